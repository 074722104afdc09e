import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FABRIKAM } from '../emulators/entra/seed-ids';
import { authorizeUrl, type Lab, REDIRECT, signIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const DESCRIPTION =
  /^AADSTS\d+: .+\r\nTrace ID: [\da-f-]{36}\r\nCorrelation ID: [\da-f-]{36}\r\nTimestamp: \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/;

describe('what is wrong before the address is known to be good', () => {
  it.each([
    ['an unknown tenant', { tenant: '00000000-1111-2222-3333-444444444444' }, 90002],
    ['an unknown domain', { tenant: 'nowhere.example' }, 90002],
    ['a tenant of no form', { tenant: 'mistyped-guid' }, 900023],
    ['an unknown application', { client_id: '00000000-1111-2222-3333-444444444444' }, 700016],
    ['a tenant of someone else', { tenant: FABRIKAM }, 700016],
    ['a shared address for an application of one tenant', { tenant: 'organizations' }, 50194],
    ['the consumers’ address', { tenant: 'consumers' }, 700016],
    ['no application', { client_id: undefined }, 900144],
    ['no address', { redirect_uri: undefined }, 900144],
    ['an address that is not registered', { redirect_uri: 'https://spa.example.com/other' }, 50011],
    ['an address in other letters', { redirect_uri: 'https://spa.example.com/Signed-In' }, 50011],
    ['an address with a slash more', { redirect_uri: `${REDIRECT}/` }, 50011],
  ])('is said on a page, without a redirect: %s', async (_, wrong, code) => {
    const person = lab.person();
    await person.open(authorizeUrl(lab, wrong));
    expect([person.status, person.landedAt]).toEqual([400, undefined]);
    expect(person.words).toContain(`AADSTS${code}: `);
  });

  it('cannot smuggle HTML into that page', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab, { redirect_uri: 'https://x.example/"><script>alert(1)</script>' }));
    expect(person.html).not.toContain('<script');
    expect(person.words).toContain('AADSTS50011');
  });

  it('is in a script of it, where pages refuse so, and cannot leave that either', async () => {
    await lab.control('PATCH', '/settings', { refusalPages: 'scripted' });
    const person = lab.person();
    await person.open(authorizeUrl(lab, { redirect_uri: 'https://x.example/</script><b>\u2028' }));
    expect([person.status, person.landedAt]).toEqual([200, undefined]);
    expect(person.html).toContain('AADSTS50011: ');
    expect(person.html.match(/<\/script/g)).toHaveLength(1);
    expect(person.html).toContain('\\u003c/script\\u003e');
  });

  it('is an application that was disabled', async () => {
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { enabled: false });
    const person = lab.person();
    await person.open(authorizeUrl(lab));
    expect(person.words).toContain('AADSTS7000112');
  });
});

it('a request may be posted, too', async () => {
  const url = new URL(authorizeUrl(lab));
  const response = await fetch(url.origin + url.pathname, {
    method: 'POST',
    body: url.searchParams,
    redirect: 'manual',
  });
  expect(response.status).toBe(303);
  const person = lab.person();
  await person.open(new URL(response.headers.get('location') ?? '', lab.base).href);
  expect(person.heading).toBe('Pick an account');
});

describe('what is wrong afterwards', () => {
  it.each([
    ['no proof key', { code_challenge: undefined }, 9002325, 'invalid_request'],
    ['a plain proof key', { code_challenge_method: 'plain' }, 9002325, 'invalid_request'],
    ['a proof key without its method', { code_challenge_method: undefined }, 9002325, 'invalid_request'],
    ['a proof key of no form', { code_challenge: 'short' }, 501491, 'invalid_request'],
    ['another response type', { response_type: 'id_token' }, 700054, 'unsupported_response_type'],
    ['no response type', { response_type: undefined }, 900144, 'invalid_request'],
    ['no scope', { scope: undefined }, 900144, 'invalid_request'],
    ['an unknown scope', { scope: 'User.Reed' }, 70011, 'invalid_scope'],
    ['an application permission', { scope: 'Calendars.ReadBasic.All' }, 70011, 'invalid_scope'],
    [
      'a mix of .default and others',
      { scope: 'https://graph.microsoft.com/.default User.Read' },
      70011,
      'invalid_scope',
    ],
    ['another resource', { scope: 'https://vault.example/.default' }, 500011, 'invalid_resource'],
    ['an unknown prompt', { prompt: 'consent login' }, 90023, 'invalid_request'],
    ['another response mode', { response_mode: 'web_message' }, 90023, 'invalid_request'],
  ])('goes back to the application, with its state: %s', async (_, wrong, code, error) => {
    const person = lab.person();
    await person.open(authorizeUrl(lab, wrong));
    const arrival = person.arrival();
    expect(person.landedAt?.startsWith(`${REDIRECT}${'response_mode' in wrong ? '?' : '#'}`)).toBe(true);
    expect(arrival.get('error')).toBe(error);
    expect(arrival.get('error_description')).toMatch(DESCRIPTION);
    expect(arrival.get('error_description')).toContain(`AADSTS${code}: `);
    expect(arrival.get('state')).toBe('some state');
  });
});

describe('a sign-in', () => {
  it('sends back code, state, client_info and session_state in the fragment', async () => {
    const person = lab.person();
    const arrival = await signIn(person, authorizeUrl(lab));
    expect(person.landedAt).toMatch(`${REDIRECT}#code=`);
    expect([...arrival.keys()].sort()).toEqual(['client_info', 'code', 'session_state', 'state']);
    expect(arrival.get('state')).toBe('some state');
    const info: unknown = JSON.parse(Buffer.from(arrival.get('client_info') ?? '', 'base64url').toString());
    expect(info).toEqual({ uid: expect.stringMatching(/^[\da-f-]{36}$/), utid: lab.entra.tenantId });
  });

  it('sends them in the query where that is asked for, or nothing is, and client_info only when asked', async () => {
    for (const response_mode of ['query', undefined]) {
      const person = lab.person();
      const arrival = await signIn(person, authorizeUrl(lab, { response_mode, client_info: undefined }));
      expect(person.landedAt).toMatch(`${REDIRECT}?code=`);
      expect(arrival.has('client_info')).toBe(false);
    }
  });

  it.each([
    ['the tenant’s domain', { tenant: 'Northwind.Example' }],
    ['its initial domain', { tenant: 'northwind.onmicrosoft.com' }],
  ])('works under %s', async (_, more) => {
    expect((await signIn(lab.person(), authorizeUrl(lab, more))).has('code')).toBe(true);
  });

  it('comes back to an address without a path at its root', async () => {
    const redirectUris = [{ platform: 'spa', uri: 'https://bare.example.com' }];
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { redirectUris });
    for (const redirect_uri of ['https://bare.example.com', 'https://bare.example.com/']) {
      const person = lab.person();
      await signIn(person, authorizeUrl(lab, { redirect_uri }));
      expect(person.landedAt).toMatch('https://bare.example.com/#code=');
    }
  });

  it('works at the shared addresses for an application of many tenants, each person in their own', async () => {
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, {
      audience: 'AzureADMultipleOrgs',
    });
    const atOrganizations = authorizeUrl(lab, { tenant: 'organizations' });
    const arrival = await signIn(lab.person(), atOrganizations, 'admin@fabrikam.example');
    const info = Buffer.from(arrival.get('client_info') ?? '', 'base64url').toString();
    expect(info).toContain(FABRIKAM);
    const person = lab.person();
    await person.open(atOrganizations);
    expect(person.words).not.toContain('casey@outlook.example');
    await person.press('Next', { login: 'casey@outlook.example' });
    expect(person.words).toContain('AADSTS50020');
  });
});

describe('a second sign-in in the same browser', () => {
  it('is silent', async () => {
    const person = lab.person();
    const first = await signIn(person, authorizeUrl(lab));
    await person.open(authorizeUrl(lab, { state: 'another' }));
    const second = person.arrival();
    expect(second.get('state')).toBe('another');
    expect(second.get('code')).not.toBe(first.get('code'));
    expect(second.get('session_state')).toBe(first.get('session_state'));
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().has('code')).toBe(true);
  });

  it.each([
    ['select_account', 'Pick an account'],
    ['login', 'Pick an account'],
    ['consent', 'Permissions requested'],
  ])('shows its page with prompt=%s', async (prompt, heading) => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await person.open(authorizeUrl(lab, { prompt }));
    expect(person.heading).toBe(heading);
  });

  it('takes the account that is signed in without a password, but not with prompt=login', async () => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await person.open(authorizeUrl(lab, { prompt: 'select_account' }));
    await person.press('alex.hansen@northwind.example');
    expect(person.arrival().has('code')).toBe(true);
    await person.open(authorizeUrl(lab, { prompt: 'login', login_hint: 'alex.hansen@northwind.example' }));
    expect(person.heading).toBe('Enter password');
  });

  it('lets choose between two accounts, and knows the one that is hinted at', async () => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await person.open(authorizeUrl(lab, { prompt: 'select_account' }));
    await person.press('users@northwind.example');
    await person.press('Sign in', { passwd: 'Emulated-1' });
    await person.press('Accept');
    await person.open(authorizeUrl(lab));
    expect(person.heading).toBe('Pick an account');
    await person.open(authorizeUrl(lab, { login_hint: 'users@northwind.example' }));
    expect(person.arrival().has('code')).toBe(true);
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('interaction_required');
    await person.open(authorizeUrl(lab, { prompt: 'none', login_hint: 'users@northwind.example' }));
    expect(person.arrival().has('code')).toBe(true);
  });

  it('is none after signing out, which leads to registered addresses only', async () => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    const logout = `${lab.base}/common/oauth2/v2.0/logout?state=bye&post_logout_redirect_uri=`;
    await person.open(`${logout}${encodeURIComponent('https://evil.example/')}`);
    expect([person.heading, person.landedAt]).toEqual(['You signed out of your account', undefined]);
    await person.open(`${logout}${encodeURIComponent(REDIRECT)}`);
    expect(person.landedAt).toBe(`${REDIRECT}?state=bye`);
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('login_required');
  });
});

describe('prompt=none', () => {
  it('says login_required where nobody is signed in', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('login_required');
    expect(person.arrival().get('error_description')).toContain('AADSTS50058');
  });

  it('says interaction_required where consent is missing', async () => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await person.open(authorizeUrl(lab, { prompt: 'none', scope: 'Contacts.Read' }));
    expect(person.arrival().get('error')).toBe('interaction_required');
    expect(person.arrival().get('error_description')).toContain('AADSTS65001');
    await person.open(authorizeUrl(lab, { prompt: 'none', scope: 'User.Read.All' }));
    expect(person.arrival().get('error_description')).toContain('AADSTS90094');
  });

  it('says login_required after the sessions were revoked', async () => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await lab.control('POST', '/accounts/alex.hansen@northwind.example/revoke-sessions');
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('login_required');
  });
});
