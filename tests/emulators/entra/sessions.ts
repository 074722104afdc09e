import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { type Account, accountById } from './accounts';
import { now, type World } from './world';

const COOKIE = 'ESTSAUTHPERSISTENT';

/** A browser in which people have signed in. */
export interface Session {
  readonly id: string;
  readonly signIns: SignIn[];
}

/** One person's sign-in in one browser. */
export interface SignIn {
  readonly accountId: string;
  readonly generation: number;
  readonly at: number;
  /** Whether a second factor was shown. */
  mfa: boolean;
}

/** A sign-in that still holds, with its account. */
export interface LiveSignIn {
  readonly signIn: SignIn;
  readonly account: Account;
}

/** Those whose account is there, enabled and not revoked since. */
export function liveSignIns(world: World, session: Session | undefined): readonly LiveSignIn[] {
  return (session?.signIns ?? []).flatMap((signIn) => {
    const account = accountById(world, signIn.accountId);
    const isLive = account?.enabled === true && signIn.generation === account.generation;
    return account !== undefined && isLive ? [{ signIn, account }] : [];
  });
}

export function sessionOf(c: Context, world: World): Session | undefined {
  return world.sessions.get(getCookie(c, COOKIE) ?? '');
}

/** Signs the account in and sets the cookie; an older sign-in of the same account gives way. */
export function signIn(c: Context, world: World, account: Account): { session: Session; signIn: SignIn } {
  const session = sessionOf(c, world) ?? { id: randomUUID(), signIns: [] };
  world.sessions.set(session.id, session);
  const older = session.signIns.findIndex(({ accountId }) => accountId === account.id);
  if (older >= 0) session.signIns.splice(older, 1);
  const { id: accountId, generation } = account;
  const fresh = { accountId, generation, at: now(world), mfa: false };
  session.signIns.push(fresh);
  setCookie(c, COOKIE, session.id, { path: '/', secure: true, httpOnly: true, sameSite: 'None', maxAge });
  return { session, signIn: fresh };
}

const maxAge = 90 * 86_400;

/** Forgets everybody who signed in with this browser. */
export function signOut(c: Context, world: World): void {
  world.sessions.delete(getCookie(c, COOKIE) ?? '');
  setCookie(c, COOKIE, '', { path: '/', secure: true, httpOnly: true, sameSite: 'None', maxAge: 0 });
}
