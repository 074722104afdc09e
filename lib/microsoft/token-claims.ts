import { decodeJwt } from 'jose';
import * as v from 'valibot';
import { CONSUMER_TENANT } from '../messaging/typed-ids';

const text = v.nullish(v.string(), '');
const texts = v.nullish(v.array(v.string()), []);

const Claims = v.object({ scp: text, roles: texts, wids: texts, tid: text, oid: text, iss: text });

/** What a token says of itself. Read, never verified: only Graph, whom it is for, can tell whether it is right. */
export interface TokenClaims {
  /** What a person allowed the application, for a token of a sign-in. */
  readonly scopes: readonly string[];
  /** What the organisation allowed the application, for a token of its own. */
  readonly roles: readonly string[];
  /** Templates of the person's directory roles (contracts/microsoft.md §3.5). */
  readonly wids: readonly string[];
  readonly tid: string;
  readonly oid: string;
  readonly iss: string;
  readonly isConsumer: boolean;
}

/** `null` for what is no JWT: Microsoft does not promise that an access token is one. Consumers' tokens are none. */
export function readTokenClaims(token: string): TokenClaims | null {
  try {
    const { scp, ...claims } = v.parse(Claims, decodeJwt(token));
    const scopes = scp.split(' ').filter(Boolean).map(withoutResource);
    return { ...claims, scopes, isConsumer: claims.tid === CONSUMER_TENANT };
  } catch {
    return null;
  }
}

const withoutResource = (scope: string) => scope.slice(scope.lastIndexOf('/') + 1);
