import { createHash, type KeyObject, randomUUID, X509Certificate } from 'node:crypto';

/** A key credential of an application (contracts/microsoft.md §2.4). Moments in ms. */
export interface Certificate {
  readonly keyId: string;
  readonly subject: string;
  /** SHA-1 in upper-case hex: what the portal shows. */
  readonly thumbprint: string;
  /** The two forms that an assertion's header may name it by. */
  readonly x5t: string;
  readonly x5tS256: string;
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
}

/** Reads PEM or base64 DER; throws with a sentence for the person who uploads it. */
export function parseCertificate(text: string): Certificate {
  if (/PRIVATE KEY/.test(text))
    throw new Error('The file holds a private key. Upload the certificate alone.');
  const certificate = readCertificate(text);
  if (certificate.publicKey.asymmetricKeyType !== 'rsa') throw new Error('The key must be an RSA key.');
  return {
    keyId: randomUUID(),
    subject: certificate.subject,
    thumbprint: createHash('sha1').update(certificate.raw).digest('hex').toUpperCase(),
    x5t: thumbprintOf(certificate.raw, 'sha1'),
    x5tS256: thumbprintOf(certificate.raw, 'sha256'),
    notBefore: Date.parse(certificate.validFrom),
    notAfter: Date.parse(certificate.validTo),
    publicKey: certificate.publicKey,
  };
}

/** A certificate's hash as headers and key sets name it. */
export function thumbprintOf(der: Buffer, hash: 'sha1' | 'sha256'): string {
  return createHash(hash).update(der).digest('base64url');
}

function readCertificate(text: string): X509Certificate {
  const isPem = text.includes('-----BEGIN CERTIFICATE-----');
  const isBase64 = /^[A-Za-z0-9+/\s]+=*\s*$/.test(text);
  try {
    if (isPem || isBase64) return new X509Certificate(isPem ? text.trim() : Buffer.from(text, 'base64'));
  } catch {
    // Worded below, for whatever cannot be read.
  }
  throw new Error('That is no certificate in PEM or base64 DER.');
}

/** A certificate as the control API and the portal list it. */
export function describeCertificate({
  keyId,
  subject,
  thumbprint,
  x5tS256,
  notBefore,
  notAfter,
}: Certificate) {
  return {
    keyId,
    subject,
    thumbprint,
    sha256: Buffer.from(x5tS256, 'base64url').toString('hex').toUpperCase(),
    notBefore: new Date(notBefore).toISOString(),
    notAfter: new Date(notAfter).toISOString(),
  };
}
