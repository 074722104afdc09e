import { execFileSync } from 'node:child_process';
import { createVerify, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { derOf } from '../../../../components/microsoft/save-file';
import { createKeyPair, type NewKeyPair } from '../../../../lib/microsoft/certificate/create';
import { MORNING } from '../../../fixtures/test-clock';

const commonName = 'Dialbridge for 3CX and Outlook';

let made: NewKeyPair;
let seen: X509Certificate;
beforeAll(async () => {
  made = await createKeyPair({ commonName, now: MORNING });
  seen = new X509Certificate(made.pem);
});

/** What OpenSSL has to say of the certificate. */
const openssl = (...options: string[]) =>
  execFileSync('openssl', ['x509', '-noout', ...options], { input: made.pem, encoding: 'utf8' });

describe('a certificate that was made here', () => {
  it('is signed by its own key, for Node', () => {
    expect(seen.verify(seen.publicKey)).toBe(true);
    expect([seen.subject, seen.issuer]).toEqual([`CN=${commonName}`, `CN=${commonName}`]);
    expect(seen.ca).toBe(false);
    expect(seen.publicKey.asymmetricKeyDetails).toEqual({ modulusLength: 2048, publicExponent: 65_537n });
  });

  it('is read by OpenSSL as what it should be', () => {
    const text = openssl('-text');
    expect(text).toContain('Signature Algorithm: sha256WithRSAEncryption');
    expect(text).toMatch(/X509v3 Key Usage: critical\s+Digital Signature\n/);
    expect(text).toMatch(/X509v3 Basic Constraints: critical\s+CA:FALSE/);
    expect(text).toContain('Version: 3 (0x2)');
    expect(openssl('-fingerprint', '-sha1')).toContain(seen.fingerprint);
  });

  it('has the thumbprint that the portal shows', () => {
    expect(made.thumbprint).toBe(seen.fingerprint.replaceAll(':', ''));
  });

  it('is valid from the day before, for twelve months', () => {
    expect([made.notBefore, made.notAfter]).toEqual([Date.UTC(2026, 10, 30, 10), Date.UTC(2027, 11, 1, 10)]);
    expect([Date.parse(seen.validFrom), Date.parse(seen.validTo)]).toEqual([made.notBefore, made.notAfter]);
  });

  it.each([
    ['a leap day', Date.UTC(2028, 1, 29), 12, Date.UTC(2029, 1, 28)],
    ['the last of a long month', Date.UTC(2026, 7, 31), 6, Date.UTC(2027, 1, 28)],
    ['parts of a second', Date.UTC(2026, 0, 1, 0, 0, 0, 999), 24, Date.UTC(2028, 0, 1)],
  ])('ends on a day that there is, also made on %s', async (_, now, months, notAfter) => {
    const { pem, ...other } = await createKeyPair({ commonName, now, months });
    expect(other.notAfter).toBe(notAfter);
    expect(Date.parse(new X509Certificate(pem).validTo)).toBe(notAfter);
  });

  it('names whoever it is told to, whatever signs the name has', async () => {
    const name = 'Müller, Söhne + 株式会社 = <C>';
    const { pem } = await createKeyPair({ commonName: name, now: MORNING });
    expect(new X509Certificate(pem).toLegacyObject().subject).toMatchObject({ CN: name });
  });

  it('has a number of its own, positive and of sixteen bytes', async () => {
    const other = new X509Certificate((await createKeyPair({ commonName, now: MORNING })).pem);
    expect(other.serialNumber).not.toBe(seen.serialNumber);
    for (const { serialNumber } of [seen, other]) expect(serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
  });

  it('is the same as bytes, as a .cer file holds them', () => {
    expect(Buffer.from(derOf(made.pem))).toEqual(seen.raw);
  });
});

describe('its key', () => {
  it('signs what the certificate proves', async () => {
    const text = new TextEncoder().encode('some assertion');
    const signature = await crypto.subtle.sign('RSASSA-PKCS1-v1_5', made.key, text);
    const check = createVerify('RSA-SHA256').update(text);
    expect(check.verify(seen.publicKey, Buffer.from(signature))).toBe(true);
  });

  it.each(['pkcs8', 'jwk'] as const)('cannot be taken out as %s', async (format) => {
    expect([made.key.extractable, made.key.usages]).toEqual([false, ['sign']]);
    await expect(crypto.subtle.exportKey(format, made.key)).rejects.toThrow();
  });
});
