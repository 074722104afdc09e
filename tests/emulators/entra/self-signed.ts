import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const DAY_MS = 86_400_000;

/** A certificate with its private key, both PEM. */
export interface SelfSigned {
  readonly certificate: string;
  readonly privateKey: string;
}

/** Both in ms. */
interface Validity {
  readonly from: number;
  readonly until: number;
}

/** What an administrator makes for an application that is to prove itself by certificate (contracts/microsoft.md §2.4). */
export async function createSelfSigned(name: string, validity: Validity = thisYear()): Promise<SelfSigned> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(validity.from),
    notAfter: new Date(validity.until),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate: certificate.toString('pem'),
    privateKey: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

function thisYear(): Validity {
  const from = Date.now() - DAY_MS;
  return { from, until: from + 366 * DAY_MS };
}
