import type { WebSocket } from 'ws';
import { mayControlCalls, maySee } from './clients';
import { now, type World } from './world';

/** §2.6. 3 (PromptPlaybackFinished) and 2 (DTMF) belong to route points and are not emulated. */
const eventTypes = { Upsert: 0, Remove: 1, Response: 4 } as const;
type EventName = 'Upsert' | 'Remove';

/** One open `/callcontrol/ws`. */
export interface EventSocket {
  readonly clientId: string;
  /** The token that opened it: the socket lives no longer than that. */
  readonly expiresAt: number;
  readonly openedAt: number;
  sequence: number;
  upserts: number;
  halfOpen: boolean;
  sendText(text: string): void;
  close(code: number, reason: string): void;
  terminate(): void;
  /** Stops reading: neither pings nor a close are answered any more. */
  freeze(): void;
}

/** A socket of this client, with its counters at zero. */
export function openEventSocket(
  world: World,
  clientId: string,
  expiresAt: number,
  ws: WebSocket,
): EventSocket {
  const socket: EventSocket = {
    clientId,
    expiresAt,
    openedAt: now(world),
    sequence: 0,
    upserts: 0,
    halfOpen: false,
    sendText: (text) => ws.send(text),
    close: (code, reason) => ws.close(code, reason),
    terminate: () => ws.terminate(),
    freeze: () => ws.pause(),
  };
  world.sockets.add(socket);
  ws.on('close', () => world.sockets.delete(socket));
  return socket;
}

/** Tells every socket whose client sees the DN; the event carries the path alone (contracts/3cx.md §2.6). */
export function emit(world: World, name: EventName, dn: string, entity: string): void {
  for (const socket of world.sockets) {
    const client = world.clients.get(socket.clientId);
    if (client === undefined || !maySee(world, client, dn)) continue;
    if (socket.expiresAt <= now(world)) socket.close(1008, 'token expired');
    else deliver(world, socket, name, entity);
  }
}

/** Closes the sockets of clients that may no longer have one (code inferred); for use after such a change. */
export function closeForbiddenSockets(world: World): void {
  for (const socket of world.sockets) {
    const client = world.clients.get(socket.clientId);
    if (client === undefined || !mayControlCalls(world, client)) socket.close(1008, 'no permission');
  }
}

/** Answers a request that came over the socket (event type 4). */
export function respond(socket: EventSocket, entity: string, response: object): void {
  send(socket, eventTypes.Response, entity, response);
}

/** Repeats come with their own sequence number: every second Upsert of a socket, when "sometimes" (§2.7.4). */
function deliver(world: World, socket: EventSocket, name: EventName, entity: string): void {
  send(socket, eventTypes[name], entity, null);
  if (name !== 'Upsert' || socket.halfOpen) return;
  socket.upserts += 1;
  const { duplicateUpserts } = world.settings;
  const twice =
    duplicateUpserts === 'always' || (duplicateUpserts === 'sometimes' && socket.upserts % 2 === 0);
  if (twice) send(socket, eventTypes.Upsert, entity, null);
}

function send(socket: EventSocket, type: number, entity: string, attached: object | null): void {
  if (socket.halfOpen) return;
  socket.sequence += 1;
  const event = { event_type: type, entity, attached_data: attached };
  socket.sendText(JSON.stringify({ sequence: socket.sequence, event }));
}
