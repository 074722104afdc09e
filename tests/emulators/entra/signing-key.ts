import { X509Certificate } from 'node:crypto';
import { exportJWK, importPKCS8, importX509, type JWK } from 'jose';
import { thumbprintOf } from './certificates';
import { createSelfSigned } from './self-signed';

/** The key that signs all tokens, with its public half and certificate as they are published. */
export interface SigningKey {
  /** The certificate's thumbprint, too. */
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: JWK;
}

/** Published without `alg`, as Microsoft does (panva/wellknown, contracts/microsoft.md §6). */
export async function createSigningKey(): Promise<SigningKey> {
  const { certificate, privateKey } = await createSelfSigned('accounts.accesscontrol.windows.net');
  const { raw } = new X509Certificate(certificate);
  const publicKey = await importX509(certificate, 'RS256');
  const { n = '', e = '' } = await exportJWK(publicKey);
  const kid = thumbprintOf(raw, 'sha1');
  const jwk = { kty: 'RSA', use: 'sig', kid, x5t: kid, n, e, x5c: [raw.toString('base64')] };
  return { kid, privateKey: await importPKCS8(privateKey, 'RS256'), publicKey, jwk };
}
