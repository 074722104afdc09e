import { randomBytes } from 'node:crypto';
import type { Platform } from './apps';
import type { Scopes } from './scopes';
import type { SignIn } from './sessions';
import { now, type World } from './world';

/** What a sign-in leaves for the application to redeem, once, within ten minutes. */
export interface AuthorizationCode extends SignInOutcome {
  readonly value: string;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly nonce: string | undefined;
  readonly issuedAt: number;
  redeemed: boolean;
}

/** Who signed in for whom: codes and refresh tokens carry it on. */
export interface SignInOutcome {
  readonly clientId: string;
  readonly platform: Platform;
  readonly tenantId: string;
  readonly signIn: SignIn;
  readonly sessionId: string;
  readonly scopes: Scopes;
  /** Whether the id token says when that was: who limits its age wants to know. */
  readonly tellsTime: boolean;
}

export const CODE_LIFETIME_MS = 600_000;

export function issueCode(
  world: World,
  given: Omit<AuthorizationCode, 'value' | 'issuedAt' | 'redeemed'>,
): AuthorizationCode {
  const value = `1.${randomBytes(48).toString('base64url')}`;
  const code = { ...given, value, issuedAt: now(world), redeemed: false };
  world.codes.set(value, code);
  return code;
}
