import type { HttpBindings } from '@hono/node-server';

/** `incoming` is missing for requests that came without a socket. */
export interface EntraEnv {
  Bindings: Partial<HttpBindings>;
}
