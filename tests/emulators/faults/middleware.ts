import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context, MiddlewareHandler } from 'hono';
import { type FaultAnswer, faultAnswer } from './answer';
import { type Disturbed, type FailFault, type Fault, pause, takeFaults } from './plan';

/** What the server gives with each request; another one than Node's gives no connection to cut. */
interface Served {
  Bindings: { incoming?: { readonly socket: { destroy(): unknown } } };
}

/** Applies the armed faults: waits, cuts, refuses, or performs the request and loses the answer. */
export function faultMiddleware<Env extends Served>(
  world: Disturbed,
  nameOf: (request: { readonly method: string; readonly url: URL }) => string,
  answer: FaultAnswer = faultAnswer,
): MiddlewareHandler<Env> {
  return async (c, next) => {
    const url = new URL(c.req.url);
    const faults = takeFaults(world, nameOf({ method: c.req.method, url }));
    await pause(delay(faults, 'before'));
    if (faults.some((fault) => fault.kind === 'cut')) {
      c.env.incoming?.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    const instead = failing(faults, 'before');
    if (instead) return answer(instead, url.pathname, c);
    await next();
    await pause(delay(faults, 'after'));
    const afterwards = failing(faults, 'after');
    if (afterwards) replaceAnswer(c, answer(afterwards, url.pathname, c));
    if (faults.some((fault) => fault.kind === 'lose-answer')) {
      c.env.incoming?.socket.destroy();
      c.res = RESPONSE_ALREADY_SENT;
    }
  };
}

/** The context would carry the headers of the answer that was there over to the new one. */
function replaceAnswer<Env extends Served>(c: Context<Env>, answer: Response): void {
  c.res = undefined;
  c.res = answer;
}

/** The first fault that answers in the service's place. */
function failing(faults: readonly Fault[], when: FailFault['when']): FailFault | undefined {
  return faults.filter((fault) => fault.kind === 'fail').find((fault) => fault.when === when);
}

/** Sum of the delays in ms. */
export function delay(faults: readonly Fault[], when: 'before' | 'after'): number {
  return faults.reduce(
    (sum, fault) => sum + (fault.kind === 'delay' && fault.when === when ? fault.ms : 0),
    0,
  );
}
