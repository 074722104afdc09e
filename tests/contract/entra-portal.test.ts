import { X509Certificate } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FABRIKAM } from '../emulators/entra/seed-ids';
import { createSelfSigned, type SelfSigned } from '../emulators/entra/self-signed';
import { createAuthority } from '../emulators/tls/authority';
import { authorizeUrl, type Lab, signIn, startLab } from './entra-lab';

let lab: Lab;
let key: SelfSigned;
beforeAll(async () => {
  [lab, key] = await Promise.all([startLab(), createSelfSigned('Uploaded')]);
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const URI = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const appSchema = v.looseObject({ clientId: v.string(), tenantId: v.string() });
const register = async (more: object = {}) =>
  v.parse(appSchema, await lab.control('POST', '/apps', { displayName: 'New', ...more }));

describe('the switches of the portal', () => {
  it('register an application that people can sign in to', async () => {
    const redirectUris = [{ platform: 'spa', uri: URI }];
    const app = await register({ redirectUris });
    expect(app).toMatchObject({
      displayName: 'New',
      tenantId: lab.entra.tenantId,
      audience: 'AzureADMyOrg',
      requested: { delegated: ['User.Read'], application: [] },
      certificates: [],
      grants: [],
    });
    const url = authorizeUrl(lab, { client_id: app.clientId, redirect_uri: URI });
    expect((await signIn(lab.person(), url)).has('code')).toBe(true);
  });

  it('register in another tenant', async () => {
    expect((await register({ tenant: 'fabrikam.example' })).tenantId).toBe(FABRIKAM);
  });

  it.each([
    ['no name', {}],
    ['an unknown key', { displayName: 'x', colour: 'red' }],
    ['an unknown tenant', { displayName: 'x', tenant: 'nowhere.example' }],
    ['a shared tenant', { displayName: 'x', tenant: 'common' }],
    ['an unknown permission', { displayName: 'x', permissions: { delegated: ['User.Reed'] } }],
    [
      'a delegated permission as an application’s',
      { displayName: 'x', permissions: { application: ['User.Read'] } },
    ],
    ['plain HTTP', withUri('http://app.example.com/')],
    ['a fragment', withUri('https://app.example.com/#here')],
    ['a wildcard', withUri('https://*.example.com/')],
    ['a character that must not be', withUri('https://app.example.com/(1)')],
    ['no address', withUri('app')],
    ['an address of more than 256 characters', withUri(`https://app.example.com/${'x'.repeat(256)}`)],
    ['an unknown platform', { displayName: 'x', redirectUris: [{ platform: 'desktop', uri: URI }] }],
    [
      'one address on two platforms',
      {
        displayName: 'x',
        redirectUris: [
          { platform: 'spa', uri: URI },
          { platform: 'web', uri: URI },
        ],
      },
    ],
  ])('refuse %s, and change nothing', async (_, body) => {
    await expect(lab.control('POST', '/apps', body)).rejects.toThrow(': 400 ');
    expect(await lab.control('GET', '/apps')).toHaveLength(2);
  });

  it('show a certificate as the portal does', async () => {
    const { clientId } = await register();
    const shown = await lab.control('POST', `/apps/${clientId}/certificates`, {
      certificate: key.certificate,
    });
    const { fingerprint, fingerprint256 } = new X509Certificate(key.certificate);
    expect(shown).toEqual({
      keyId: expect.any(String),
      subject: 'CN=Uploaded',
      thumbprint: fingerprint.replaceAll(':', ''),
      sha256: fingerprint256.replaceAll(':', ''),
      notBefore: expect.stringMatching(/^\d{4}-/),
      notAfter: expect.stringMatching(/^\d{4}-/),
    });
  });

  it('refuse what is no certificate, a private key, another kind of key, and the same one twice', async () => {
    const { clientId } = await register();
    const upload = (certificate: string) =>
      lab.control('POST', `/apps/${clientId}/certificates`, { certificate });
    await expect(upload('nothing')).rejects.toThrow('no certificate');
    await expect(upload('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).rejects.toThrow(
      'no certificate',
    );
    await expect(upload(key.certificate + key.privateKey)).rejects.toThrow('private key');
    const { pem: withCurve } = await createAuthority();
    await expect(upload(withCurve)).rejects.toThrow('RSA');
    await upload(key.certificate);
    await expect(upload(key.certificate)).rejects.toThrow('already');
    await expect(lab.control('DELETE', `/apps/${clientId}/certificates/00`)).rejects.toThrow(': 404 ');
  });

  it('add and take permissions, and tell what is granted and when it shows', async () => {
    const { clientId } = await register();
    const path = `/apps/${clientId}`;
    await lab.control('PATCH', '/settings', { propagationMs: 60_000 });
    await lab.control('POST', `${path}/permissions`, { application: ['Contacts.Read', 'Calendars.Read'] });
    await lab.control('DELETE', `${path}/permissions`, { application: ['Calendars.Read'] });
    expect(await lab.control('POST', `${path}/grant`)).toMatchObject({
      requested: { delegated: ['User.Read'], application: ['Contacts.Read'] },
      grants: [
        { kind: 'delegated', permission: 'User.Read', accountId: null, granted: true, visible: false },
        { kind: 'application', permission: 'Contacts.Read', granted: true, visible: false },
      ],
    });
    await lab.control('POST', '/clock', { shiftMs: 60_000 });
    expect(await lab.control('GET', path)).toMatchObject({ grants: [{ visible: true }, { visible: true }] });
  });

  it('grant to one account alone', async () => {
    const { singlePageApp } = lab.entra;
    const account = 'alex.hansen@northwind.example';
    await lab.control('POST', `/apps/${singlePageApp.clientId}/grant`, { delegated: ['User.Read'], account });
    const person = lab.person();
    await person.open(authorizeUrl(lab, { login_hint: account }));
    await person.press('Sign in', { passwd: 'Emulated-1' });
    expect(person.arrival().has('code')).toBe(true);
    const other = lab.person();
    await other.open(authorizeUrl(lab, { login_hint: 'users@northwind.example' }));
    await other.press('Sign in', { passwd: 'Emulated-1' });
    expect(other.heading).toBe('Permissions requested');
    const nobody = lab.control('POST', `/apps/${singlePageApp.clientId}/grant`, { account: 'nobody' });
    await expect(nobody).rejects.toThrow('no such account');
  });

  it('delete an application', async () => {
    const { clientId } = await register();
    await lab.control('DELETE', `/apps/${clientId}`);
    await expect(lab.control('GET', `/apps/${clientId}`)).rejects.toThrow('no such application');
  });

  it('add people of every kind', async () => {
    await lab.control('POST', '/accounts', {
      upn: 'new@northwind.example',
      password: 'Other-1',
      roles: [{ role: 'userAdministrator' }],
    });
    await lab.control('POST', '/accounts', {
      upn: 'g_elsewhere.example#EXT#@northwind.onmicrosoft.com',
      guestLogin: 'g@elsewhere.example',
    });
    expect(await lab.control('GET', '/accounts')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ upn: 'new@northwind.example', userType: 'Member' }),
        expect.objectContaining({ login: 'g@elsewhere.example', userType: 'Guest' }),
      ]),
    );
    await expect(lab.control('POST', '/accounts', { upn: 'new@northwind.example' })).rejects.toThrow(
      'already',
    );
    expect(JSON.stringify(await lab.control('GET', '/accounts'))).not.toContain('Other-1');
    const person = lab.person();
    await person.open(authorizeUrl(lab, { login_hint: 'new@northwind.example' }));
    await person.press('Sign in', { passwd: 'Other-1' });
    expect(person.heading).toBe('Permissions requested');
  });
});

function withUri(uri: string) {
  return { displayName: 'x', redirectUris: [{ platform: 'spa', uri }] };
}

describe('the page of the portal', () => {
  it('leads from a registration to a consent', async () => {
    const person = lab.person();
    await person.open(`${lab.base}/portal`);
    expect(person.heading).toBe('App registrations');
    await form(person.html, '/portal', { displayName: '<b>Mine</b>', tenant: lab.entra.tenantId });
    const { clientId } = await newest();
    const address = `/portal/${clientId}`;
    await form('', `${address}/redirects`, { platform: 'spa', uri: URI });
    await form('', `${address}/certificates`, { certificate: key.certificate });
    await form('', `${address}/permissions`, { permission: 'application Contacts.Read' });
    await person.open(lab.base + address);
    expect(person.html).not.toContain('<b>Mine</b>');
    expect(person.words).toContain('<b>Mine</b>');
    expect(person.words).toContain(new X509Certificate(key.certificate).fingerprint.replaceAll(':', ''));
    expect(person.words).toContain('Contacts.Read application, not granted');
    await form('', `${address}/grant`, {});
    await person.open(lab.base + address);
    expect(person.words).toContain('Contacts.Read application, granted');
    expect(person.words).toContain('User.Read delegated, granted');
    await person.press('Revoke admin consent');
    expect(person.words).toContain('Contacts.Read application, not granted');
    expect(person.words).toContain('User.Read delegated, not granted');
    await person.press('Remove');
    expect(person.words).not.toContain('CN=Uploaded');
  });

  it('takes a certificate as a file, DER or PEM', async () => {
    const { raw } = new X509Certificate(key.certificate);
    for (const content of [new Uint8Array(raw), key.certificate]) {
      const { clientId } = await register();
      const body = new FormData();
      body.set('file', new File([content], 'public_key.cer'));
      const response = await post(`/portal/${clientId}/certificates`, body);
      expect(response.status).toBe(303);
      expect(await lab.control('GET', `/apps/${clientId}`)).toMatchObject({ certificates: [{}] });
    }
  });

  it('takes the text where no file was chosen', async () => {
    const { clientId } = await register();
    const body = new FormData();
    body.set('file', new File([], ''));
    body.set('certificate', key.certificate.replaceAll('\n', '\r\n'));
    expect((await post(`/portal/${clientId}/certificates`, body)).status).toBe(303);
  });

  it.each([
    ['redirects', { platform: 'spa', uri: 'http://app.example.com/' }, 'https://'],
    ['certificates', { certificate: 'nothing' }, 'no certificate'],
    ['permissions', { permission: 'application User.Reed' }, 'no such permission'],
    ['permissions', { permission: '' }, 'no such permission'],
  ])('says what is wrong with %s', async (part, fields, reason) => {
    const { clientId } = await register();
    const response = await post(`/portal/${clientId}/${part}`, asForm(fields));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(reason);
  });

  it('knows no other application', async () => {
    expect((await fetch(`${lab.base}/portal/nothing`)).status).toBe(404);
    expect((await post('/portal/nothing/grant', asForm({}))).status).toBe(400);
    expect((await post('/portal', asForm({ displayName: ' ' }))).status).toBe(400);
    expect((await post('/portal', asForm({ displayName: 'x', tenant: 'common' }))).status).toBe(400);
  });

  const asForm = (fields: Record<string, string>) => new URLSearchParams(fields);
  const post = (path: string, body: BodyInit) =>
    fetch(lab.base + path, { method: 'POST', body, redirect: 'manual' });

  async function form(page: string, path: string, fields: Record<string, string>): Promise<void> {
    for (const name of page === '' ? [] : Object.keys(fields)) expect(page).toContain(`name="${name}"`);
    expect((await post(path, asForm(fields))).status).toBe(303);
  }

  async function newest() {
    const apps = v.parse(v.array(appSchema), await lab.control('GET', '/apps'));
    const app = apps.at(-1);
    if (app === undefined) throw new Error('no application');
    return app;
  }
});
