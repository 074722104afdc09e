import type { Account } from './accounts';
import { GRAPH_APP_ID } from './permissions';
import type { Refusal } from './refusal';
import { blockedByPolicy, mfaEnrolmentRequired, mfaRequired, signInTooOld } from './refusals-grant';
import type { SignIn } from './sessions';
import { moment, now, type World } from './world';

/** What stands between this sign-in and its tokens, if anything. */
export function obstacleToTokens(world: World, account: Account, signIn: SignIn): Refusal | undefined {
  if (account.policies.blocked !== 'no') return blockedByPolicy();
  return obstacleToSignIn(world, account, signIn);
}

/** The same on the page, where a block for tokens only is not met yet. */
export function obstacleToSignIn(world: World, account: Account, signIn: SignIn): Refusal | undefined {
  const { mfa, blocked, signInFrequencySeconds } = account.policies;
  if (blocked === 'signIn') return blockedByPolicy();
  if (isTooOld(world, account, signIn)) return signInTooOld(moment(signIn.at), signInFrequencySeconds ?? 0);
  if (mfa === 'none' || signIn.mfa) return undefined;
  return mfa === 'enrol' ? mfaEnrolmentRequired(GRAPH_APP_ID) : mfaRequired(GRAPH_APP_ID);
}

export function isTooOld(world: World, { policies }: Account, signIn: SignIn): boolean {
  const { signInFrequencySeconds: seconds } = policies;
  return seconds !== null && now(world) - signIn.at > seconds * 1000;
}
