import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { signIn } from '../../lib/microsoft/identity/sign-in';
import { readTokenClaims } from '../../lib/microsoft/token-claims';
import { authorizeUrl, type Lab, startLab } from './entra-lab';
import { as, becomeWorker, createDesk, look, upTo, type Walk } from './microsoft-lab';

const ALEX = 'alex.hansen@northwind.example';
const DAY = 86_400_000;

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  becomeWorker();
});
afterAll(() => lab.stop());

describe('signing in', () => {
  it('ends with who it is, a token, and nothing left over of the way', async () => {
    const desk = createDesk(lab);
    const outcome = await signIn(desk.application, desk.ports);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        signedIn: {
          state: 'active',
          account: { username: ALEX, tid: lab.entra.tenantId },
          signedInAt: desk.clock.now(),
          endsAt: desk.clock.now() + DAY,
          problem: null,
        },
        clockOff: null,
      },
    });
    expect(await desk.records.read()).toMatchObject({ attempt: null });
    const session = await desk.sessions.read();
    expect(readTokenClaims(session?.accessToken ?? '')).toMatchObject({
      scopes: expect.arrayContaining(['User.Read']),
      tid: lab.entra.tenantId,
      oid: session?.account.oid,
    });
    expect(Object.keys(session?.items ?? {}).join(' ')).not.toMatch(/interaction|verifier|request\.params/);
    expect((session?.expiresAt ?? 0) - desk.clock.now()).toBeGreaterThan(3_500_000);
  });

  it('leaves nothing of MSAL behind where others could find it', async () => {
    const desk = createDesk(lab);
    await signIn(desk.application, desk.ports);
    expect('sessionStorage' in globalThis).toBe(false);
  });

  it('keeps who was signed in before until it has worked', async () => {
    const desk = createDesk(lab, as(ALEX), look);
    await signIn(desk.application, desk.ports);
    const before = [await desk.records.read(), await desk.sessions.read()];
    expect(await signIn(desk.application, desk.ports)).toMatchObject({ error: { kind: 'signInClosed' } });
    expect([await desk.records.read(), await desk.sessions.read()]).toEqual(before);
  });

  it('happens in one window at a time', async () => {
    const desk = createDesk(lab);
    const outcomes = await Promise.all([1, 2].map(() => signIn(desk.application, desk.ports)));
    expect(outcomes.map((one) => (one.ok ? 'in' : one.error.kind))).toEqual(['in', 'signInRunning']);
  });

  it('sees a clock that is wrong by a day, and works all the same', async () => {
    const desk = createDesk(lab);
    await lab.control('POST', '/clock', { shiftMs: DAY });
    const outcome = await signIn(desk.application, desk.ports);
    expect(outcome.ok && Math.round((outcome.value.clockOff ?? 0) / 3_600_000)).toBe(24);
  });
});

/** Presses what is said there on the page after the password. */
const upToAnd =
  (login: string, button: string): Walk =>
  async (person, url) => {
    await upTo(login)(person, url);
    await person.press(button);
  };
const RETURN = 'Return to the application without granting consent';

describe('signing in fails in words', () => {
  it.each<[string, Walk, string, RegExp]>([
    ['when the window is closed', look, 'signInClosed', /^$/],
    [
      'when the permissions are declined',
      upToAnd(ALEX, 'Cancel'),
      'consentDeclined',
      /^AADSTS65004, correlation ID [0-9a-f-]{36}: User declined/,
    ],
  ])('%s', async (_, walk, kind, detail) => {
    const desk = createDesk(lab, walk);
    const outcome = await signIn(desk.application, desk.ports);
    expect(outcome).toMatchObject({ ok: false, error: { kind } });
    expect(outcome.ok ? '' : (outcome.error.detail ?? '')).toMatch(detail);
    expect(await desk.records.read()).toEqual({ attempt: null, signedIn: null });
    expect(await desk.sessions.read()).toBeNull();
  });

  it('when only an administrator may agree', async () => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { userConsent: false });
    const desk = createDesk(lab, upToAnd(ALEX, RETURN));
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind: 'consentByAdmin', detail: expect.stringContaining('AADSTS90094') },
    });
  });

  it.each([
    ['the redirect URL is not registered', { redirectUris: [] }, '50011', 'redirectNotRegistered'],
    ['the application is disabled', { enabled: false }, '7000112', 'applicationDisabled'],
  ])('when %s: the window says why, is closed, and it is told', async (_, change, code, kind) => {
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, change);
    const desk = createDesk(lab, look);
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind, detail: expect.stringContaining(`AADSTS${code}, correlation ID `) },
    });
    expect(desk.person.words).toContain(`AADSTS${code}`);
  });

  it('when the person closes a window that refused nothing', async () => {
    const desk = createDesk(lab, look);
    expect(await signIn(desk.application, desk.ports)).toEqual({
      ok: false,
      error: { kind: 'signInClosed' },
    });
  });

  it('when the window says so after the password only: Microsoft is asked once more what it refused', async () => {
    await lab.control('PATCH', `/accounts/${ALEX}`, { policies: { blocked: 'signIn' } });
    const desk = createDesk(lab, upTo(ALEX));
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind: 'policyBlocked', detail: expect.stringContaining('AADSTS53003') },
    });
    expect(desk.windows).toEqual(['interactive', 'quiet']);
  });

  it('when the account is not assigned to the application', async () => {
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { assigned: [] });
    const desk = createDesk(lab, upTo(ALEX));
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind: 'accountNotAssigned', detail: expect.stringContaining('AADSTS50105') },
    });
  });

  it.each<[string, object]>([
    ['has nothing left to do', {}],
    ['was about to show a second factor', { policies: { mfa: 'required' } }],
  ])('when the window is closed by somebody who %s: that signs nobody in', async (_, change) => {
    const desk = createDesk(lab, as(ALEX), upTo(ALEX), look);
    await desk.ports.webAuthFlow(authorizeUrl(lab), 'interactive');
    await lab.control('PATCH', `/accounts/${ALEX}`, change);
    const closing = desk.again({
      webAuthFlow: (url, mode) =>
        mode === 'quiet'
          ? desk.ports.webAuthFlow(url, mode)
          : Promise.resolve({ ok: false, error: { kind: 'signInClosed' } }),
    });
    expect(await signIn(desk.application, closing)).toEqual({
      ok: false,
      error: { kind: 'signInClosed' },
    });
    expect(await desk.records.read()).toEqual({ attempt: null, signedIn: null });
    expect(await desk.sessions.read()).toBeNull();
  });

  it('when a policy blocks the tokens only', async () => {
    await lab.control('PATCH', `/accounts/${ALEX}`, { policies: { blocked: 'token' } });
    const desk = createDesk(lab);
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind: 'policyBlocked', detail: expect.stringContaining('AADSTS53003') },
    });
  });

  it('when the application is disabled while the window is open', async () => {
    const desk = createDesk(lab, async (person, url) => {
      await as(ALEX)(person, url);
      await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { enabled: false });
    });
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind: 'applicationDisabled' },
    });
  });

  it('when the redirect URL is registered for the platform Web', async () => {
    const { clientId } = lab.entra.singlePageApp;
    await lab.control('PATCH', `/apps/${clientId}`, {
      redirectUris: [{ platform: 'web', uri: 'https://spa.example.com/signed-in' }],
    });
    const desk = createDesk(lab);
    expect(await signIn(desk.application, desk.ports)).toMatchObject({
      error: { kind: 'redirectNotSinglePage', detail: expect.stringContaining('AADSTS9002326') },
    });
  });

  it.each([
    [{ kind: 'fail', status: 502, body: 'html' }, 'microsoftProxy'],
    [{ kind: 'fail', status: 429, headers: { 'retry-after': '7' } }, 'microsoftThrottled'],
    [{ kind: 'cut' }, 'microsoftUnreachable'],
    [{ kind: 'lose-answer' }, 'microsoftUnreachable'],
  ])('when the tokens do not come: %j', async (fault, kind) => {
    const desk = createDesk(lab);
    await lab.control('POST', '/faults', { match: '/token$', ...fault });
    expect(await signIn(desk.application, desk.ports)).toMatchObject({ ok: false, error: { kind } });
    await lab.control('DELETE', '/faults');
    expect(await signIn(desk.application, desk.ports)).toMatchObject({ ok: true });
  });

  it('when what comes back answers another question', async () => {
    const desk = createDesk(lab);
    const { webAuthFlow } = desk.ports;
    const forged = desk.again({
      webAuthFlow: async (url, mode) => {
        const back = await webAuthFlow(url, mode);
        return back.ok
          ? { ok: true, value: back.value.replace(/([#&])state=[^&]+/, '$1state=forged') }
          : back;
      },
    });
    expect(await signIn(desk.application, forged)).toMatchObject({ error: { kind: 'signInFailed' } });
  });
});

it('a national cloud’s sign-in goes to its own host', async () => {
  const desk = createDesk(lab);
  const opened: string[] = [];
  const ports = desk.again({
    webAuthFlow: async (url, mode) => {
      if (mode === 'interactive') opened.push(url);
      return { ok: false, error: { kind: 'signInClosed' } };
    },
  });
  for (const cloud of ['usGovernment', 'china'] as const) await signIn({ ...desk.application, cloud }, ports);
  expect(opened.map((url) => [new URL(url).host, new URL(url).searchParams.get('scope')])).toEqual([
    ['login.microsoftonline.us', expect.stringContaining('https://graph.microsoft.us/User.Read ')],
    [
      'login.partner.microsoftonline.cn',
      expect.stringContaining('https://microsoftgraph.chinacloudapi.cn/User.Read '),
    ],
  ]);
});
