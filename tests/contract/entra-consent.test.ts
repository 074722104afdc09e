import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authorizeUrl,
  claimsOf,
  codeForm,
  type Lab,
  postToken,
  REDIRECT,
  signIn,
  startLab,
} from './entra-lab';

const ADMIN = 'admin@northwind.example';
const ALEX = 'alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const app = () => `/apps/${lab.entra.singlePageApp.clientId}`;

/** Signs in as far as the first page after the password. */
async function upTo(url: string, login: string) {
  const person = lab.person();
  await person.open(url);
  await person.press(login);
  await person.press('Sign in', { passwd: 'Emulated-1' });
  return person;
}

const scopesOf = async (code: string | null) =>
  claimsOf((await postToken(lab, codeForm(lab, code))).body.access_token).scp;

describe('a person’s consent', () => {
  it('declined, goes back as access_denied', async () => {
    const person = await upTo(authorizeUrl(lab), ALEX);
    await person.press('Cancel');
    expect(person.arrival().get('error')).toBe('access_denied');
    expect(person.arrival().get('error_description')).toContain('AADSTS65004');
  });

  it('is not enough where an administrator’s is needed', async () => {
    const person = await upTo(authorizeUrl(lab, { scope: 'User.Read.All' }), ALEX);
    expect(person.heading).toBe('Need admin approval');
    expect(person.words).toContain('AADSTS90094');
    await person.press('Return to the application without granting consent');
    expect(person.arrival().get('error')).toBe('consent_required');
    expect(person.arrival().get('error_description')).toContain('AADSTS90094');
  });

  it('cannot be had by sending the form that was not shown', async () => {
    const person = await upTo(authorizeUrl(lab, { scope: 'User.Read.All' }), ALEX);
    person.html = person.html.replace('value="return"', 'value="accept"');
    await person.press('accept');
    expect(person.arrival().get('error_description')).toContain('AADSTS90094');
  });

  it('is not asked for where the tenant leaves no consent to its users', async () => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { userConsent: false });
    expect((await upTo(authorizeUrl(lab), ALEX)).heading).toBe('Need admin approval');
  });

  it('asks for all that is registered with .default, and grows by what is new', async () => {
    const scope = 'https://graph.microsoft.com/.default';
    const person = await upTo(authorizeUrl(lab, { scope }), ADMIN);
    expect(person.words).toContain('Calendars.ReadBasic');
    await person.press('Accept');
    expect(await scopesOf(person.arrival().get('code'))).toBe('User.Read User.Read.All Calendars.ReadBasic');
    await person.open(authorizeUrl(lab, { scope: 'Contacts.Read' }));
    expect(person.heading).toBe('Permissions requested');
  });

  it('is not asked for again with .default where something is granted, and that is all there is', async () => {
    const scope = 'https://graph.microsoft.com/.default';
    const person = await upTo(authorizeUrl(lab, { scope: 'User.Read' }), ALEX);
    await person.press('Accept');
    await person.open(authorizeUrl(lab, { scope, prompt: 'none' }));
    expect(await scopesOf(person.arrival().get('code'))).toBe('User.Read');
    await person.open(authorizeUrl(lab, { scope, prompt: 'consent' }));
    expect(person.heading).toBe('Need admin approval');
  });
});

describe('a consent to no more than signing in', () => {
  it('is asked for at first use, and once', async () => {
    const url = authorizeUrl(lab, { scope: 'openid profile' });
    const person = await upTo(url, ALEX);
    expect(person.heading).toBe('Permissions requested');
    expect(person.words).toContain('openid (delegated) profile (delegated)');
    await person.open(authorizeUrl(lab, { scope: 'openid profile', prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('interaction_required');
    expect(person.arrival().get('error_description')).toContain('AADSTS65001');
    await person.open(url);
    await person.press('Accept');
    expect(await scopesOf(person.arrival().get('code'))).toBe('openid profile');
    await person.open(authorizeUrl(lab, { scope: 'openid profile', prompt: 'none' }));
    expect(person.arrival().has('code')).toBe(true);
  });

  it('is part of any other, and leaves .default to be asked for', async () => {
    await lab.control('POST', `${app()}/grant`, { delegated: ['User.Read'] });
    const person = await upTo(authorizeUrl(lab, { scope: 'openid email' }), ALEX);
    expect(await scopesOf(person.arrival().get('code'))).toBe('openid email User.Read');
    await lab.control('POST', `${app()}/revoke`, { delegated: ['User.Read'] });
    await person.open(authorizeUrl(lab, { scope: 'openid' }));
    expect(person.heading).toBe('Permissions requested');
    await person.press('Accept');
    await person.open(authorizeUrl(lab, { scope: 'https://graph.microsoft.com/.default' }));
    expect(person.heading).toBe('Need admin approval');
  });

  it('is asked of an administrator where users consent to nothing', async () => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { userConsent: false });
    const person = await upTo(authorizeUrl(lab, { scope: 'openid' }), ALEX);
    expect(person.heading).toBe('Need admin approval');
  });
});

describe('any of Graph’s permissions', () => {
  it.each([
    ['Files.ReadWrite', 'Permissions requested'],
    ['Calendars.ReadWrite.Shared', 'Permissions requested'],
    ['https://graph.microsoft.com/Policy.Read.All', 'Need admin approval'],
  ])('can be asked for, of whom Microsoft’s table says: %s', async (scope, heading) => {
    expect((await upTo(authorizeUrl(lab, { scope }), ALEX)).heading).toBe(heading);
  });
});

describe('an administrator’s consent during the own sign-in', () => {
  it('counts for the administrator at once, for everybody after the delay', async () => {
    await lab.control('PATCH', '/settings', { propagationMs: 60_000 });
    const url = authorizeUrl(lab, { scope: 'User.Read.All' });
    const person = await upTo(url, ADMIN);
    await person.press('Accept', { everybody: 'yes' });
    expect(await scopesOf(person.arrival().get('code'))).toBe('User.Read.All');
    expect((await upTo(url, ALEX)).heading).toBe('Need admin approval');
    await lab.control('POST', '/clock', { shiftMs: 60_000 });
    expect((await upTo(url, ALEX)).arrival().has('code')).toBe(true);
  });

  it('counts for the administrator alone, where the box is empty', async () => {
    const url = authorizeUrl(lab, { scope: 'User.Read.All' });
    await (await upTo(url, ADMIN)).press('Accept');
    expect((await upTo(url, ALEX)).heading).toBe('Need admin approval');
  });
});

describe('the admin consent page', () => {
  const address = (version: 1 | 2, more: Record<string, string> = {}) => {
    const path = version === 1 ? 'adminconsent' : 'v2.0/adminconsent';
    const url = new URL(`${lab.base}/${lab.entra.tenantId}/${path}`);
    const scope: Record<string, string> =
      version === 1 ? {} : { scope: 'https://graph.microsoft.com/.default' };
    const all = {
      client_id: lab.entra.singlePageApp.clientId,
      redirect_uri: REDIRECT,
      state: '12345',
      ...scope,
      ...more,
    };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    return url.href;
  };

  beforeEach(() => lab.control('POST', `${app()}/permissions`, { application: ['Contacts.Read'] }));

  it('grants all that is registered, and says so in the query (v2.0)', async () => {
    const person = await upTo(address(2), ADMIN);
    expect(person.words).toContain('Review for your organization');
    expect(person.words).toContain('Contacts.Read (application)');
    await person.press('Accept');
    expect(person.landedAt?.startsWith(`${REDIRECT}?`)).toBe(true);
    expect(Object.fromEntries(person.arrival())).toEqual({
      admin_consent: 'True',
      tenant: lab.entra.tenantId,
      scope: 'https://graph.microsoft.com/.default',
      state: '12345',
    });
    expect(await lab.control('GET', app())).toMatchObject({
      grants: expect.arrayContaining([
        expect.objectContaining({ kind: 'application', permission: 'Contacts.Read', granted: true }),
        expect.objectContaining({ kind: 'delegated', permission: 'User.Read.All', accountId: null }),
      ]),
    });
    expect((await signIn(lab.person(), authorizeUrl(lab, { scope: 'User.Read.All' }))).has('code')).toBe(
      true,
    );
  });

  it('grants single scopes where they are named, delegated ones only', async () => {
    const person = await upTo(address(2, { scope: 'https://graph.microsoft.com/User.Read.All' }), ADMIN);
    expect(person.words).not.toContain('(application)');
    await person.press('Accept');
    expect(person.arrival().get('admin_consent')).toBe('True');
  });

  it('answers in its older form (v1)', async () => {
    const person = await upTo(address(1), ADMIN);
    await person.press('Accept');
    expect(Object.fromEntries(person.arrival())).toEqual({
      admin_consent: 'True',
      tenant: lab.entra.tenantId,
      state: '12345',
    });
  });

  it('declined, says so in both forms', async () => {
    const second = await upTo(address(2), ADMIN);
    await second.press('Cancel');
    expect(Object.fromEntries(second.arrival())).toMatchObject({
      admin_consent: 'True',
      error: 'consent_required',
      error_description: expect.stringContaining('AADSTS65004'),
      state: '12345',
    });
    const first = await upTo(address(1), ADMIN);
    await first.press('Cancel');
    expect(Object.fromEntries(first.arrival())).toEqual({
      error: 'permission_denied',
      error_description: 'The admin canceled the request',
      state: '12345',
    });
  });

  it('left before its page, says so in both forms', async () => {
    const person = lab.person();
    await person.open(address(2));
    await person.press('Cancel');
    expect(person.landedAt?.startsWith(`${REDIRECT}?`)).toBe(true);
    expect(Object.fromEntries(person.arrival())).toMatchObject({
      admin_consent: 'True',
      error: 'consent_required',
      error_description: expect.stringContaining('AADSTS65004'),
      state: '12345',
    });
    await person.open(address(1));
    await person.press('Cancel');
    expect(Object.fromEntries(person.arrival())).toEqual({
      error: 'permission_denied',
      error_description: 'The admin canceled the request',
      state: '12345',
    });
  });

  it.each([
    ['a Global Administrator by group', 'grouped@northwind.example', 'Permissions requested'],
    ['an administrator without a mailbox', 'breakglass@northwind.onmicrosoft.com', 'Permissions requested'],
    ['a role that PIM would give', 'eligible@northwind.example', 'Need admin approval'],
    ['a User Administrator', 'users@northwind.example', 'Need admin approval'],
    ['an ordinary user', ALEX, 'Need admin approval'],
    ['a guest', 'sam@fabrikam.example', 'Need admin approval'],
  ])('for application permissions, to %s', async (_, login, heading) => {
    expect((await upTo(address(2), login)).heading).toBe(heading);
  });

  it.each([
    ['privilegedRoleAdministrator', 'Permissions requested', 'Permissions requested'],
    ['cloudApplicationAdministrator', 'Need admin approval', 'Permissions requested'],
    ['applicationAdministrator', 'Need admin approval', 'Permissions requested'],
    ['globalReader', 'Need admin approval', 'Need admin approval'],
  ])('to %s', async (role, forApplication, forDelegated) => {
    await lab.control('PATCH', `/accounts/${ALEX}`, { roles: [{ role }] });
    expect((await upTo(address(2), ALEX)).heading).toBe(forApplication);
    await lab.control('DELETE', `${app()}/permissions`, { application: ['Contacts.Read'] });
    expect((await upTo(address(2), ALEX)).heading).toBe(forDelegated);
  });

  it('cannot be accepted by who may not', async () => {
    const person = await upTo(address(2), ALEX);
    person.html = person.html.replace('value="return"', 'value="accept"');
    await person.press('accept');
    expect(person.arrival().get('error_description')).toContain('AADSTS90094');
    expect(await lab.control('GET', app())).toMatchObject({ grants: [] });
  });

  it('goes back to registered addresses only, and asks for its scope', async () => {
    const person = lab.person();
    await person.open(address(2, { redirect_uri: 'https://evil.example/' }));
    expect([person.landedAt, person.words.includes('AADSTS50011')]).toEqual([undefined, true]);
    await person.open(address(2, { scope: '' }));
    expect(person.arrival().get('error')).toBe('invalid_request');
    expect(person.arrival().get('admin_consent')).toBe('True');
  });
});
