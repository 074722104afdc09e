import { SignJWT } from 'jose';
import type { KeyPair } from '../certificate/key-pair';
import { x5tOf } from '../certificate/thumbprint';

/** What an application signs with. */
export type Signer = Pick<KeyPair, 'thumbprint' | 'key'>;

export interface AssertionWish {
  readonly clientId: string;
  /** The address that it will be sent to, of the same tenant. */
  readonly tokenUrl: string;
  /** The present moment by Microsoft's clock, milliseconds since 1970 (reliability R18). */
  readonly now: number;
  /** Never used before: Microsoft takes each assertion once. */
  readonly id: string;
}

const LIFETIME_SECONDS = 600;

/**
 * Proves who the application is: RS256 with `x5t`, never mixed with the other pair (contracts/microsoft.md §2.1).
 * Throws where the key does not sign.
 */
export function signAssertion(
  { thumbprint, key }: Signer,
  { clientId, tokenUrl, now, id }: AssertionWish,
): Promise<string> {
  const at = Math.floor(now / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', x5t: x5tOf(thumbprint) })
    .setAudience(tokenUrl)
    .setIssuer(clientId)
    .setSubject(clientId)
    .setJti(id)
    .setIssuedAt(at)
    .setNotBefore(at)
    .setExpirationTime(at + LIFETIME_SECONDS)
    .sign(key);
}
