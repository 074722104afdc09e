import { type INetworkModule, PublicClientApplication } from '@azure/msal-node';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { authorizeUrl, codeForm, type Lab, postToken, REDIRECT, signIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const posting = (more = {}) => authorizeUrl(lab, { response_mode: 'form_post', ...more });

it('the outcome is posted by a page, where that is asked for', async () => {
  const person = lab.person();
  const arrival = await signIn(person, posting({ state: 'a"<b>&\' ü' }));
  expect(person.landedAt).toBe(REDIRECT);
  expect(person.html).toContain('<script>document.forms[0].submit();</script>');
  expect([...arrival.keys()].sort()).toEqual(['client_info', 'code', 'session_state', 'state']);
  expect(arrival.get('state')).toBe('a"<b>&\' ü');
  expect((await postToken(lab, codeForm(lab, arrival.get('code')))).status).toBe(200);
});

it.each([
  ['login_required', { prompt: 'none' }],
  ['invalid_scope', { scope: 'User.Reed' }],
])('so is what went wrong: %s', async (error, more) => {
  const person = lab.person();
  await person.open(posting(more));
  expect(person.landedAt).toBe(REDIRECT);
  expect(Object.fromEntries(person.arrival())).toMatchObject({
    error,
    error_description: expect.stringContaining('AADSTS'),
    state: 'some state',
  });
});

it('so is that somebody went away', async () => {
  const person = lab.person();
  await person.open(posting());
  await person.press('Cancel');
  expect([person.landedAt, person.arrival().get('error')]).toEqual([REDIRECT, 'access_denied']);
});

it('and it is announced', async () => {
  const response = await fetch(`${lab.base}/common/v2.0/.well-known/openid-configuration`);
  expect(await response.json()).toMatchObject({
    response_modes_supported: ['query', 'fragment', 'form_post'],
  });
});

/** Microsoft's hosts lead to the emulator. */
const here = (url: string) => url.replace('https://login.microsoftonline.com', lab.base);

function network(): INetworkModule {
  const ask = async (url: string, init: RequestInit) => {
    const response = await fetch(here(url), init);
    const headers = Object.fromEntries(response.headers);
    return { headers, body: await response.json(), status: response.status };
  };
  return {
    sendGetRequestAsync: (url) => ask(url, {}),
    sendPostRequestAsync: (url, { headers = {}, body = '' } = {}) =>
      ask(url, { method: 'POST', headers, body }),
  };
}

async function onDesk(): Promise<string> {
  const redirectUris = [{ platform: 'publicClient', uri: 'http://localhost' }];
  const app = await lab.control('POST', '/apps', { displayName: 'On a desk', redirectUris });
  return v.parse(v.looseObject({ clientId: v.string() }), app).clientId;
}

it('unmodified MSAL-node signs somebody in by the system’s browser', async () => {
  const client = new PublicClientApplication({
    auth: {
      clientId: await onDesk(),
      authority: `https://login.microsoftonline.com/${lab.entra.tenantId}`,
    },
    system: { networkClient: network() },
  });
  const person = lab.person();
  const result = await client.acquireTokenInteractive({
    scopes: ['User.Read'],
    openBrowser: async (url) => {
      const body = await signIn(person, here(url));
      await fetch(person.landedAt ?? '', { method: 'POST', body });
    },
  });
  expect(result.account?.username).toBe('alex.hansen@northwind.example');
});
