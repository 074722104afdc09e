import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Hono } from 'hono';
import { type WebSocket, WebSocketServer } from 'ws';
import { faultAnswer } from '../faults/answer';
import { delay } from '../faults/middleware';
import { pause, takeFaults } from '../faults/plan';
import { mayControlCalls } from './clients';
import { openEventSocket } from './events';
import type { PbxEnv } from './request-body';
import { logUpgrade } from './request-log';
import { answerSocketRequest } from './socket-requests';
import { authenticate } from './token';
import type { World } from './world';

export interface SocketDoor {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Answers upgrades of `/callcontrol/ws`; `api` performs the requests that come over the socket. */
export function socketDoor(world: World, api: Hono<PbxEnv>): SocketDoor {
  const server = new WebSocketServer({ noServer: true });
  return {
    upgrade: (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      upgrade(world, api, server, { request, socket, head }).catch(() => socket.destroy());
    },
    close: () => server.close(),
  };
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

async function upgrade(world: World, api: Hono<PbxEnv>, server: WebSocketServer, up: Upgrade): Promise<void> {
  const { request, socket, head } = up;
  const url = addressOf(request.url);
  if (url === undefined) return refuse(socket, new Response(null, { status: 400 }));
  const faults = takeFaults(world, `GET ${url.pathname}`);
  await pause(delay(faults, 'before') + delay(faults, 'after'));
  if (faults.some((fault) => fault.kind === 'cut' || fault.kind === 'lose-answer')) {
    socket.destroy();
    return;
  }
  const fault = faults.find((candidate) => candidate.kind === 'fail');
  const status = fault?.status ?? refusal(world, url, request);
  logUpgrade(world, url, new Headers(headersOf(request)), status);
  if (fault !== undefined) await refuse(socket, faultAnswer(fault, url.pathname));
  else if (status !== 101) await refuse(socket, new Response(null, { status, headers: challenge(status) }));
  else
    server.handleUpgrade(request, socket, head, (ws) => greet(world, api, ws, request.headers.authorization));
}

/** What is asked for, by its path or its whole address; nothing when it is neither. */
function addressOf(target = '/'): URL | undefined {
  const address = target.startsWith('/') ? `http://pbx${target}` : target;
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * 401 without the header, a token in the URL does not count (contracts/3cx.md §2.6); 403 as for requests.
 * 101 means welcome.
 */
function refusal(world: World, url: URL, request: IncomingMessage): number {
  if (url.pathname !== '/callcontrol/ws') return 404;
  const client = authenticate(world, request.headers.authorization);
  if (client === undefined) return 401;
  return mayControlCalls(world, client) ? 101 : 403;
}

function greet(world: World, api: Hono<PbxEnv>, ws: WebSocket, authorization = ''): void {
  const client = authenticate(world, authorization);
  const token = world.tokens.get(client?.id ?? '');
  if (token === undefined) {
    ws.close(1008, 'token revoked');
    return;
  }
  const socket = openEventSocket(world, token.clientId, token.expiresAt, ws);
  ws.on('error', () => ws.terminate());
  ws.on('message', (data) => {
    answerSocketRequest(world, api, socket, authorization, data.toString()).catch(() => ws.terminate());
  });
}

const challenge = (status: number): Record<string, string> =>
  status === 401 ? { 'www-authenticate': 'Bearer' } : {};

async function refuse(socket: Duplex, answer: Response): Promise<void> {
  const body = await answer.text();
  const lines = [
    `HTTP/1.1 ${answer.status} Refused`,
    'connection: close',
    `content-length: ${Buffer.byteLength(body)}`,
    ...[...answer.headers].map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

function headersOf(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] satisfies [string, string]] : [],
  );
}
