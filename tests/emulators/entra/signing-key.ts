import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';

/** The key that signs all tokens, with its public half as it is published. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

export async function createSigningKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = await exportJWK(publicKey);
  const kid = createHash('sha256')
    .update(jwk.n ?? '')
    .digest('base64url')
    .slice(0, 27);
  return { kid, privateKey, publicKey, jwk: { ...jwk, use: 'sig', kid, alg: 'RS256' } };
}
