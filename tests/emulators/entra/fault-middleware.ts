import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { faultAnswer } from '../pbx/fault-answer';
import { delay } from '../pbx/fault-middleware';
import { pause } from '../pbx/faults';
import { type FailFault, type Fault, takeFaults } from './faults';
import type { EntraEnv } from './server-env';
import type { World } from './world';

/** Applies the armed faults: waits, cuts, refuses, or performs the request and loses the answer. */
export function faultMiddleware(world: World): MiddlewareHandler<EntraEnv> {
  return async (c, next) => {
    const { hostname, pathname } = new URL(c.req.url);
    const faults = takeFaults(world, `${c.req.method} ${hostname}${pathname}`);
    await pause(delay(faults, 'before'));
    if (faults.some(({ kind }) => kind === 'cut')) return cut(c);
    const instead = failing(faults, 'before');
    if (instead) return faultAnswer(instead);
    await next();
    await pause(delay(faults, 'after'));
    const afterwards = failing(faults, 'after');
    if (afterwards) replaceAnswer(c, faultAnswer(afterwards));
    if (faults.some(({ kind }) => kind === 'lose-answer')) c.res = cut(c);
  };
}

function cut(c: Context<EntraEnv>): Response {
  c.env.incoming?.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The context would carry the headers of the answer that was there over to the new one. */
function replaceAnswer(c: Context<EntraEnv>, answer: Response): void {
  c.res = undefined;
  c.res = answer;
}

function failing(faults: readonly Fault[], when: FailFault['when']): FailFault | undefined {
  return faults.filter((fault) => fault.kind === 'fail').find((fault) => fault.when === when);
}
