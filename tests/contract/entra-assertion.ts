import { createHash, createPrivateKey, randomUUID, X509Certificate } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SelfSigned } from '../emulators/entra/self-signed';
import type { Lab } from './entra-lab';

interface AssertionOptions {
  readonly by?: SelfSigned;
  readonly alg?: 'RS256' | 'PS256';
  /** In place of the header's own thumbprint. */
  readonly header?: Readonly<Record<string, string>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Seconds by which the client's clock is ahead. */
  readonly ahead?: number;
}

/** What an application proves itself with, as the contract says, or a little wrong. */
export async function makeAssertion(lab: Lab, options: AssertionOptions = {}): Promise<string> {
  const { by = lab.entra.application, alg = 'RS256', ahead = 0 } = options;
  const { clientId } = lab.entra.application;
  const at = Math.floor(Date.now() / 1000) + ahead;
  const claims = {
    aud: `${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token`,
    iss: clientId,
    sub: clientId,
    jti: randomUUID(),
    nbf: at,
    exp: at + 600,
    ...options.claims,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg, ...(options.header ?? thumbprint(by.certificate, alg)) })
    .sign(createPrivateKey(by.privateKey));
}

/** `x5t` for RS256, `x5t#S256` for PS256. */
export function thumbprint(pem: string, alg: 'RS256' | 'PS256'): Record<string, string> {
  const { raw } = new X509Certificate(pem);
  const hash = (name: string) => createHash(name).update(raw).digest('base64url');
  return alg === 'RS256' ? { x5t: hash('sha1') } : { 'x5t#S256': hash('sha256') };
}

/** The form of an application's token request. */
export function applicationForm(lab: Lab, assertion: string | undefined) {
  return {
    client_id: lab.entra.application.clientId,
    scope: 'https://graph.microsoft.com/.default',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    grant_type: 'client_credentials',
  };
}
