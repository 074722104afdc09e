import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { APPLICATION } from '../fixtures/application';
import { createdBy, FROM } from '../fixtures/microsoft-desk';
import { createTestClock } from '../fixtures/test-clock';
import { type Lab, startLab } from './entra-lab';
import { createWholeDesk, pass, SPA, signedIn, viewOf } from './microsoft-desk-lab';
import { as, becomeWorker, look } from './microsoft-lab';

const ADMIN = 'admin@northwind.example';
const ALEX = 'alex.hansen@northwind.example';
const MINUTE = 60_000;
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

const grant = (body: object) => lab.control('POST', `/apps/${lab.entra.singlePageApp.clientId}/grant`, body);
const fault = (body: object) => lab.control('POST', '/faults', { kind: 'fail', ...body });
const failed = (kind: string) => ({ ok: false, error: { kind } });

describe('the whole way', () => {
  it('from nothing to a person, a consent and a certificate', async () => {
    const whole = createWholeDesk(lab, as(ADMIN));
    const { desk } = whole;
    expect(await desk['microsoft.configure'](SPA(lab), FROM)).toMatchObject({
      value: { application: { tenantId: lab.entra.tenantId, tenantName: null }, signIn: null },
    });
    expect(await desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: {
        application: { tenantName: 'Northwind Logistics' },
        signIn: { state: 'active', username: ADMIN, problem: null },
        account: {
          roles: ['Global Administrator'],
          mayConsent: { delegated: true, application: true },
          mailbox: true,
          problem: null,
        },
        clockOff: null,
      },
    });
    expect(whole.alarms.at(-1)).toBe(whole.clock.now() + DAY + MINUTE);

    await lab.control('PATCH', '/settings', { propagationMs: 2 * MINUTE });
    const patient = whole.live({ wait: (ms) => pass(lab, whole.clock, ms) }).desk;
    await lab.control('POST', `/apps/${lab.entra.singlePageApp.clientId}/permissions`, {
      delegated: ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'],
    });
    await patient['microsoft.awaitConsent']({ grant: 'delegated' }, FROM);
    await grant({});
    while ((await viewOf(patient)).consents.delegated?.state === 'waiting')
      await new Promise((done) => setTimeout(done, 5));
    expect(await viewOf(patient)).toMatchObject({
      consents: { delegated: { state: 'granted', missing: [], problem: null } },
    });
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject({
      value: { organisation: { plans: { names: ['Microsoft 365 Business Premium'], exchange: true } } },
    });
    const { abilities } = await viewOf(desk);
    const users = abilities.find(({ what, by }) => what === 'users' && by === 'delegated');
    expect(users).toMatchObject({ state: 'yes' });
  });

  it('of the application: a certificate that is uploaded, tried, and asks', async () => {
    const whole = createWholeDesk(lab);
    const { desk } = whole;
    const app = lab.entra.application.clientId;
    await desk['microsoft.configure']({ ...SPA(lab), clientId: app }, FROM);
    await desk['microsoft.organisationWide']({ on: true }, FROM);
    const { pem, thumbprint } = await createdBy(desk);
    await lab.control('POST', `/apps/${app}/certificates`, { certificate: pem });
    expect(await desk['microsoft.tryCertificate']({ thumbprint }, FROM)).toMatchObject({
      value: {
        certificates: [{ trust: { problem: null } }],
        // Nobody is signed in: the application itself reads whose it is, and what was bought.
        application: { tenantName: 'Northwind Logistics' },
        organisation: { plans: { names: ['Microsoft 365 Business Premium'], exchange: true } },
      },
    });
    const { abilities, permissions } = await viewOf(desk);
    expect(abilities.filter(({ by }) => by === 'application').map(({ state }) => state)).toEqual([
      'yes',
      'yes',
      'yes',
    ]);
    expect(permissions).toContainEqual(
      expect.objectContaining({ name: 'Contacts.Read', grant: 'application', state: 'granted' }),
    );
    // Nobody is signed in: the application's answer counts.
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject({ ok: true });
    await lab.control('DELETE', `/apps/${app}/certificates/${thumbprint}`);
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject({
      value: { certificates: [{ trust: { problem: { kind: 'certificateUnknown' } } }] },
    });
    // What its last token could is no longer so.
    await opensNothing(desk);
    await lab.control('POST', `/apps/${app}/certificates`, { certificate: pem });
    expect(await desk['microsoft.check'](null, FROM)).toMatchObject({ ok: true });
    expect((await viewOf(desk)).abilities.some(({ state }) => state === 'yes')).toBe(true);
    await pass(lab, whole.clock, 800 * DAY);
    await opensNothing(desk);
  });

  const opensNothing = async (desk: WholeDeskOf) => {
    const { abilities, permissions } = await viewOf(desk);
    const byIt = abilities.filter(({ by }) => by === 'application');
    expect(byIt.map(({ state, reason }) => [state, reason])).toEqual([
      ['no', 'notTrusted'],
      ['no', 'notTrusted'],
      ['no', 'notTrusted'],
    ]);
    expect(permissions.some(({ grant: by, state }) => by === 'application' && state === 'granted')).toBe(
      false,
    );
  };

  it('of both: what the person may not read of the organisation, the application does', async () => {
    const app = lab.entra.application.clientId;
    await lab.control('PATCH', `/apps/${app}`, {
      redirectUris: [{ platform: 'spa', uri: 'https://spa.example.com/signed-in' }],
    });
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { subscriptions: ['O365_BUSINESS'] });
    const whole = createWholeDesk(lab, as(ALEX));
    await whole.desk['microsoft.configure']({ ...SPA(lab), clientId: app }, FROM);
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: {
        application: { tenantName: 'Northwind Logistics' },
        organisation: { plans: null, problem: null },
      },
    });
    await whole.desk['microsoft.organisationWide']({ on: true }, FROM);
    const { pem, thumbprint } = await createdBy(whole.desk);
    await lab.control('POST', `/apps/${app}/certificates`, { certificate: pem });
    await whole.desk['microsoft.tryCertificate']({ thumbprint }, FROM);
    const view = await viewOf(whole.desk);
    expect(view.organisation?.plans).toEqual({
      names: ['Microsoft 365 Apps for business'],
      users: true,
      exchange: false,
    });
    const why = view.abilities
      .filter(({ reason }) => reason === 'noExchange')
      .map(({ what, by }) => `${what} ${by}`);
    expect(why).toEqual(['status application', 'othersContacts application']);
    // Signed out, the application still may read it.
    await whole.desk['microsoft.signOut'](null, FROM);
    expect((await viewOf(whole.desk)).organisation?.plans?.exchange).toBe(false);
    await whole.desk['microsoft.organisationWide']({ on: false }, FROM);
    await whole.desk['microsoft.signOut'](null, FROM);
    expect((await viewOf(whole.desk)).organisation).toBeNull();
  });

  it('into a national cloud', async () => {
    const tenant = 'northwind-public.example';
    const created = await lab.control('POST', '/apps', {
      displayName: 'Ours',
      tenant,
      redirectUris: [{ platform: 'spa', uri: 'https://spa.example.com/signed-in' }],
      permissions: { delegated: ['User.Read'] },
    });
    const { clientId } = created as { clientId: string };
    const whole = createWholeDesk(lab, as(`admin@${tenant}`));
    const wish = { cloud: 'usGovernment', clientId, tenant } as const;
    expect(await whole.desk['microsoft.configure'](wish, FROM)).toMatchObject({
      value: { application: { cloud: 'usGovernment', tenantId: '9e6b2c48-3f7d-4a1c-b5e0-8d4f7a2c6b03' } },
    });
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: { signIn: { username: `admin@${tenant}` }, account: { roles: ['Global Administrator'] } },
    });
    expect((await viewOf(whole.desk)).consentUrls?.delegated).toMatch(
      /^https:\/\/login\.microsoftonline\.us\/.*graph\.microsoft\.us/,
    );
  });
});

describe('whose account it is', () => {
  it.each([
    ['of a consumer', 'casey@outlook.example'],
    ['of another organisation', 'admin@fabrikam.example'],
  ])('%s is not let in: Microsoft’s own page says so until it is closed', async (_, login) => {
    const whole = createWholeDesk(lab, as(ADMIN), async (person, url) => {
      await person.open(url);
      await person.press('Next', { login });
      expect(person.words).toContain('AADSTS50020');
    });
    await whole.desk['microsoft.configure'](SPA(lab), FROM);
    await whole.desk['microsoft.signIn'](null, FROM);
    whole.person.forget();
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject(failed('signInClosed'));
    // Whoever was signed in stays so.
    expect(await viewOf(whole.desk)).toMatchObject({ signIn: { state: 'active', username: ADMIN } });
  });

  it('a guest is signed in as one of the organisation, without a mailbox', async () => {
    const { desk } = await signedIn(lab, as('sam@fabrikam.example'));
    expect(await viewOf(desk)).toMatchObject({
      application: { tenantName: 'Northwind Logistics' },
      signIn: { state: 'active' },
      account: { mayConsent: { delegated: false, application: false } },
    });
  });

  it('an administrator without a mailbox cannot read the status', async () => {
    await grant({});
    const { desk } = await signedIn(lab, as('breakglass@northwind.onmicrosoft.com'));
    const { account, abilities } = await viewOf(desk);
    expect(account).toMatchObject({ mailbox: false });
    expect(abilities).toContainEqual(
      expect.objectContaining({ what: 'status', by: 'delegated', state: 'no', reason: 'noMailbox' }),
    );
  });

  it('in an organisation without Exchange, nobody’s status can be read', async () => {
    const tenant = 'fabrikam.example';
    const created = await lab.control('POST', '/apps', {
      displayName: 'Ours',
      tenant,
      redirectUris: [{ platform: 'spa', uri: 'https://spa.example.com/signed-in' }],
      permissions: { delegated: ['User.Read', 'Directory.Read.All', 'Calendars.Read'] },
    });
    const { clientId } = created as { clientId: string };
    await lab.control('POST', `/apps/${clientId}/grant`, { tenant });
    const whole = createWholeDesk(lab, as(`admin@${tenant}`));
    await whole.desk['microsoft.configure']({ cloud: 'global', clientId, tenant }, FROM);
    await whole.desk['microsoft.signIn'](null, FROM);
    expect((await viewOf(whole.desk)).abilities).toContainEqual(
      expect.objectContaining({ what: 'status', by: 'delegated', state: 'no', reason: 'noExchange' }),
    );
  });

  it('in a tenant that manages customers alone there is nobody to synchronise', async () => {
    await lab.control('PATCH', `/tenants/${lab.entra.tenantId}`, { tenantType: 'AAD B2C' });
    await lab.control('POST', `/apps/${lab.entra.singlePageApp.clientId}/permissions`, {
      delegated: ['Directory.Read.All'],
    });
    await grant({});
    const { desk } = await signedIn(lab, as(ADMIN));
    const { organisation, abilities } = await viewOf(desk);
    expect(organisation?.plans).toMatchObject({ users: false });
    expect(abilities).toContainEqual(
      expect.objectContaining({ what: 'users', by: 'delegated', state: 'no', reason: 'noUsers' }),
    );
  });

  it('of another person takes the place of the first, and nothing of theirs is shown', async () => {
    const whole = await signedIn(lab, as(ADMIN), as(ALEX));
    whole.person.forget();
    await fault({ match: '/v1.0/me$', status: 503 });
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: {
        signIn: { username: ALEX },
        account: { roles: null, mayConsent: null, problem: { kind: 'microsoftServerError' } },
      },
    });
  });
});

describe('two at once', () => {
  it('cannot sign in: the second is told, the first goes on', async () => {
    const { desk } = createWholeDesk(lab);
    await desk['microsoft.configure'](SPA(lab), FROM);
    const answers = await Promise.all([
      desk['microsoft.signIn'](null, FROM),
      desk['microsoft.signIn'](null, FROM),
    ]);
    expect(answers).toMatchObject([{ ok: true }, failed('signInRunning')]);
    expect(await viewOf(desk)).toMatchObject({ signIn: { state: 'active' } });
  });

  it.each([
    ['signing out', (d: WholeDeskOf) => d['microsoft.signOut'](null, FROM)],
    ['forgetting', (d: WholeDeskOf) => d['microsoft.forget'](null, FROM)],
    [
      'setting up another application',
      (d: WholeDeskOf) =>
        d['microsoft.configure']({ ...SPA(lab), clientId: lab.entra.application.clientId }, FROM),
    ],
  ])('%s while the window is open leaves nobody signed in', async (_, leave) => {
    const whole = createWholeDesk(lab, async (person, url) => {
      await as(ALEX)(person, url);
      expect(await leave(whole.desk)).toMatchObject({ ok: true });
    });
    await whole.desk['microsoft.configure'](SPA(lab), FROM);
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject(failed('signInInterrupted'));
    expect(await viewOf(whole.desk)).toMatchObject({ signIn: null, account: null });
    expect([await whole.storage.signIn.read(), await whole.storage.session.read()]).toEqual([null, null]);
  });

  it('whatever else is done while the window is open, tokens that come through it are found', async () => {
    const whole = createWholeDesk(lab, async (person, url) => {
      await as(ALEX)(person, url);
      await whole.desk['microsoft.createCertificate'](null, FROM);
      expect(whole.alarms.at(-1)).toBe(whole.clock.now() + 5 * MINUTE);
    });
    await whole.desk['microsoft.configure'](SPA(lab), FROM);
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({ ok: true });
    expect(whole.alarms.at(-1)).toBe(whole.clock.now() + DAY + MINUTE);
  });

  it('a sign-in that begins just as another application is set up leaves no tokens of the old one', async () => {
    const whole = createWholeDesk(lab);
    await whole.desk['microsoft.configure'](SPA(lab), FROM);
    const { ports } = whole;
    const other = { ...APPLICATION, clientId: lab.entra.application.clientId, tenantName: null };
    const late = whole.live({
      webAuthFlow: async (url, mode) => {
        await whole.storage.application.write(other);
        return ports.webAuthFlow(url, mode);
      },
    });
    expect(await late.desk['microsoft.signIn'](null, FROM)).toMatchObject(failed('signInInterrupted'));
    expect([await whole.storage.signIn.read(), await whole.storage.session.read()]).toEqual([null, null]);
  });
});

type WholeDeskOf = ReturnType<typeof createWholeDesk>['desk'];

describe('troubles on the way', () => {
  it.each([
    ['the page of a proxy', { status: 200, body: 'html' }, 'microsoftProxy'],
    ['a refusal by a proxy', { status: 403, body: 'html' }, 'microsoftProxy'],
    ['too many requests', { status: 429, headers: { 'retry-after': '7' } }, 'microsoftThrottled'],
    ['an error of Microsoft', { status: 500 }, 'microsoftServerError'],
    ['a broken line', { kind: 'cut' }, 'microsoftUnreachable'],
  ])(
    'by %s: setting up, signing in and checking say so, and work the next time',
    async (_, trouble, kind) => {
      const { desk } = createWholeDesk(lab);
      await fault({ match: 'openid-configuration', ...trouble });
      expect(await desk['microsoft.configure'](SPA(lab), FROM)).toMatchObject(failed(kind));
      expect(await viewOf(desk)).toMatchObject({ application: null });
      expect(await desk['microsoft.configure'](SPA(lab), FROM)).toMatchObject({ ok: true });
      await fault({ match: '/token$', ...trouble });
      expect(await desk['microsoft.signIn'](null, FROM)).toMatchObject(failed(kind));
      expect(await desk['microsoft.signIn'](null, FROM)).toMatchObject({ ok: true });
      await fault({ match: '/token$', ...trouble });
      expect(await desk['microsoft.check'](null, FROM)).toMatchObject(failed(kind));
      expect(await viewOf(desk)).toMatchObject({ signIn: { state: 'active', problem: { kind } } });
      expect(await desk['microsoft.check'](null, FROM)).toMatchObject({
        value: { signIn: { problem: null } },
      });
    },
  );

  it.each([
    ['behind', -DAY],
    ['ahead', DAY],
  ])('a clock that is a day %s is told, and no longer once it was set right', async (_, off) => {
    const whole = createWholeDesk(lab);
    const wrong = whole.live({ clock: createTestClock(Date.now() + off) });
    await wrong.desk['microsoft.configure'](SPA(lab), FROM);
    const answer = await wrong.desk['microsoft.signIn'](null, FROM);
    expect(answer).toMatchObject({ ok: true, value: { signIn: { state: 'active' } } });
    const { clockOff } = await viewOf(wrong.desk);
    expect(Math.abs((clockOff ?? 0) + off)).toBeLessThan(MINUTE);
    const right = whole.live({ clock: createTestClock(Date.now()) });
    expect(await right.desk['microsoft.signIn'](null, FROM)).toMatchObject({ value: { clockOff: null } });
    const checked = await wrong.desk['microsoft.check'](null, FROM);
    expect(checked.ok && checked.value.clockOff).not.toBeNull();
    expect(await right.desk['microsoft.check'](null, FROM)).toMatchObject({ value: { clockOff: null } });
  });
});

describe('when the 24 hours are over', () => {
  it('and Microsoft still renews, it goes on until that token is used up', async () => {
    const whole = await signedIn(lab);
    whole.clock.advance(DAY + MINUTE);
    await whole.desk.wake();
    expect(await viewOf(whole.desk)).toMatchObject({ signIn: { state: 'active', problem: null } });
    const session = await whole.storage.session.read();
    expect(session?.issuedAt).toBe(whole.clock.now());
    expect(whole.alarms.at(-1)).toBe(session?.expiresAt);
  });

  it('it goes on quietly as long as Microsoft knows the browser, and the next end is set', async () => {
    const whole = await signedIn(lab);
    await pass(lab, whole.clock, DAY + MINUTE);
    await whole.desk.wake();
    expect(await viewOf(whole.desk)).toMatchObject({
      signIn: { state: 'active', endsAt: whole.clock.now() + DAY },
    });
    expect(whole.windows).toEqual(['interactive', 'quiet']);
    expect(whole.alarms.at(-1)).toBe(whole.clock.now() + DAY + MINUTE);
  });

  it('it has ended after one quiet attempt: every page and the toolbar are told, and nothing is set any more', async () => {
    const whole = await signedIn(lab);
    whole.person.forget();
    await pass(lab, whole.clock, DAY + MINUTE);
    const badges = whole.badges();
    await whole.desk.wake();
    expect(whole.told.at(-1)).toMatchObject({
      signIn: { state: 'ended', username: ALEX, problem: { kind: 'sessionOver' } },
      account: null,
    });
    expect(whole.badges()).toBeGreaterThan(badges);
    expect(whole.alarms.at(-1)).toBeNull();
    await whole.desk.wake();
    await whole.desk['microsoft.check'](null, FROM);
    expect(whole.windows).toEqual(['interactive', 'quiet']);
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: { signIn: { state: 'active' } },
    });
  });

  it('and Microsoft cannot be asked, it is asked again some minutes later, not before', async () => {
    const whole = await signedIn(lab);
    await pass(lab, whole.clock, DAY + MINUTE);
    await fault({ match: '/token$', status: 503 });
    await whole.desk.wake();
    expect(await viewOf(whole.desk)).toMatchObject({
      signIn: { state: 'active', problem: { kind: 'microsoftServerError' } },
    });
    expect(whole.alarms.at(-1)).toBe(whole.clock.now() + 5 * MINUTE);
    expect(whole.windows).toEqual(['interactive']);
    await whole.desk.wake();
    expect(await viewOf(whole.desk)).toMatchObject({ signIn: { state: 'active', problem: null } });
  });
});

describe('after the browser was started again', () => {
  const restart = async (whole: Awaited<ReturnType<typeof signedIn>>) => {
    const { session, account, consents, clockOffset, applicationToken } = whole.storage;
    const waits = [consents.delegated, consents.application];
    for (const item of [session, account, ...waits, clockOffset, applicationToken]) await item.clear();
    return whole.live().desk;
  };

  it('it goes on quietly, without a window', async () => {
    const whole = await signedIn(lab);
    const desk = await restart(whole);
    await desk.wake();
    expect(await viewOf(desk)).toMatchObject({ signIn: { state: 'active', problem: null } });
    expect(whole.windows).toEqual(['interactive', 'quiet']);
  });

  it('it has ended where Microsoft does not know the browser any more', async () => {
    const whole = await signedIn(lab, as(ALEX), look);
    whole.person.forget();
    const desk = await restart(whole);
    await desk.wake();
    expect(await viewOf(desk)).toMatchObject({
      signIn: { state: 'ended', problem: { kind: 'sessionLost' } },
    });
    expect(whole.windows).toEqual(['interactive', 'quiet']);
  });

  it.each([
    ['a page of a proxy in its place', { status: 200, body: 'html' }, 'microsoftProxy'],
    ['a disturbance', { status: 503, body: 'html' }, 'microsoftProxy'],
    ['too many questions', { status: 429, body: 'html' }, 'microsoftThrottled'],
  ])('%s does not end it: it is asked again once that is over', async (_, trouble, kind) => {
    const whole = await signedIn(lab);
    const desk = await restart(whole);
    await fault({ match: '/authorize$', times: 2, ...trouble });
    await desk.wake();
    expect(await viewOf(desk)).toMatchObject({ signIn: { state: 'active', problem: { kind } } });
    expect(whole.alarms.at(-1)).toBe(whole.clock.now() + 5 * MINUTE);
    await desk.wake();
    expect(await viewOf(desk)).toMatchObject({ signIn: { state: 'active', problem: null } });
  });

  it('with nobody signed in, nothing is asked', async () => {
    const whole = createWholeDesk(lab);
    await whole.desk['microsoft.configure'](SPA(lab), FROM);
    await lab.control('DELETE', '/requests');
    await whole.live().desk.wake();
    expect(await lab.control('GET', '/requests')).toEqual([]);
    expect(whole.windows).toEqual([]);
  });
});
