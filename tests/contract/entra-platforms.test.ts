import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applicationForm, makeAssertion } from './entra-assertion';
import {
  authorizeUrl,
  codeForm,
  type Lab,
  postToken,
  refreshForm,
  SPA_ORIGIN,
  signIn,
  startLab,
} from './entra-lab';

const WEB = 'https://application.example.com/consented';
const NATIVE = 'http://localhost:4000/native';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const webClient = () => ({ client_id: lab.entra.application.clientId, redirect_uri: WEB });

async function webCode() {
  return (await signIn(lab.person(), authorizeUrl(lab, webClient()))).get('code');
}

async function proof() {
  const { client_assertion, client_assertion_type } = applicationForm(lab, await makeAssertion(lab));
  return { client_assertion, client_assertion_type };
}

describe('the platform of an address', () => {
  it('Single-page application: only with an Origin, and open across origins', async () => {
    const code = (await signIn(lab.person(), authorizeUrl(lab))).get('code');
    const without = await postToken(lab, codeForm(lab, code), { origin: null });
    expect(without.body).toMatchObject({ error: 'invalid_request', error_codes: [9002327] });
    expect(without.headers.has('access-control-allow-origin')).toBe(false);
    const withOrigin = await postToken(lab, codeForm(lab, code));
    expect(withOrigin.status).toBe(200);
    expect(withOrigin.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('Web: only without an Origin, and with an assertion', async () => {
    const form = codeForm(lab, await webCode(), webClient());
    const crossing = await postToken(lab, { ...form, ...(await proof()) });
    expect(crossing.body).toMatchObject({ error: 'invalid_request', error_codes: [9002326] });
    expect(String(crossing.body.error_description)).toContain(`Request origin: '${SPA_ORIGIN}'.`);
    expect(crossing.headers.has('access-control-allow-origin')).toBe(false);
    const unproven = await postToken(lab, form, { origin: null });
    expect([unproven.status, unproven.body.error_codes]).toEqual([401, [7000218]]);
    const { status, body } = await postToken(lab, { ...form, ...(await proof()) }, { origin: null });
    expect(status).toBe(200);
    expect(body).not.toHaveProperty('refresh_token_expires_in');
    const renewal = refreshForm(lab, body.refresh_token, webClient());
    expect((await postToken(lab, renewal, { origin: null })).body).toMatchObject({ error_codes: [7000218] });
    await lab.control('POST', '/clock', { shiftMs: 89 * 86_400_000 });
    const ahead = { ...applicationForm(lab, await makeAssertion(lab, { ahead: 89 * 86_400 })), ...renewal };
    expect((await postToken(lab, { ...ahead, scope: undefined }, { origin: null })).status).toBe(200);
    await lab.control('POST', '/clock', { shiftMs: 91 * 86_400_000 });
    const late = { ...applicationForm(lab, await makeAssertion(lab, { ahead: 91 * 86_400 })), ...renewal };
    expect((await postToken(lab, { ...late, scope: undefined }, { origin: null })).body).toMatchObject({
      error_codes: [700082],
    });
  });

  it('Mobile and desktop: only without an Origin, and without any proof', async () => {
    const { singlePageApp } = lab.entra;
    const redirectUris = [{ platform: 'publicClient', uri: NATIVE }];
    await lab.control('PATCH', `/apps/${singlePageApp.clientId}`, { redirectUris });
    const code = (await signIn(lab.person(), authorizeUrl(lab, { redirect_uri: NATIVE }))).get('code');
    const form = codeForm(lab, code, { redirect_uri: NATIVE });
    expect((await postToken(lab, form)).body).toMatchObject({ error_codes: [90023] });
    expect((await postToken(lab, form, { origin: null })).status).toBe(200);
  });
});

describe('answers across origins', () => {
  const both = async () => {
    const redirectUris = [
      { platform: 'spa', uri: 'https://spa.example.com/' },
      { platform: 'web', uri: WEB },
    ];
    await lab.control('PATCH', `/apps/${lab.entra.application.clientId}`, { redirectUris });
  };

  it('are for what was issued to a single page, not for all of its application', async () => {
    await both();
    const { headers } = await postToken(lab, { ...codeForm(lab, await webCode(), webClient()) });
    expect(headers.has('access-control-allow-origin')).toBe(false);
    const unknown = await postToken(lab, { ...codeForm(lab, 'unknown', webClient()) });
    expect(unknown.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('are never for an application’s own tokens', async () => {
    await both();
    const { body, headers } = await postToken(lab, applicationForm(lab, await makeAssertion(lab)));
    expect(body).toMatchObject({ error_codes: [9002326] });
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

it('a preflight is answered', async () => {
  const response = await fetch(`${lab.base}/common/oauth2/v2.0/token`, {
    method: 'OPTIONS',
    headers: { origin: SPA_ORIGIN, 'access-control-request-method': 'POST' },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-allow-methods')).toContain('POST');
});
