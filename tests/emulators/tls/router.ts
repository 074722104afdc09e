import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Service } from '../service';

/**
 * Sends each request to the service that its `Host` header names. Firefox's tests need it: there every host
 * goes to one port.
 */
export function createRouter(
  services: readonly Service[],
  extraHosts: Readonly<Record<string, string>> = {},
) {
  const serviceFor = (request: IncomingMessage): Service | undefined => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
    return services.find(({ name, hosts }) => hosts.includes(host) || extraHosts[host] === name);
  };
  return {
    request: (request: IncomingMessage, response: ServerResponse) => {
      const service = serviceFor(request);
      if (service) service.handle(request, response);
      else response.writeHead(421, { 'content-type': 'text/plain' }).end('no emulator has this host name\n');
    },
    upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      upgradeOn(serviceFor(request), request, socket, head);
    },
  };
}

/** Serves one service alone, whatever it is called. */
export const alone = (service: Service) => ({
  request: service.handle,
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) =>
    upgradeOn(service, request, socket, head),
});

function upgradeOn(
  service: Service | undefined,
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  if (service?.upgrade) {
    service.upgrade(request, socket, head);
    return;
  }
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
}
