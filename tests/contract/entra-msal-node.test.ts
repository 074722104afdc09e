import { createHash, X509Certificate } from 'node:crypto';
import { Agent, request } from 'node:https';
import {
  ConfidentialClientApplication,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createEntra, type Entra } from '../emulators/entra';
import { createAuthority } from '../emulators/tls/authority';
import { type Listening, listen } from '../emulators/tls/listen';
import { alone } from '../emulators/tls/router';
import { claimsOf } from './entra-lab';

const HOST = 'login.microsoftonline.com';

let entra: Entra;
let listening: Listening;
let agent: Agent;
beforeAll(async () => {
  const authority = await createAuthority();
  entra = await createEntra();
  listening = await listen(alone(entra), () => authority);
  agent = new Agent({ ca: authority.pem });
});
beforeEach(async () => void (await entra.control.request('/reset', { method: 'POST' })));
afterAll(async () => {
  agent.destroy();
  await listening.close();
});

/** Leads every host to the emulator, over HTTPS, with the host's own certificate. */
function network(): INetworkModule {
  const send = <T>(method: string, url: string, options: NetworkRequestOptions = {}) =>
    new Promise<NetworkResponse<T>>((resolve, reject) => {
      const { hostname, pathname, search } = new URL(url);
      const outgoing = request(
        {
          host: '127.0.0.1',
          port: listening.port,
          servername: hostname,
          agent,
          method,
          path: pathname + search,
          headers: { ...options.headers, host: hostname },
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (part: string) => {
            text += part;
          });
          response.on('end', () => {
            const headers = Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, `${v}`]));
            resolve({ headers, body: JSON.parse(text) as T, status: response.statusCode ?? 0 });
          });
        },
      );
      outgoing.once('error', reject);
      outgoing.end(options.body);
    });
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

type Thumbprint = 'thumbprint' | 'thumbprintSha256';

function client(name: Thumbprint, tenant = entra.tenantId) {
  const { clientId, certificate, privateKey } = entra.application;
  const hash = createHash(name === 'thumbprint' ? 'sha1' : 'sha256');
  const print = hash.update(new X509Certificate(certificate).raw).digest('hex');
  return new ConfidentialClientApplication({
    auth: {
      clientId,
      authority: `https://${HOST}/${tenant}`,
      clientCertificate: { [name]: print, privateKey },
    },
    system: { networkClient: network() },
  });
}

const scopes = ['https://graph.microsoft.com/.default'];

describe('unmodified MSAL-node', () => {
  it.each(['thumbprintSha256', 'thumbprint'] as const)('gets a token by certificate (%s)', async (name) => {
    const result = await client(name).acquireTokenByClientCredential({ scopes });
    expect(claimsOf(result?.accessToken).roles).toEqual([
      'Calendars.Read',
      'Contacts.Read',
      'Directory.Read.All',
    ]);
  });

  it('works by the tenant’s domain', async () => {
    const result = await client('thumbprintSha256', 'northwind.example').acquireTokenByClientCredential({
      scopes,
    });
    expect(claimsOf(result?.accessToken).tid).toBe(entra.tenantId);
  });

  it('learns of a certificate that is not registered', async () => {
    const { clientId, certificate } = entra.application;
    const shown = new X509Certificate(certificate).fingerprint.replaceAll(':', '');
    const path = `/apps/${clientId}/certificates/${shown}`;
    await entra.control.request(path, { method: 'DELETE' });
    const asking = client('thumbprintSha256').acquireTokenByClientCredential({ scopes });
    await expect(asking).rejects.toMatchObject({
      errorCode: 'invalid_client',
      errorMessage: expect.stringContaining('AADSTS700027'),
    });
  });

  it('gets the next token with the same assertion, which it signs once for ten minutes', async () => {
    const application = client('thumbprintSha256');
    const again = { scopes, skipCache: true };
    await application.acquireTokenByClientCredential(again);
    expect(await application.acquireTokenByClientCredential(again)).toHaveProperty('accessToken');
  });
});
