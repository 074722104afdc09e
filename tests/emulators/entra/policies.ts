import { type Account, findAccount } from './accounts';
import type { App } from './apps';
import { GRAPH_APP_ID } from './permissions';
import type { Refusal } from './refusal';
import {
  blockedByPolicy,
  mfaEnrolmentRequired,
  mfaRequired,
  notAssigned,
  signInTooOld,
} from './refusals-grant';
import type { SignIn } from './sessions';
import { moment, now, type World } from './world';

/** What stands between this sign-in and its tokens, if anything. */
export function obstacleToTokens(
  world: World,
  app: App,
  account: Account,
  signIn: SignIn,
): Refusal | undefined {
  if (account.policies.blocked !== 'no') return blockedByPolicy();
  return obstacleToSignIn(world, app, account, signIn);
}

/** The same on the page, where a block for tokens only is not met yet. */
export function obstacleToSignIn(
  world: World,
  app: App,
  account: Account,
  signIn: SignIn,
): Refusal | undefined {
  const { mfa, blocked, signInFrequencySeconds } = account.policies;
  if (!isAssigned(world, app, account)) return notAssigned(account.upn, app.clientId, app.displayName);
  if (blocked === 'signIn') return blockedByPolicy();
  if (isTooOld(world, account, signIn)) return signInTooOld(moment(signIn.at), signInFrequencySeconds ?? 0);
  if (mfa === 'none' || signIn.mfa) return undefined;
  return mfa === 'enrol' ? mfaEnrolmentRequired(GRAPH_APP_ID) : mfaRequired(GRAPH_APP_ID);
}

const isAssigned = (world: World, { assigned }: App, account: Account): boolean =>
  assigned === null || assigned.some((name) => findAccount(world, name) === account);

export function isTooOld(world: World, { policies }: Account, signIn: SignIn): boolean {
  const { signInFrequencySeconds: seconds } = policies;
  return seconds !== null && now(world) - signIn.at > seconds * 1000;
}
