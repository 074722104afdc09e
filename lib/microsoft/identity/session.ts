import type { Clock } from '../../core/clock';
import type { Lock } from '../../core/lock';
import type { Problem } from '../../core/problem';
import type { Result } from '../../core/result';
import type { Exchange } from '../../http/exchange';

/*
 * What is known of a sign-in, in two places. The record has no secret and may outlive the browser; the session has
 * the tokens and lives in memory only, in `storage.session` (reliability R22).
 */

/** Who signed in. */
export interface Account {
  readonly homeAccountId: string;
  readonly username: string;
  readonly name: string | null;
  /** The person's id in the tenant, and the tenant's. */
  readonly oid: string;
  readonly tid: string;
}

export interface Session {
  /** Whom the tokens were issued to: those of another application, tenant or cloud are never used. */
  readonly owner: string;
  /** Names the sign-in that they come from. */
  readonly signedInAt: number;
  readonly account: Account;
  readonly accessToken: string;
  /** When it was asked for and when it expires, milliseconds since 1970 by our own clock. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** What MSAL remembers, the refresh token among it. */
  readonly items: Readonly<Record<string, string>>;
}

export interface SignedIn {
  readonly owner: string;
  readonly account: Account;
  readonly signedInAt: number;
  /** 24 hours later, whatever is renewed in between (contracts/microsoft.md §0.4). */
  readonly endsAt: number;
  /** `ended`: only the person can go on, by signing in again. */
  readonly state: 'active' | 'ended';
  /** Why it ended, or why the last renewal failed. */
  readonly problem: Problem | null;
  /** When it was tried to go on without the person; once only, whatever becomes of it. */
  readonly quietAt: number | null;
}

export interface SignInRecord {
  /** A sign-in that has begun and not yet come to its end. */
  readonly attempt: { readonly owner: string; readonly startedAt: number } | null;
  readonly signedIn: SignedIn | null;
}

/** What may be sent to Graph in the person's name. */
export interface DelegatedToken {
  readonly token: string;
  /** As in `MicrosoftView`; `null` where no answer came to tell by. */
  readonly clockOff: number | null;
}

export interface Store<Value> {
  /** `null` where there is none. */
  read(): Promise<Value | null>;
  write(value: Value): Promise<void>;
  clear(): Promise<void>;
}

/**
 * Opens a page of Microsoft's and waits until it comes back to the redirect address: the whole address, or
 * `signInClosed` where the person closed it, `signInFailed` where it could not be shown, `microsoftUnreachable`
 * where there is no network. `quiet` shows nothing, and gives up where it would have to, or after half a minute.
 */
export type WebAuthFlow = (url: string, mode: 'interactive' | 'quiet') => Promise<Result<string, Problem>>;

export interface IdentityPorts {
  readonly webAuthFlow: WebAuthFlow;
  readonly exchange: Exchange;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly redirectUri: string;
  readonly records: Store<SignInRecord>;
  readonly sessions: Store<Session>;
}

export const readRecord = async ({ records }: Pick<IdentityPorts, 'records'>): Promise<SignInRecord> =>
  (await records.read()) ?? { attempt: null, signedIn: null };

/** Keeps who is signed in. An attempt of the person's may have begun meanwhile: it stays. */
export async function noteSignedIn(signedIn: SignedIn, ports: Pick<IdentityPorts, 'records'>): Promise<void> {
  await ports.records.write({ ...(await readRecord(ports)), signedIn });
}
