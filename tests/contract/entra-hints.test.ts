import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { authorizeUrl, claimsOf, type Lab, signedIn, startLab } from './entra-lab';

const ALEX = 'alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

async function signedInAlex() {
  const { person, tokens } = await signedIn(lab, ALEX);
  return { person, sid: String(claimsOf(tokens.id_token).sid) };
}

describe('an account that is hinted at', () => {
  it.each([
    ['nobody', 'nobody@northwind.example'],
    ['somebody of another tenant', 'admin@fabrikam.example'],
    ['somebody who is not signed in', 'admin@northwind.example'],
  ])('is never taken for another: %s', async (_, login_hint) => {
    const { person } = await signedInAlex();
    await person.open(authorizeUrl(lab, { prompt: 'none', login_hint }));
    expect(person.arrival().get('error')).toBe('login_required');
    expect(person.arrival().get('error_description')).toContain('AADSTS50058');
  });

  it('is asked for on a page where nobody is known of that name', async () => {
    const { person } = await signedInAlex();
    await person.open(authorizeUrl(lab, { login_hint: 'nobody@northwind.example' }));
    expect([person.heading, person.landedAt]).toEqual(['Pick an account', undefined]);
  });
});

describe('a session that is hinted at', () => {
  it('is the browser’s own', async () => {
    const { person, sid } = await signedInAlex();
    await person.open(authorizeUrl(lab, { prompt: 'none', sid }));
    expect(person.arrival().has('code')).toBe(true);
    await person.open(authorizeUrl(lab, { prompt: 'none', sid, login_hint: ALEX }));
    expect(person.arrival().has('code')).toBe(true);
  });

  it('is not another’s', async () => {
    const { person } = await signedInAlex();
    const { sid } = await signedInAlex();
    await person.open(authorizeUrl(lab, { prompt: 'none', sid }));
    expect(person.arrival().get('error')).toBe('login_required');
    await person.open(authorizeUrl(lab, { sid }));
    expect([person.heading, person.landedAt]).toEqual(['Pick an account', undefined]);
  });
});
