import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizeUrl, claimsOf, codeForm, type Lab, postToken, signIn, startLab } from './entra-lab';
import type { Person } from './entra-person';

const ALEX = 'alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const demand = (policies: object) => lab.control('PATCH', `/accounts/${ALEX}`, { policies });

async function atPassword(more = {}): Promise<Person> {
  const person = lab.person();
  await person.open(authorizeUrl(lab, more));
  await person.press(ALEX);
  return person;
}

async function throughPassword(): Promise<Person> {
  const person = await atPassword();
  await person.press('Sign in', { passwd: 'Emulated-1' });
  return person;
}

describe('the pages', () => {
  it('are plain HTML: one heading, a label for every field, no script', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab));
    const seen = [person.html];
    await person.press(ALEX);
    seen.push(person.html);
    await person.press('Sign in', { passwd: 'Emulated-1' });
    seen.push(person.html);
    for (const html of seen) {
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(html).toContain('<html lang="en">');
      expect(html).not.toMatch(/<script|\son\w+=/);
      const ids = [...html.matchAll(/<input id="(\w+)"/g)].map(([, id]) => id);
      const labelled = [...html.matchAll(/<label for="(\w+)"/g)].map(([, id]) => id);
      expect(labelled).toEqual(ids);
    }
  });

  it('lead through account, password and consent, which is asked once', async () => {
    const person = await atPassword();
    expect(person.heading).toBe('Enter password');
    await person.press('Sign in', { passwd: 'Emulated-1' });
    expect(person.heading).toBe('Permissions requested');
    expect(person.words).toContain('Single-page client');
    expect(person.words).toContain('User.Read (delegated)');
    await person.press('Accept');
    expect(person.arrival().has('code')).toBe(true);
    const other = await throughPassword();
    expect(other.arrival().has('code')).toBe(true);
  });

  it('take a typed name, and say so when there is nobody of it', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab));
    await person.press('Next', { login: 'nobody@northwind.example' });
    expect(person.words).toContain('We couldn’t find an account with that username.');
    await person.press('Next', { login: 'ALEX.hansen@northwind.example' });
    expect(person.heading).toBe('Enter password');
  });

  it('begin at the password for an account that is hinted at', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab, { login_hint: ALEX }));
    expect([person.heading, person.words.includes(ALEX)]).toEqual(['Enter password', true]);
  });

  it('refuse a wrong password and a disabled account', async () => {
    const person = await atPassword();
    await person.press('Sign in', { passwd: 'wrong' });
    expect(person.words).toContain('AADSTS50126');
    await lab.control('PATCH', `/accounts/${ALEX}`, { enabled: false });
    await person.press('Sign in', { passwd: 'Emulated-1' });
    expect(person.words).toContain('AADSTS50057');
  });

  it.each(['casey@outlook.example', 'admin@fabrikam.example'])('refuse %s in this tenant', async (login) => {
    const person = lab.person();
    await person.open(authorizeUrl(lab));
    await person.press('Next', { login });
    expect([person.status, person.landedAt]).toEqual([400, undefined]);
    expect(person.words).toContain('AADSTS50020');
  });

  it('can be left at any time', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab));
    await person.press('Cancel');
    expect(person.arrival().get('error')).toBe('access_denied');
    const later = await atPassword();
    await later.press('Cancel');
    expect(later.arrival().get('state')).toBe('some state');
  });

  it('are over once they have led back', async () => {
    const person = await throughPassword();
    const consent = person.html;
    await person.press('Accept');
    person.html = consent;
    await person.press('Accept');
    expect([person.status, person.landedAt]).toEqual([400, undefined]);
  });
});

describe('what an administrator demands', () => {
  it('a second factor: once in a browser, and in the token', async () => {
    await demand({ mfa: 'required' });
    const person = await throughPassword();
    expect(person.heading).toBe('Approve sign in request');
    await person.press('Approve');
    await person.press('Accept');
    const { body } = await postToken(lab, codeForm(lab, person.arrival().get('code')));
    expect(claimsOf(body.access_token).amr).toEqual(['pwd', 'mfa']);
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().has('code')).toBe(true);
  });

  it('a second factor of somebody who has none yet', async () => {
    await demand({ mfa: 'enrol' });
    const person = await throughPassword();
    expect(person.heading).toBe('More information required');
    await person.press('Set up the app');
    expect(person.heading).toBe('Permissions requested');
  });

  it.each([
    ['required', 50076],
    ['enrol', 50079],
  ])('is told to a silent request: MFA %s', async (mfa, code) => {
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await demand({ mfa });
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('interaction_required');
    expect(person.arrival().get('error_description')).toContain(`AADSTS${code}`);
    expect(person.arrival().has('claims')).toBe(true);
  });

  it('no access at all: a page that leads nowhere, or only no tokens', async () => {
    await demand({ blocked: 'signIn' });
    const person = await throughPassword();
    expect([person.status, person.landedAt]).toEqual([400, undefined]);
    expect(person.words).toContain('AADSTS53003');
    await demand({ blocked: 'token' });
    const arrival = await signIn(lab.person(), authorizeUrl(lab));
    const { body } = await postToken(lab, codeForm(lab, arrival.get('code')));
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [53003] });
  });

  it('to be assigned: a page that leads nowhere, told to a silent request, and no tokens', async () => {
    const app = `/apps/${lab.entra.singlePageApp.clientId}`;
    const inTime = await signIn(lab.person(), authorizeUrl(lab));
    await lab.control('PATCH', app, { assigned: ['admin@northwind.example'] });
    const person = await throughPassword();
    expect([person.status, person.landedAt]).toEqual([400, undefined]);
    expect(person.words).toContain('AADSTS50105');
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('interaction_required');
    expect(person.arrival().get('error_description')).toContain('AADSTS50105');
    const { body } = await postToken(lab, codeForm(lab, inTime.get('code')));
    expect(body).toMatchObject({ error: 'invalid_grant', error_codes: [50105] });
    await lab.control('PATCH', app, { assigned: [ALEX] });
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().has('code')).toBe(true);
  });

  it('a fresh sign-in from time to time', async () => {
    await demand({ signInFrequencySeconds: 3600 });
    const person = lab.person();
    await signIn(person, authorizeUrl(lab));
    await lab.control('POST', '/clock', { shiftMs: 7_200_000 });
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('interaction_required');
    await person.open(authorizeUrl(lab, { login_hint: ALEX }));
    expect(person.heading).toBe('Enter password');
    await person.press('Sign in', { passwd: 'Emulated-1' });
    expect(person.arrival().has('code')).toBe(true);
  });

  it('cannot be stepped over by sending the consent page early', async () => {
    await demand({ mfa: 'required' });
    const person = await throughPassword();
    person.html = person.html.replace('/common/mfa', '/common/consent');
    await person.press('Approve', { decision: 'accept' });
    expect([person.heading, person.landedAt]).toEqual(['Approve sign in request', undefined]);
  });
});
