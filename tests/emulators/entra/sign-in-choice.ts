import type { Context } from 'hono';
import { type Account, accountsAt, findAccount } from './accounts';
import type { SignInRequest } from './flow';
import { isTooOld } from './policies';
import { nobodySignedIn, sessionTooOld, severalSignedIn } from './refusals-grant';
import { type LiveSignIn, liveSignIns, sessionOf } from './sessions';
import type { World } from './world';

/** What the first page of a sign-in is. */
export type Choice =
  | { readonly kind: 'silent'; readonly who: LiveSignIn & { readonly sessionId: string } }
  | { readonly kind: 'password'; readonly account: Account }
  | { readonly kind: 'pick' };

/** Throws where the request must stay silent and cannot. */
export function choose(c: Context, world: World, request: SignInRequest): Choice {
  const prompt = request.kind === 'authorize' ? request.prompt : undefined;
  const hint = request.kind === 'authorize' ? request.loginHint : undefined;
  const hinted = hint === undefined ? undefined : findAccount(world, hint);
  if (prompt === 'none') return { kind: 'silent', who: silentSignIn(c, world, request, hinted) };
  if (prompt === 'select_account') return { kind: 'pick' };
  const fitting = usableSignIns(c, world, request, hinted);
  const [who, ...others] = fitting.filter(({ account, signIn }) => !isTooOld(world, account, signIn));
  if (prompt !== 'login' && who !== undefined && others.length === 0) return { kind: 'silent', who };
  return hinted === undefined || !fits(world, request, hinted)
    ? { kind: 'pick' }
    : { kind: 'password', account: hinted };
}

function silentSignIn(c: Context, world: World, request: SignInRequest, hinted: Account | undefined) {
  const [who, ...others] = usableSignIns(c, world, request, hinted);
  if (who === undefined) throw nobodySignedIn();
  if (others.length > 0) throw severalSignedIn();
  if (isTooOld(world, who.account, who.signIn)) throw sessionTooOld();
  return who;
}

/** The browser's sign-ins that are good for this request. */
export function usableSignIns(
  c: Context,
  world: World,
  request: SignInRequest,
  only?: Account | undefined,
): readonly (LiveSignIn & { readonly sessionId: string })[] {
  const session = sessionOf(c, world);
  if (session === undefined) return [];
  return liveSignIns(world, session)
    .filter(({ account }) => fits(world, request, account) && (only === undefined || only === account))
    .map((who) => ({ ...who, sessionId: session.id }));
}

export function fits(world: World, request: SignInRequest, account: Account): boolean {
  return accountsAt(world, request.authority).includes(account);
}
