import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimsOf, type Lab, postToken, refreshForm, signedIn, startLab } from './entra-lab';

const HOUR_MS = 3_600_000;

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const shift = (shiftMs: number) => lab.control('POST', '/clock', { shiftMs });

describe('the refresh token of a single-page application', () => {
  it('gives new tokens, another refresh token among them', async () => {
    const { tokens } = await signedIn(lab);
    const { status, body } = await postToken(lab, refreshForm(lab, tokens.refresh_token));
    expect(status).toBe(200);
    expect(body.refresh_token).not.toBe(tokens.refresh_token);
    expect(claimsOf(body.access_token)).toMatchObject({ scp: 'openid profile User.Read' });
    expect(claimsOf(body.id_token)).not.toHaveProperty('nonce');
  });

  it('ends 24 hours after the sign-in, however often it was renewed', async () => {
    let { refresh_token: token } = (await signedIn(lab)).tokens;
    for (const hours of [8, 16, 23.9]) {
      await shift(hours * HOUR_MS);
      const { status, body } = await postToken(lab, refreshForm(lab, token));
      expect(status).toBe(200);
      expect(Number(body.refresh_token_expires_in)).toBeLessThanOrEqual((24 - hours) * 3600);
      token = body.refresh_token;
    }
    await shift(24 * HOUR_MS);
    const { status, body } = await postToken(lab, refreshForm(lab, token));
    expect([status, body.error, body.error_codes]).toEqual([400, 'invalid_grant', [700084]]);
    expect(body.suberror).toBe('bad_token');
    expect(body.error_description).toMatch(
      /^AADSTS700084: The refresh token was issued to a single page app \(SPA\), and therefore has a fixed, limited lifetime of 1\.00:00:00, which cannot be extended\. It is now expired and a new sign in request must be sent by the SPA to the sign in page\. The token was issued on /,
    );
  });

  it('is refused without an Origin, in the contract’s words', async () => {
    const { tokens } = await signedIn(lab);
    const { status, body } = await postToken(lab, refreshForm(lab, tokens.refresh_token), { origin: null });
    expect([status, body.error, body.error_codes]).toEqual([400, 'invalid_request', [9002327]]);
    expect(String(body.error_description).split('\r\n')[0]).toBe(
      "AADSTS9002327: Tokens issued for the 'Single-Page Application' client-type may only be redeemed via cross-origin requests.",
    );
  });

  it('is refused when it is none, another client’s, or another tenant’s', async () => {
    const { tokens } = await signedIn(lab);
    const unknown = await postToken(lab, refreshForm(lab, 'nothing'));
    expect(unknown.body).toMatchObject({ error: 'invalid_grant', error_codes: [70000] });
    const other = { client_id: lab.entra.application.clientId };
    const foreign = await postToken(lab, refreshForm(lab, tokens.refresh_token, other));
    expect(foreign.body).toMatchObject({ error_codes: [70000] });
    const app = { audience: 'AzureADMultipleOrgs' };
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, app);
    const elsewhere = await postToken(lab, refreshForm(lab, tokens.refresh_token), {
      tenant: 'fabrikam.example',
    });
    expect(elsewhere.body).toMatchObject({ error_codes: [70000] });
  });

  it('brings what was consented to since, and loses what was revoked', async () => {
    const { tokens } = await signedIn(lab);
    const path = `/apps/${lab.entra.singlePageApp.clientId}`;
    const wanting = refreshForm(lab, tokens.refresh_token, { scope: 'User.Read.All openid' });
    expect((await postToken(lab, wanting)).body).toMatchObject({
      error: 'invalid_grant',
      suberror: 'consent_required',
      error_codes: [65001],
    });
    await lab.control('POST', `${path}/grant`, { delegated: ['User.Read.All'] });
    const more = await postToken(lab, wanting);
    expect(claimsOf(more.body.access_token).scp).toBe('openid profile User.Read User.Read.All');
    await lab.control('POST', `${path}/revoke`, { delegated: ['User.Read.All'] });
    expect((await postToken(lab, wanting)).body).toMatchObject({ error_codes: [65001] });
  });
});

describe('what an administrator does meanwhile', () => {
  const ALEX = '/accounts/alex.hansen@northwind.example';

  it.each([
    ['revoked sessions', 'POST', `${ALEX}/revoke-sessions`, undefined, 50173, 'bad_token'],
    ['another password', 'PATCH', ALEX, { password: 'Another-2' }, 50173, 'bad_token'],
    ['MFA', 'PATCH', ALEX, { policies: { mfa: 'required' } }, 50076, 'basic_action'],
    [
      'MFA without a second factor',
      'PATCH',
      ALEX,
      { policies: { mfa: 'enrol' } },
      50079,
      'additional_action',
    ],
    ['a policy that blocks', 'PATCH', ALEX, { policies: { blocked: 'token' } }, 53003, 'message_only'],
    ['a disabled account', 'PATCH', ALEX, { enabled: false }, 50057, undefined],
    ['a deleted account', 'DELETE', ALEX, undefined, 50034, undefined],
  ])('is met at the next renewal: %s', async (_, method, path, change, code, suberror) => {
    const { tokens } = await signedIn(lab);
    await lab.control(method, path, change);
    const { status, body } = await postToken(lab, refreshForm(lab, tokens.refresh_token));
    expect([status, body.error, body.error_codes]).toEqual([400, 'invalid_grant', [code]]);
    expect(body.suberror).toBe(suberror);
  });

  it('comes with claims to send along, where a policy asks for more', async () => {
    const { tokens } = await signedIn(lab);
    await lab.control('PATCH', ALEX, { policies: { mfa: 'required' } });
    const { body } = await postToken(lab, refreshForm(lab, tokens.refresh_token));
    expect(() => JSON.parse(String(body.claims))).not.toThrow();
  });

  it('is a sign-in that may be only so old', async () => {
    const { tokens } = await signedIn(lab);
    await lab.control('PATCH', ALEX, { policies: { signInFrequencySeconds: 3600 } });
    expect((await postToken(lab, refreshForm(lab, tokens.refresh_token))).status).toBe(200);
    await shift(2 * HOUR_MS);
    const { body } = await postToken(lab, refreshForm(lab, tokens.refresh_token));
    expect(body).toMatchObject({ error_codes: [70043], suberror: 'token_expired' });
  });
});
