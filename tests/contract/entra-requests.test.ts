import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  authorizeUrl,
  claimsOf,
  codeForm,
  type Lab,
  postToken,
  REDIRECT,
  signedIn,
  signIn,
  startLab,
} from './entra-lab';
import type { Person } from './entra-person';

const ALEX = 'alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const token = () => `${lab.base}/${lab.entra.tenantId}/oauth2/v2.0/token`;

describe('a parameter that comes twice', () => {
  it('is refused on a page, wherever it would lead', async () => {
    const person = lab.person();
    await person.open(`${authorizeUrl(lab)}&redirect_uri=https%3A%2F%2Fevil.example%2F`);
    expect([person.status, person.landedAt]).toEqual([400, undefined]);
    expect(person.words).toContain(
      "AADSTS9000411: The request is not properly formatted. The parameter 'redirect_uri' is duplicated.",
    );
  });

  it('is refused where tokens are asked for, too', async () => {
    const body = 'grant_type=refresh_token&refresh_token=a&refresh_token=b';
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await fetch(token(), { method: 'POST', body, headers });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: 'invalid_request', error_codes: [9000411] });
  });
});

describe('who asks for the head alone', () => {
  it('signs nobody in, and nobody out', async () => {
    const { person } = await signedIn(lab);
    const logout = `${lab.base}/common/oauth2/v2.0/logout`;
    for (const url of [authorizeUrl(lab), logout]) {
      const response = await fetch(url, {
        method: 'HEAD',
        redirect: 'manual',
        headers: { cookie: person.cookie },
      });
      expect([response.status, response.headers.has('location')]).toEqual([400, false]);
    }
    await person.open(authorizeUrl(lab, { prompt: 'none' }));
    expect(person.arrival().has('code')).toBe(true);
  });
});

it('signing out may be posted', async () => {
  const { person } = await signedIn(lab);
  const response = await fetch(`${lab.base}/common/oauth2/v2.0/logout`, {
    method: 'POST',
    body: new URLSearchParams({ post_logout_redirect_uri: REDIRECT, state: 'bye' }),
    redirect: 'manual',
    headers: { cookie: person.cookie },
  });
  expect(response.headers.get('location')).toBe(`${REDIRECT}?state=bye`);
  await person.open(authorizeUrl(lab, { prompt: 'none' }));
  expect(person.arrival().get('error')).toBe('login_required');
});

describe('the age of a sign-in', () => {
  const later = (ms: number) => lab.control('POST', '/clock', { shiftMs: ms });
  const idToken = async (person: Person) => {
    const { body } = await postToken(lab, codeForm(lab, person.arrival().get('code')));
    return claimsOf(body.id_token);
  };

  it('may be limited: an older one is made again, and its time is told', async () => {
    const { person, tokens } = await signedIn(lab);
    expect(claimsOf(tokens.id_token)).not.toHaveProperty('auth_time');
    await later(600_000);
    await person.open(authorizeUrl(lab, { max_age: '3600', prompt: 'none' }));
    const old = await idToken(person);
    expect(Number(old.iat) - Number(old.auth_time)).toBeGreaterThanOrEqual(599);
    await person.open(authorizeUrl(lab, { max_age: '60', prompt: 'none' }));
    expect(person.arrival().get('error')).toBe('login_required');
    await person.open(authorizeUrl(lab, { max_age: '60', login_hint: ALEX }));
    expect(person.heading).toBe('Enter password');
    await person.press('Sign in', { passwd: 'Emulated-1' });
    const fresh = await idToken(person);
    expect(Number(fresh.iat) - Number(fresh.auth_time)).toBeLessThan(5);
  });

  it('is asked for on the page of accounts, too', async () => {
    const { person } = await signedIn(lab);
    await later(600_000);
    await person.open(authorizeUrl(lab, { max_age: '60' }));
    await person.press(ALEX);
    expect(person.heading).toBe('Enter password');
  });

  it('is a number', async () => {
    const person = lab.person();
    await person.open(authorizeUrl(lab, { max_age: 'old' }));
    expect(person.arrival().get('error_description')).toContain('AADSTS90023');
  });
});

it('a client is the same in capitals', async () => {
  const client_id = lab.entra.singlePageApp.clientId.toUpperCase();
  const arrival = await signIn(lab.person(), authorizeUrl(lab, { client_id }));
  expect((await postToken(lab, codeForm(lab, arrival.get('code'), { client_id }))).status).toBe(200);
});

it('a resource is the same in capitals', async () => {
  const scope = 'https://Graph.Microsoft.COM/User.Read';
  expect((await signIn(lab.person(), authorizeUrl(lab, { scope }))).has('code')).toBe(true);
});
