import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto as Crypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY_MS = 86_400_000;

/** A private key with its certificates, as `node:tls` takes them. */
export interface KeyAndChain {
  readonly key: string;
  /** The host's own certificate, followed by the authority's. */
  readonly cert: string;
  /** SHA-256 of the host certificate, as colon-separated upper-case hex. */
  readonly fingerprint: string;
}

/** A certificate authority that lives as long as the emulators do. */
export interface Authority {
  /** The authority's own certificate, for whoever wants to trust it. */
  readonly pem: string;
  /** SHA-256 of its public key in base64: what Chromium's SPKI list takes. */
  readonly spki: string;
  /** A certificate for one host name or IP address; the same one each time. */
  certify(host: string): Promise<KeyAndChain>;
}

/** Makes an authority with fresh keys. Nothing of it is written to disk. */
export async function createAuthority(name = 'Dialbridge emulators'): Promise<Authority> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const root = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: ALGORITHM,
    ...validity(),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const issued = new Map<string, Promise<KeyAndChain>>();
  return {
    pem: root.toString('pem'),
    spki: await sha256(new Uint8Array(root.publicKey.rawData), 'base64'),
    certify: (host) => {
      const known = issued.get(host) ?? issue(host, root, keys);
      issued.set(host, known);
      return known;
    },
  };
}

async function issue(host: string, root: x509.X509Certificate, signer: CryptoKeyPair): Promise<KeyAndChain> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    subject: `CN=${host}`,
    issuer: root.subject,
    publicKey: keys.publicKey,
    signingKey: signer.privateKey,
    signingAlgorithm: ALGORITHM,
    ...validity(),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(alternativeNames(host)),
      await x509.AuthorityKeyIdentifierExtension.create(signer.publicKey),
    ],
  });
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    cert: `${certificate.toString('pem')}\n${root.toString('pem')}`,
    fingerprint: colons(await sha256(new Uint8Array(certificate.rawData), 'hex')),
  };
}

/** Whoever talks to a port directly calls it localhost, so every certificate is good for that too. */
function alternativeNames(host: string): x509.JsonGeneralNames {
  const named = /^[\d.]+$/.test(host) ? [] : [{ type: 'dns' as const, value: host }];
  return [...named, { type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }];
}

const validity = () => ({
  notBefore: new Date(Date.now() - DAY_MS),
  notAfter: new Date(Date.now() + 30 * DAY_MS),
});

async function sha256(bytes: Uint8Array<ArrayBuffer>, encoding: 'hex' | 'base64'): Promise<string> {
  return Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString(encoding);
}

const colons = (hex: string) => hex.toUpperCase().replace(/(..)(?=.)/g, '$1:');
