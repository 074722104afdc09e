import { describeTarget } from '../phone';
import type { PhoneWish } from './choose-phone';
import type { DialPlan } from './dial-plan';
import type { DialIntent } from './intent';
import { judge, type PolicySettings, type Verdict } from './policy';

/** Everything that a person has chosen about calling. */
export interface CallingRules extends PolicySettings, DialPlan {
  /** The phone to ring; `null`: the first one there is. */
  readonly phone: PhoneWish | null;
}

export interface RulePorts {
  readonly rules: () => Promise<CallingRules>;
  /** Whether a target was called from here before. */
  readonly calledBefore: (target: string) => Promise<boolean>;
}

/** What may become of an intent; a yes on the confirm page counts for everything that it asks about. */
export async function judgeIntent(
  { target, confirmed }: DialIntent,
  rules: CallingRules,
  { calledBefore }: RulePorts,
): Promise<Verdict> {
  const known = !rules.confirmFirstTime || (await calledBefore(target));
  const verdict = judge(target, { ...rules, calledBefore: known });
  return verdict.decision === 'confirm' && confirmed ? { decision: 'call' } : verdict;
}

/** A target as a person reads it. */
export const shownAs = (target: string, rules: CallingRules): string =>
  describeTarget(target, rules)?.formatted ?? target;
