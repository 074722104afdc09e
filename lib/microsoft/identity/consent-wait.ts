import type { Problem } from '../../core/problem';
import type { Result } from '../../core/result';
import type { ConsentView, Grant } from '../../messaging/microsoft';
import { missingFrom } from '../permissions/permission-views';
import { passesByItself } from '../transport-problem';

/*
 * A consent takes seconds to minutes until tokens show it (contracts/microsoft.md §2.5): new ones are asked for, less
 * and less often, for ten minutes. The wait is plain data, kept by whoever has alarms; a worker that dies loses
 * nothing of it.
 *
 *   waiting --all is there--> granted      waiting --it is refused for good--> stopped
 *   waiting --ten minutes---> late         waiting --the person stops it-----> stopped
 *
 * Two ends have no wait before them: `refused` and `agreed`.
 */

export interface ConsentWait extends ConsentView {
  /** When to ask next, milliseconds since 1970; `null` where nobody waits any more. */
  readonly nextAt: number | null;
}

export const CONSENT_WAIT_MS = 600_000;

/** How long after each time it is asked again; the last one from then on. */
const PAUSES_MS = [5_000, 5_000, 10_000, 20_000, 30_000, 30_000, 60_000] as const;

export const beginConsentWait = (grant: Grant, now: number): ConsentWait => ({
  grant,
  state: 'waiting',
  startedAt: now,
  until: now + CONSENT_WAIT_MS,
  asked: 0,
  askedAt: null,
  missing: missingFrom([], grant),
  problem: null,
  nextAt: now,
});

/**
 * The wait after new tokens were asked for. `answer`: the permissions in them, or why there are none. A wait that is
 * over already stays as it is.
 */
export function afterAsking(
  wait: ConsentWait,
  answer: Result<readonly string[], Problem>,
  now: number,
): ConsentWait {
  if (wait.state !== 'waiting') return wait;
  const asked = { ...wait, asked: wait.asked + 1, askedAt: now, problem: answer.ok ? null : answer.error };
  if (!answer.ok) return mayStillCome(answer.error) ? goOn(asked, now) : over(asked, 'stopped');
  const missing = missingFrom(answer.value, wait.grant);
  return missing.length === 0 ? over({ ...asked, missing }, 'granted') : goOn({ ...asked, missing }, now);
}

/** Nobody agreed: there is nothing to wait for. */
export const refusedConsent = (grant: Grant, problem: Problem, now: number): ConsentWait => ({
  ...over(beginConsentWait(grant, now), 'refused'),
  problem,
});

/** An administrator agreed before anybody signed in whose tokens could show it. */
export const agreedConsent = (grant: Grant, now: number): ConsentWait =>
  over(beginConsentWait(grant, now), 'agreed');

export const stopConsentWait = (wait: ConsentWait): ConsentWait =>
  wait.state === 'waiting' ? over(wait, 'stopped') : wait;

/** What a page shows of it. */
export function consentView({ nextAt: _, ...view }: ConsentWait): ConsentView {
  return view;
}

/** Asks once more at the very end. A clock that was set back does not make it wait any longer. */
function goOn(wait: ConsentWait, now: number): ConsentWait {
  if (now >= wait.until || now < wait.startedAt) return over(wait, 'late');
  const pause = PAUSES_MS[Math.min(wait.asked, PAUSES_MS.length) - 1] ?? PAUSES_MS[0];
  return { ...wait, nextAt: Math.min(now + pause, wait.until) };
}

const over = (wait: ConsentWait, state: ConsentView['state']): ConsentWait => ({
  ...wait,
  state,
  nextAt: null,
});

/** What the wait is for in the first place, and troubles on the way. */
const mayStillCome = (problem: Problem) =>
  problem.kind === 'consentMissing' ||
  problem.kind === 'applicationUnknown' ||
  problem.kind === 'certificateUnknown' ||
  passesByItself(problem);
