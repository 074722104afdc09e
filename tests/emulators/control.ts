import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Service } from './service';

/** One TLS port that serves every host name. */
export interface RouterAddress {
  readonly port: number;
  readonly hosts: readonly string[];
}

/**
 * The door for tests: every service's switches under its name, over plain HTTP on the loopback interface; its
 * root tells what there is.
 */
export async function serveControl(services: readonly Service[], router: RouterAddress) {
  const app = new Hono();
  for (const service of services) app.route(`/${service.name}`, service.control);
  app.get('/', (c) => c.json({ services: services.map(({ name }) => name), router }));
  const server = await new Promise<ServerType>((resolve) => {
    const started = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve(started));
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
