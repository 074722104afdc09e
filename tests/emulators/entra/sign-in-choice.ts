import type { Context } from 'hono';
import { type Account, accountsAt, findAccount } from './accounts';
import type { SignInRequest } from './flow';
import { isTooOld } from './policies';
import { nobodySignedIn, sessionTooOld, severalSignedIn } from './refusals-grant';
import { type LiveSignIn, liveSignIns, sessionOf } from './sessions';
import { now, type World } from './world';

/** What the first page of a sign-in is. */
export type Choice =
  | { readonly kind: 'silent'; readonly who: LiveSignIn & { readonly sessionId: string } }
  | { readonly kind: 'password'; readonly account: Account }
  | { readonly kind: 'pick' };

/** Throws where the request must stay silent and cannot. */
export function choose(c: Context, world: World, request: SignInRequest): Choice {
  const prompt = request.kind === 'authorize' ? request.prompt : undefined;
  if (prompt === 'none') return { kind: 'silent', who: silentSignIn(c, world, request) };
  if (prompt === 'select_account') return { kind: 'pick' };
  const [who, ...others] = meantSignIns(c, world, request).filter((one) => isFresh(world, request, one));
  if (prompt !== 'login' && who !== undefined && others.length === 0) return { kind: 'silent', who };
  const hinted = hintedAccount(world, request);
  return hinted === undefined || !fits(world, request, hinted)
    ? { kind: 'pick' }
    : { kind: 'password', account: hinted };
}

/** The sign-ins that the request means: of the account in `login_hint`, of the browser in `sid`. */
function meantSignIns(c: Context, world: World, request: SignInRequest) {
  const usable = usableSignIns(c, world, request);
  if (request.kind === 'adminConsent') return usable;
  const { loginHint, sid } = request;
  const hinted = hintedAccount(world, request);
  return usable.filter(
    ({ account, sessionId }) =>
      (loginHint === undefined || account === hinted) && (sid === undefined || sid === sessionId),
  );
}

function hintedAccount(world: World, request: SignInRequest): Account | undefined {
  const hint = request.kind === 'authorize' ? request.loginHint : undefined;
  return hint === undefined ? undefined : findAccount(world, hint);
}

function silentSignIn(c: Context, world: World, request: SignInRequest) {
  const [who, ...others] = meantSignIns(c, world, request);
  if (who === undefined) throw nobodySignedIn();
  if (others.length > 0) throw severalSignedIn();
  if (isTooOld(world, who.account, who.signIn)) throw sessionTooOld();
  if (!isFresh(world, request, who)) throw nobodySignedIn();
  return who;
}

/** Neither the administrator's policy nor the request's `max_age` (OpenID Connect Core §3.1.2.1) ask for another. */
export function isFresh(world: World, request: SignInRequest, { account, signIn }: LiveSignIn): boolean {
  const maxAge = request.kind === 'authorize' ? request.maxAge : undefined;
  const isOver = maxAge !== undefined && now(world) - signIn.at > maxAge * 1000;
  return !isOver && !isTooOld(world, account, signIn);
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
