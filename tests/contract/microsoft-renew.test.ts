import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDelegatedTokens } from '../../lib/microsoft/identity/renew';
import type { IdentityPorts } from '../../lib/microsoft/identity/session';
import { signIn, signOut } from '../../lib/microsoft/identity/sign-in';
import { readTokenClaims } from '../../lib/microsoft/token-claims';
import { createTestLock } from '../fixtures/test-lock';
import { type Lab, startLab } from './entra-lab';
import { becomeWorker, createDesk, type Desk } from './microsoft-lab';

const ALEX = '/accounts/alex.hansen@northwind.example';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let lab: Lab;
let desk: Desk;
let shiftMs = 0;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  becomeWorker();
  shiftMs = 0;
  desk = createDesk(lab);
  await signIn(desk.application, desk.ports);
});
afterAll(() => lab.stop());

const tokens = (ports: IdentityPorts = desk.again()) => createDelegatedTokens(desk.application, ports);
/** Our clock and Microsoft's go on together. */
async function pass(ms: number) {
  desk.clock.advance(ms);
  shiftMs += ms;
  await lab.control('POST', '/clock', { shiftMs });
}
const asked = async () => {
  const requests = await lab.control('GET', '/requests');
  return (Array.isArray(requests) ? requests : []).filter(({ path }) => path.endsWith('/token')).length;
};
const tokenNow = async () => (await desk.sessions.read())?.accessToken;
const signedIn = async () => (await desk.records.read())?.signedIn;

describe('a token', () => {
  it('serves until five minutes before it expires, and is renewed then without a window', async () => {
    const first = await tokenNow();
    await pass(54 * MINUTE);
    expect(await tokens().current()).toMatchObject({ value: { token: first } });
    await pass(MINUTE);
    const second = await tokens().current();
    expect(second).toMatchObject({ ok: true });
    expect(second.ok && second.value.token).not.toBe(first);
    expect(second.ok && second.value.token).toBe(await tokenNow());
    expect(desk.windows).toEqual(['interactive']);
  });

  it('is renewed once for all who ask at the same time, in one context or in several', async () => {
    const before = await asked();
    await pass(HOUR);
    const lock = createTestLock();
    const ports = [desk.again({ lock }), desk.again({ lock })];
    const answers = await Promise.all(ports.flatMap((one) => [tokens(one).current(), tokens(one).current()]));
    expect(new Set(answers.map((one) => one.ok && one.value.token)).size).toBe(1);
    expect(await asked()).toBe(before + 1);
  });

  it('that was refused is replaced once', async () => {
    const refused = (await tokenNow()) ?? '';
    const before = await asked();
    const lock = createTestLock();
    const answers = await Promise.all([1, 2].map(() => tokens(desk.again({ lock })).renewed(refused)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await asked()).toBe(before + 1);
    expect(await tokenNow()).not.toBe(refused);
  });

  it('asked for anew shows what was consented to meanwhile', async () => {
    await lab.control('POST', `/apps/${lab.entra.singlePageApp.clientId}/grant`, {});
    const token = await tokens().fresh();
    expect(token.ok && readTokenClaims(token.value.token)?.scopes).toEqual(
      expect.arrayContaining(['User.Read.All', 'Calendars.ReadBasic']),
    );
  });

  it('is renewed again and again through the 24 hours', async () => {
    for (let hour = 1; hour < 24; hour += 1) {
      await pass(HOUR);
      expect(await tokens().current()).toMatchObject({ ok: true });
    }
    expect(desk.windows).toEqual(['interactive']);
  });

  it.each([
    ['another application', { clientId: '00000000-0000-4000-8000-000000000001' }],
    ['another tenant', { tenantId: '00000000-0000-4000-8000-000000000002' }],
    ['another cloud', { cloud: 'usGovernment' }],
  ] as const)('is never given to %s', async (_, change) => {
    const other = createDelegatedTokens({ ...desk.application, ...change }, desk.again());
    expect(await other.current()).toMatchObject({ error: { kind: 'notSignedIn' } });
    expect(await tokens().current()).toMatchObject({ ok: true });
  });

  it('is gone after signing out', async () => {
    await signOut(desk.ports);
    expect(await tokens().current()).toMatchObject({ error: { kind: 'notSignedIn' } });
    expect([await desk.records.read(), await desk.sessions.read()]).toEqual([null, null]);
  });
});

describe('when the renewal does not come through', () => {
  it.each([
    [{ kind: 'fail', status: 502, body: 'html' }, 'microsoftProxy'],
    [{ kind: 'fail', status: 503 }, 'microsoftServerError'],
    [{ kind: 'fail', status: 429 }, 'microsoftThrottled'],
    [{ kind: 'cut' }, 'microsoftUnreachable'],
  ])('%j is told, the token serves to its end, and the next try mends it', async (fault, kind) => {
    const first = await tokenNow();
    await lab.control('POST', '/faults', { match: '/token$', times: 2, ...fault });
    await pass(57 * MINUTE);
    expect(await tokens().current()).toMatchObject({ value: { token: first } });
    expect(await signedIn()).toMatchObject({ state: 'active', problem: { kind } });
    await pass(3 * MINUTE);
    expect(await tokens().current()).toMatchObject({ error: { kind } });
    expect(await tokens().current()).toMatchObject({ ok: true });
    expect(await signedIn()).toMatchObject({ state: 'active', problem: null });
    expect(desk.windows).toEqual(['interactive']);
  });
});

describe('when a sign-in is over', () => {
  it('goes on quietly as long as the browser’s session with Microsoft lives', async () => {
    await pass(DAY);
    expect(await tokens().current()).toMatchObject({ ok: true });
    expect(desk.windows).toEqual(['interactive', 'quiet']);
    expect(await signedIn()).toMatchObject({
      state: 'active',
      signedInAt: desk.clock.now(),
      endsAt: desk.clock.now() + DAY,
      quietAt: null,
    });
    expect(await tokens().current()).toMatchObject({ ok: true });
  });

  it.each([
    ['after the 24 hours', () => pass(DAY), 'sessionOver', /AADSTS700084/],
    [
      'by the person’s password',
      () => lab.control('PATCH', ALEX, { password: 'Emulated-2' }),
      'sessionRevoked',
      /50173/,
    ],
    ['by an administrator', () => lab.control('POST', `${ALEX}/revoke-sessions`), 'sessionRevoked', /50173/],
    [
      'as a second proof is asked for now',
      () => lab.control('PATCH', ALEX, { policies: { mfa: 'required' } }),
      'mfaRequired',
      /AADSTS50076/,
    ],
    [
      'as a policy blocks it',
      () => lab.control('PATCH', ALEX, { policies: { blocked: 'token' } }),
      'policyBlocked',
      /53003/,
    ],
    ['with the account', () => lab.control('PATCH', ALEX, { enabled: false }), 'accountDisabled', /50057/],
  ])('%s, it is tried once quietly, and then said: nobody asks again', async (_, happen, kind, detail) => {
    desk.person.forget();
    await happen();
    const refused = (await tokenNow()) ?? '';
    expect(await tokens().renewed(refused)).toMatchObject({
      error: { kind, detail: expect.stringMatching(detail) },
    });
    expect(await signedIn()).toMatchObject({ state: 'ended', problem: { kind } });
    expect(await desk.sessions.read()).toBeNull();
    const before = await asked();
    expect(await tokens().current()).toMatchObject({ error: { kind } });
    expect(await tokens().fresh()).toMatchObject({ error: { kind } });
    expect(desk.windows).toEqual(['interactive', 'quiet']);
    expect(await asked()).toBe(before);
  });

  it('comes back with the next sign-in', async () => {
    desk.person.forget();
    await pass(DAY);
    await tokens().current();
    await signIn(desk.application, desk.again());
    expect(await tokens().current()).toMatchObject({ ok: true });
    expect(await signedIn()).toMatchObject({ state: 'active', problem: null });
  });

  it('with the browser, it goes on quietly too, or says so', async () => {
    await desk.sessions.clear();
    expect(await tokens().current()).toMatchObject({ ok: true });
    await desk.sessions.clear();
    desk.person.forget();
    expect(await tokens().current()).toMatchObject({ error: { kind: 'sessionLost' } });
    expect(desk.windows).toEqual(['interactive', 'quiet', 'quiet']);
  });

  describe('while Microsoft is being asked quietly', () => {
    /** A renewal whose quiet page is held open; what it will come to once it is let go. */
    const held = async () => {
      await desk.sessions.clear();
      let letGo = () => {};
      const go = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const lock = createTestLock();
      const ports = desk.again({ lock });
      const slow = desk.again({
        lock,
        webAuthFlow: async (url, mode) => {
          await go;
          return ports.webAuthFlow(url, mode);
        },
      });
      const outcome = tokens(slow).current();
      await expect.poll(async () => (await signedIn())?.quietAt).not.toBeNull();
      return { ports, letGo: () => letGo(), outcome };
    };

    it('the person signs in without waiting for it, and that is what counts', async () => {
      const { ports, letGo, outcome } = await held();
      desk.clock.advance(MINUTE);
      expect(await signIn(desk.application, ports)).toMatchObject({ ok: true });
      const theirs = await tokenNow();
      letGo();
      expect(await outcome).toMatchObject({ ok: true, value: { token: theirs } });
      expect(await tokenNow()).toBe(theirs);
      expect(await signedIn()).toMatchObject({
        state: 'active',
        quietAt: null,
        signedInAt: desk.clock.now(),
      });
    });

    it('the person signs out without waiting for it, and it comes back to nobody', async () => {
      const { ports, letGo, outcome } = await held();
      await signOut(ports);
      letGo();
      expect(await outcome).toMatchObject({ error: { kind: 'notSignedIn' } });
      expect([await desk.records.read(), await desk.sessions.read()]).toEqual([null, null]);
    });

    it('others who need a token wait for it, and it is asked for once', async () => {
      const { ports, letGo, outcome } = await held();
      const second = tokens(ports).current();
      letGo();
      const [one, other] = await Promise.all([outcome, second]);
      expect(one).toMatchObject({ ok: true });
      expect(other).toMatchObject({ ok: true });
      expect(desk.windows).toEqual(['interactive', 'quiet']);
    });
  });

  it('stays open while there is no network to find out by', async () => {
    await pass(DAY);
    const offline = desk.again({
      webAuthFlow: async () => ({ ok: false, error: { kind: 'microsoftUnreachable' } }),
    });
    expect(await tokens(offline).current()).toMatchObject({ error: { kind: 'microsoftUnreachable' } });
    expect(await signedIn()).toMatchObject({ state: 'active', quietAt: null });
    expect(await tokens().current()).toMatchObject({ ok: true });
  });
});

it('a clock that is set in the middle is told, and stands in nobody’s way', async () => {
  desk.clock.advance(-DAY);
  const back = await tokens().fresh();
  expect(back.ok && Math.round((back.value.clockOff ?? 0) / HOUR)).toBe(24);
  desk.clock.advance(3 * DAY);
  expect(await tokens().current()).toMatchObject({ ok: true });
  const before = await asked();
  expect(await tokens().current()).toMatchObject({ ok: true });
  expect(await asked()).toBe(before);
  expect(desk.windows).toEqual(['interactive']);
});
