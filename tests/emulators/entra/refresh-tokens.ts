import { randomBytes } from 'node:crypto';
import type { SignInOutcome } from './codes';
import { now, type World } from './world';

/** Times in ms. */
export interface RefreshToken extends SignInOutcome {
  readonly value: string;
  /** When the first of its line was issued. */
  readonly lineStartedAt: number;
  readonly expiresAt: number;
}

const DAY_MS = 86_400_000;

/** For a single-page app a fixed day, counted from the sign-in; for others 90 days from each use (§0.4). */
export function issueRefreshToken(world: World, outcome: SignInOutcome, older?: RefreshToken): RefreshToken {
  const at = now(world);
  const lineStartedAt = older?.lineStartedAt ?? at;
  const expiresAt = outcome.platform === 'spa' ? lineStartedAt + DAY_MS : at + 90 * DAY_MS;
  const value = `1.A${randomBytes(64).toString('base64url')}`;
  const token = { ...outcome, value, lineStartedAt, expiresAt };
  world.refreshTokens.set(value, token);
  return token;
}
