// Has to come before x509, which builds on what it adds.
import 'reflect-metadata/lite';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { hexOf } from './hex';
import type { KeyPair } from './key-pair';
import { pemOf } from './pem';
import { thumbprintOf } from './thumbprint';

/** What a certificate is made for. */
export interface CertificateWish {
  /** Whom it names: what the administrator sees in the portal's list. */
  readonly commonName: string;
  /** The present moment by Microsoft's clock, milliseconds since 1970. */
  readonly now: number;
  readonly months?: number;
}

export type NewKeyPair = Pick<KeyPair, 'thumbprint' | 'pem' | 'key' | 'notBefore' | 'notAfter'>;

/** RS256 for the certificate and for assertions: a key that cannot be exported is bound to one algorithm (§2.4). */
const ALGORITHM = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

const MONTHS = 12;
/** A clock that is behind ours by less than this finds the certificate valid at once. */
const EARLIER_MS = 86_400_000;

/**
 * Makes an RSA key that cannot be exported, and a certificate that it signs itself (contracts/microsoft.md §2.4).
 * Throws where the browser makes no keys.
 */
export async function createKeyPair({
  commonName,
  now,
  months = MONTHS,
}: CertificateWish): Promise<NewKeyPair> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
  const notBefore = wholeSeconds(new Date(now - EARLIER_MS));
  const notAfter = wholeSeconds(monthsLater(now, months));
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [commonName] }],
    keys,
    signingAlgorithm: ALGORITHM,
    notBefore,
    notAfter,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const der = new Uint8Array(certificate.rawData);
  return {
    thumbprint: await thumbprintOf(der),
    pem: pemOf(der),
    key: keys.privateKey,
    notBefore: notBefore.getTime(),
    notAfter: notAfter.getTime(),
  };
}

/** Certificates know no parts of seconds. */
const wholeSeconds = (date: Date) => new Date(Math.floor(date.getTime() / 1000) * 1000);

/** The same day of a later month, or its last one. */
function monthsLater(now: number, months: number): Date {
  const later = new Date(now);
  later.setUTCMonth(later.getUTCMonth() + months);
  if (later.getUTCDate() !== new Date(now).getUTCDate()) later.setUTCDate(0);
  return later;
}

/** Sixteen random bytes, positive and of full length (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return hexOf(bytes);
}
