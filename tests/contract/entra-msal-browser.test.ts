import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { claimsOf, type Lab, REDIRECT, SPA_ORIGIN, signIn, startLab } from './entra-lab';
import type { Person } from './entra-person';

const HOST = 'https://login.microsoftonline.com';
const ALEX = '/accounts/alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  becomeWindow();
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => lab.stop());

/** What MSAL needs of a window (contracts/microsoft.md §1.3); a worker has as little. */
function becomeWindow(): void {
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('parent', globalThis);
  vi.stubGlobal('document', {
    title: '',
    cookie: '',
    visibilityState: 'visible',
    addEventListener() {},
    removeEventListener() {},
  });
  vi.stubGlobal('location', new URL(`${SPA_ORIGIN}/background.js`));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('sessionStorage', memoryStorage());
}

function memoryStorage(): object {
  const items = new Map<string, string>();
  const methods = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    hasOwnProperty: (key: string) => items.has(key),
  };
  return new Proxy(methods, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: (_, key) =>
      items.has(String(key))
        ? { enumerable: true, configurable: true, value: items.get(String(key)) }
        : undefined,
  });
}

/** Sends what MSAL sends to the emulator, with the Origin that a browser would add. */
const networkClient = {
  sendGetRequestAsync: (url: string) => send(url, { method: 'GET' }),
  sendPostRequestAsync: (url: string, options?: { body?: string; headers?: Record<string, string> }) =>
    send(url, {
      method: 'POST',
      body: options?.body ?? '',
      headers: { ...options?.headers, origin: SPA_ORIGIN },
    }),
};

async function send(url: string, init: RequestInit) {
  const response = await fetch(url.replace(HOST, lab.base), init);
  return {
    headers: Object.fromEntries(response.headers),
    body: await response.json(),
    status: response.status,
  };
}

async function startClient() {
  const { PublicClientApplication, CacheLookupPolicy } = await import('@azure/msal-browser');
  let opened = '';
  const client = new PublicClientApplication({
    auth: {
      clientId: lab.entra.singlePageApp.clientId,
      authority: `${HOST}/${lab.entra.tenantId}`,
      redirectUri: REDIRECT,
      onRedirectNavigate: (url) => {
        opened = url;
        return false;
      },
    },
    cache: { cacheLocation: 'sessionStorage' },
    system: { networkClient },
  });
  await client.initialize();
  const request = { scopes: ['User.Read'] };
  return {
    client,
    cacheLookupPolicy: CacheLookupPolicy.RefreshToken,
    login: async (prompt: string, walk: (person: Person, url: string) => Promise<unknown>) => {
      await client.loginRedirect({ ...request, prompt });
      const person = lab.person();
      await walk(person, opened.replace(HOST, lab.base));
      const hash = `#${person.landedAt?.split('#')[1]}`;
      return client.handleRedirectPromise({ hash, navigateToLoginRequestUrl: false });
    },
  };
}

const open = (person: Person, url: string) => person.open(url);
const decline = async (person: Person, url: string) => {
  await person.open(url);
  await person.press('alex.hansen@northwind.example');
  await person.press('Sign in', { passwd: 'Emulated-1' });
  await person.press('Cancel');
};

describe('unmodified MSAL-browser', () => {
  it('signs in by redirect, answers from its cache, and renews by refresh token', async () => {
    const { client, login, cacheLookupPolicy } = await startClient();
    const result = await login('select_account', signIn);
    expect(result?.account).toMatchObject({
      username: 'alex.hansen@northwind.example',
      tenantId: lab.entra.tenantId,
    });
    expect(claimsOf(result?.accessToken)).toMatchObject({ upn: 'alex.hansen@northwind.example' });
    const account = client.getAllAccounts()[0];
    if (account === undefined) throw new Error('no account');
    const request = { scopes: ['User.Read'], account };
    const cached = await client.acquireTokenSilent(request);
    expect([cached.accessToken, cached.fromCache]).toEqual([result?.accessToken, true]);
    const renewed = await client.acquireTokenSilent({ ...request, forceRefresh: true, cacheLookupPolicy });
    expect(renewed.fromCache).toBe(false);
    expect(renewed.accessToken).not.toBe(result?.accessToken);
  });

  it.each([
    ['that nobody is signed in', 'none', open, 'InteractionRequiredAuthError', 'login_required'],
    ['of a declined consent', 'select_account', decline, 'ServerError', 'access_denied'],
  ] as const)('learns %s', async (_, prompt, walk, name, errorCode) => {
    const { login } = await startClient();
    await expect(login(prompt, walk)).rejects.toMatchObject({ name, errorCode });
  });

  it.each([
    ['the 24 hours are over', '/clock', { shiftMs: 86_400_000 }, 'AADSTS700084'],
    ['a session was revoked', `${ALEX}/revoke-sessions`, undefined, 'AADSTS50173'],
  ])('learns that %s', async (_, path, body, code) => {
    const { client, login, cacheLookupPolicy } = await startClient();
    const account = (await login('select_account', signIn))?.account;
    if (account === undefined) throw new Error('no account');
    const renewal = { scopes: ['User.Read'], account, forceRefresh: true, cacheLookupPolicy };
    await lab.control('POST', path, body);
    await expect(client.acquireTokenSilent(renewal)).rejects.toMatchObject({
      name: 'InteractionRequiredAuthError',
      errorCode: 'invalid_grant',
      errorMessage: expect.stringContaining(code),
    });
  });
});
