import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import { type Fault, failure, pause, takeFaults } from './faults';
import type { PbxEnv } from './request-body';
import type { World } from './world';

/** Applies the armed faults: waits, cuts, refuses, or performs the request and loses the answer. */
export function faultMiddleware(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    const faults = takeFaults(world, c.req.method, new URL(c.req.url).pathname);
    await pause(delay(faults, 'before'));
    if (faults.some((fault) => fault.kind === 'cut')) {
      c.env.incoming?.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    for (const fault of faults) if (fault.kind === 'fail') return failure(fault);
    await next();
    await pause(delay(faults, 'after'));
    if (faults.some((fault) => fault.kind === 'lose-answer')) {
      c.env.incoming?.socket.destroy();
      c.res = RESPONSE_ALREADY_SENT;
    }
  };
}

/** Sum of the delays in ms. */
export function delay(faults: readonly Fault[], when: 'before' | 'after'): number {
  return faults.reduce(
    (sum, fault) => sum + (fault.kind === 'delay' && fault.when === when ? fault.ms : 0),
    0,
  );
}
