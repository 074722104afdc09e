import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Grant } from '../../lib/messaging/microsoft';
import { consentUrl, readConsentAnswer } from '../../lib/microsoft/identity/consent-url';
import { afterAsking, beginConsentWait } from '../../lib/microsoft/identity/consent-wait';
import { createDelegatedTokens } from '../../lib/microsoft/identity/renew';
import { signIn } from '../../lib/microsoft/identity/sign-in';
import { readTokenClaims } from '../../lib/microsoft/token-claims';
import { type Lab, REDIRECT, startLab } from './entra-lab';
import { as, becomeWorker, createDesk, type Desk, upTo } from './microsoft-lab';

const ADMIN = 'admin@northwind.example';
const ASKED = { redirectUri: REDIRECT, state: '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0001' };
const MINUTE = 60_000;

let lab: Lab;
let desk: Desk;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  becomeWorker();
  desk = createDesk(lab, as(ADMIN));
});
afterAll(() => lab.stop());

/** Somebody opens the link, signs in and presses the button; where the browser ends up. */
async function decide(grant: Grant, login: string, button: string) {
  const person = lab.person();
  const url = consentUrl(desk.application, grant, 'usual', ASKED);
  await upTo(login)(person, url.replace('https://login.microsoftonline.com', lab.base));
  await person.press(button);
  return person.landedAt ?? '';
}

const answer = (back: string) => readConsentAnswer(back, desk.application, ASKED);

describe('an administrator’s consent', () => {
  it.each(['delegated', 'application'] as const)('for %s comes back as agreed', async (grant) => {
    expect(answer(await decide(grant, ADMIN, 'Accept'))).toEqual({ ok: true, value: 'agreed' });
  });

  it.each([
    ['declined', ADMIN, 'Cancel', 'consentDeclined'],
    [
      'asked of somebody who may not',
      'alex.hansen@northwind.example',
      'Return to the application without granting consent',
      'consentByAdmin',
    ],
  ])('%s comes back with its reason', async (_, login, button, kind) => {
    expect(answer(await decide('delegated', login, button))).toMatchObject({ error: { kind } });
  });

  it.each([
    ['another state', (back: string) => back.replace(ASKED.state, 'forged'), 'consentClosed'],
    [
      'another tenant',
      (back: string) => back.replace(lab.entra.tenantId, '4d0a9f62-7c1b-4b8e-8f35-6e2d9c7a1b02'),
      'accountForeign',
    ],
    ['another address', (back: string) => back.replace('spa.example.com', 'evil.example'), 'consentClosed'],
    ['nothing', () => REDIRECT, 'consentClosed'],
  ])('with %s is not taken for one', async (_, forge, kind) => {
    expect(answer(forge(await decide('delegated', ADMIN, 'Accept')))).toMatchObject({ error: { kind } });
  });

  it('shows in new tokens after some minutes, which are waited for', async () => {
    await lab.control('PATCH', '/settings', { propagationMs: 2 * MINUTE });
    await signIn(desk.application, desk.ports);
    const tokens = createDelegatedTokens(desk.application, desk.again());
    await decide('delegated', ADMIN, 'Accept');
    const started = desk.clock.now();
    let wait = beginConsentWait('delegated', started);
    while (wait.nextAt !== null) {
      const shiftMs = wait.nextAt - started;
      desk.clock.advance(wait.nextAt - desk.clock.now());
      await lab.control('POST', '/clock', { shiftMs });
      const token = await tokens.fresh();
      const names = token.ok ? (readTokenClaims(token.value.token)?.scopes ?? []) : [];
      wait = afterAsking(wait, token.ok ? { ok: true, value: names } : token, desk.clock.now());
    }
    expect(wait).toMatchObject({ state: 'granted', missing: [] });
    expect((wait.askedAt ?? 0) - started).toBeGreaterThanOrEqual(2 * MINUTE);
    expect((wait.askedAt ?? 0) - started).toBeLessThan(4 * MINUTE);
  });
});

it.each([
  ['usGovernment', 'https://login.microsoftonline.us/', 'https://graph.microsoft.us/.default'],
  ['china', 'https://login.partner.microsoftonline.cn/', 'https://microsoftgraph.chinacloudapi.cn/.default'],
] as const)('the link of %s leads into its own cloud', (cloud, login, scope) => {
  const url = consentUrl({ ...desk.application, cloud }, 'application', 'usual', ASKED);
  expect(url.startsWith(`${login}${lab.entra.tenantId}/v2.0/adminconsent?`)).toBe(true);
  expect(new URL(url).searchParams.get('scope')).toBe(scope);
});
