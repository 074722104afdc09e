import { readTokenClaims, type TokenClaims } from '../token-claims';

/** What a person's sign-in was granted; without names, why they are not known. */
export type DelegatedStanding = 'signedOut' | 'unknown' | readonly string[];

/** What the application itself was granted; without names, why they are not known. */
export type ApplicationStanding =
  | 'switchedOff'
  | 'noKey'
  | 'notTried'
  | 'notTrusted'
  | 'unknown'
  | readonly string[];

export interface Standing {
  readonly delegated: DelegatedStanding;
  readonly application: ApplicationStanding;
}

/** The permissions in a person's token; `null`: there is none. */
export const delegatedStanding = (token: string | null): DelegatedStanding =>
  token === null ? 'signedOut' : namesIn(token, ({ scopes }) => scopes);

/** The permissions in the application's token. */
export const applicationStanding = (token: string): ApplicationStanding =>
  namesIn(token, ({ roles }) => roles);

function namesIn(token: string, names: (claims: TokenClaims) => readonly string[]) {
  const claims = readTokenClaims(token);
  return claims === null ? 'unknown' : names(claims);
}
