import type { IncomingMessage, RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext } from 'node:tls';
import type { Authority } from './authority';

export interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

interface Handlers {
  readonly request: RequestListener;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

/**
 * Serves HTTPS (HTTP/1.1) on a loopback port, with a certificate for whatever host name the client asks for.
 * `authorityOf` lets single hosts present a certificate of somebody whom nobody trusts.
 */
export async function listen(
  handlers: Handlers,
  authorityOf: (host: string) => Authority,
  port = 0,
): Promise<Listening> {
  const fallback = await authorityOf('localhost').certify('localhost');
  const server = createServer(
    {
      ...fallback,
      ALPNProtocols: ['http/1.1'],
      SNICallback: (host, done) => {
        authorityOf(host)
          .certify(host)
          .then((pair) => done(null, createSecureContext(pair)), done);
      },
    },
    handlers.request,
  );
  server.on('upgrade', (request, socket, head) => {
    if (request.headers.upgrade?.toLowerCase() === 'websocket') handlers.upgrade(request, socket, head);
    else stayWithHttp(server, request, socket, head);
  });
  const sockets = trackSockets(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/**
 * Another protocol than WebSocket, such as h2c, is an offer that a server may ignore (RFC 9110 §7.8). Node takes the
 * connection away from its HTTP server all the same, so the request is read once more, without the offer.
 */
function stayWithHttp(server: Server, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const { rawHeaders } = request;
  const headers = rawHeaders.flatMap((name, index) =>
    index % 2 === 1 || /^(upgrade|http2-settings)$/i.test(name) ? [] : [`${name}: ${rawHeaders[index + 1]}`],
  );
  const lines = [`${request.method} ${request.url} HTTP/${request.httpVersion}`, ...headers, '', ''];
  socket.unshift(Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), head]));
  server.emit('secureConnection', socket);
}

function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
