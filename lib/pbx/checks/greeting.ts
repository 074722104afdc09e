import type { CheckResult } from '../../core/check';
import type { Clock } from '../../core/clock';
import type { Result } from '../../core/result';
import type { Exchange, ExchangeFailure, Reply, Request } from '../../http/exchange';
import { exchangeProblem } from '../answer';
import { bad, good, skipped, warn } from './line';

/** What came of the first request, which takes no token with it: who answers, and what its clock shows. */
export interface Greeting {
  readonly answer: Result<Reply, ExchangeFailure>;
  /** How far our clock is ahead of the server's, in milliseconds; `null` where the server does not say. */
  readonly aheadMs: number | null;
}

export const CHECK_DEADLINE_MS = 10_000;

/** 3CX's own quick test of a connection (contracts/3cx.md §3.1); a refusal of it is an answer, too. */
export const quickTest = (origin: string, headers: Request['headers'] = {}): Request => ({
  method: 'GET',
  url: `${origin}/xapi/v1/Defs?$select=Id`,
  headers,
  deadlineMs: CHECK_DEADLINE_MS,
});

export async function greet(origin: string, exchange: Exchange, clock: Clock): Promise<Greeting> {
  const before = clock.now();
  const answer = await exchange(quickTest(origin));
  const halfway = (before + clock.now()) / 2;
  const date = answer.ok ? answer.value.date : null;
  return { answer, aheadMs: date === null ? null : halfway - date };
}

/** Anything that answers over https under a trusted certificate is reachable, whatever it says. */
export const reachableLine = (origin: string, { answer }: Greeting): CheckResult =>
  answer.ok
    ? good('reachable', new URL(origin).host)
    : bad('reachable', exchangeProblem(answer.error), new URL(origin).host);

/** A `Date` header knows no milliseconds, and a slow answer costs some seconds more. */
const TOLERATED_MS = 60_000;

/** Found are whole seconds, above zero where our clock is ahead; calls work by the server's clock anyway. */
export function clockLine({ aheadMs }: Greeting): CheckResult {
  if (aheadMs === null) return skipped('clock');
  return Math.abs(aheadMs) > TOLERATED_MS
    ? warn('clock', String(Math.round(aheadMs / 1_000)))
    : good('clock');
}
