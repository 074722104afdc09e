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
  server.on('upgrade', handlers.upgrade);
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

function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}
