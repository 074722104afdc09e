import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../lib/core/problem';
import { fail, ok } from '../../lib/core/result';
import type { WebAuthFlow } from '../../lib/microsoft/identity/session';
import { createdBy, FROM } from '../fixtures/microsoft-desk';
import { type Lab, REDIRECT, startLab } from './entra-lab';
import { createWholeDesk, pass, SPA, signedIn, viewOf } from './microsoft-desk-lab';
import { as, becomeWorker, upTo, type Walk } from './microsoft-lab';

const ADMIN = 'admin@northwind.example';
const ALEX = 'alex.hansen@northwind.example';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  becomeWorker();
});
afterAll(() => lab.stop());

/** On the consent page, with the cookies of whoever signed in before. */
const choose =
  (login: string, button: string): Walk =>
  async (person, url) => {
    await person.open(url);
    if (/Pick an account/.test(person.heading)) await person.press(login);
    await person.press(button);
  };

const breath = () => new Promise<void>((done) => setTimeout(done, 5));

const agreeing = (grant: 'delegated' | 'application' = 'delegated') =>
  [{ grant, set: 'usual' }, FROM] as const;

describe('agreeing for the organisation', () => {
  it('is waited for by itself, until new tokens show it', async () => {
    const whole = await signedIn(lab, as(ADMIN), choose(ADMIN, 'Accept'));
    // As long as the window is open, no time passes.
    let closed = false;
    const wait = (ms: number) => (closed ? pass(lab, whole.clock, ms) : breath());
    const patient = whole.live({ wait }).desk;
    expect(await patient['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consents: { delegated: { grant: 'delegated', state: 'waiting' } } },
    });
    closed = true;
    while ((await viewOf(patient)).consents.delegated?.state === 'waiting') await breath();
    expect(await viewOf(patient)).toMatchObject({
      consents: { delegated: { state: 'granted', missing: [] } },
    });
    expect(whole.windows).toEqual(['interactive', 'interactive']);
  });

  it('before anybody signed in is known, and asks nobody', async () => {
    const accept: Walk = async (person, url) => {
      await upTo(ADMIN)(person, url);
      await person.press('Accept');
    };
    const whole = createWholeDesk(lab, accept, as(ADMIN));
    await whole.desk['microsoft.configure'](SPA(lab), FROM);
    expect(await whole.desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consents: { delegated: { state: 'agreed', asked: 0, problem: null } }, signIn: null },
    });
    expect(whole.alarms.at(-1) ?? null).toBeNull();
    // Now there are tokens that can show it.
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: { consents: { delegated: { state: 'waiting' } }, signIn: { state: 'active' } },
    });
    await expect.poll(async () => (await viewOf(whole.desk)).consents.delegated?.state).toBe('granted');
  });

  it.each([
    ['declined', choose(ADMIN, 'Cancel'), 'consentDeclined'],
    ['closed', async (person, url) => person.open(url), 'consentClosed'],
  ] satisfies [string, Walk, string][])(
    'that is %s is said at once, and not waited for',
    async (_, walk, kind) => {
      const whole = await signedIn(lab, as(ADMIN), walk);
      expect(await whole.desk['microsoft.agree'](...agreeing())).toMatchObject({
        value: {
          consents: { delegated: { state: 'refused', problem: { kind } } },
          signIn: { state: 'active', problem: null },
        },
      });
      const { consents } = await viewOf(whole.live().desk);
      expect(consents.delegated).toMatchObject({ state: 'refused', asked: 0 });
    },
  );

  it('on a page that refuses everybody is told what the page says', async () => {
    const whole = await signedIn(lab, as(ADMIN), async (person, url) => person.open(url));
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { redirectUris: [] });
    expect(await whole.desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consents: { delegated: { state: 'refused', problem: { kind: 'redirectNotRegistered' } } } },
    });
  });

  it('by somebody who may not is told as what it is', async () => {
    const whole = await signedIn(
      lab,
      as(ALEX),
      choose(ALEX, 'Return to the application without granting consent'),
    );
    expect(await whole.desk['microsoft.agree'](...agreeing('application'))).toMatchObject({
      value: {
        consents: {
          application: { grant: 'application', state: 'refused', problem: { kind: 'consentByAdmin' } },
        },
      },
    });
  });

  it.each([
    ['of another question', `${REDIRECT}?admin_consent=True&tenant=TENANT&state=forged`],
    ['without an answer', REDIRECT],
  ])('an answer %s is none', async (_, back) => {
    const webAuthFlow: WebAuthFlow = async () => ok(back.replace('TENANT', lab.entra.tenantId));
    const whole = await signedIn(lab, as(ADMIN));
    expect(await whole.live({ webAuthFlow }).desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consents: { delegated: { state: 'refused', problem: { kind: 'consentClosed' } } } },
    });
  });

  it('of another tenant’s administrator is no agreement of ours', async () => {
    const foreign = '4d0a9f62-7c1b-4b8e-8f35-6e2d9c7a1b02';
    const webAuthFlow: WebAuthFlow = async (url) => {
      const state = new URL(url).searchParams.get('state');
      return ok(`${REDIRECT}?admin_consent=True&tenant=${foreign}&state=${state}`);
    };
    const whole = await signedIn(lab, as(ADMIN));
    expect(await whole.live({ webAuthFlow }).desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consents: { delegated: { state: 'refused', problem: { kind: 'accountForeign' } } } },
    });
  });

  it('of one kind leaves a wait for the other alone', async () => {
    const whole = await signedIn(lab, as(ADMIN), choose(ADMIN, 'Accept'));
    const wait = () => new Promise<void>(() => undefined);
    expect(await whole.live({ wait }).desk['microsoft.agree'](...agreeing())).toMatchObject({ ok: true });
    const { desk } = whole.live({ wait, webAuthFlow: async () => fail(problem('signInClosed')) });
    expect(await desk['microsoft.agree'](...agreeing('application'))).toMatchObject({
      value: {
        consents: {
          delegated: { state: expect.stringMatching(/waiting|granted/) },
          application: { state: 'refused', problem: { kind: 'consentClosed' } },
        },
      },
    });
    // The other one is asked about once before it pauses.
    await expect.poll(async () => (await viewOf(desk)).consents.delegated?.asked).toBe(1);
  });

  it('for the certificate is not waited for before Microsoft trusts one', async () => {
    const whole = await signedIn(lab, as(ADMIN), choose(ADMIN, 'Accept'));
    const { desk } = whole;
    const app = `/apps/${lab.entra.singlePageApp.clientId}`;
    const application = ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];
    await lab.control('POST', `${app}/permissions`, { application });
    expect(await desk['microsoft.agree'](...agreeing('application'))).toMatchObject({
      value: { consents: { application: { state: 'agreed' } } },
    });
    await desk['microsoft.organisationWide']({ on: true }, FROM);
    const { pem, thumbprint } = await createdBy(desk);
    expect(await desk['microsoft.tryCertificate']({ thumbprint }, FROM)).toMatchObject({
      value: { consents: { application: { state: 'agreed' } } },
    });
    await lab.control('POST', `${app}/certificates`, { certificate: pem });
    await desk['microsoft.tryCertificate']({ thumbprint }, FROM);
    await expect.poll(async () => (await viewOf(desk)).consents.application?.state).toBe('granted');
  });

  it('to the narrower set asks for no more than that', async () => {
    const asked: string[] = [];
    const webAuthFlow: WebAuthFlow = async (url) => {
      asked.push(new URL(url).searchParams.get('scope') ?? '');
      return fail(problem('signInClosed'));
    };
    const whole = await signedIn(lab, as(ADMIN));
    await whole.live({ webAuthFlow }).desk['microsoft.agree']({ grant: 'delegated', set: 'narrow' }, FROM);
    expect(asked[0]?.replaceAll('https://graph.microsoft.com/', '').split(' ').sort()).toEqual([
      'Calendars.ReadBasic',
      'Contacts.Read',
      'User.Read',
      'User.Read.All',
    ]);
  });

  it('is woken for where the worker dies as the wait is written', async () => {
    const whole = await signedIn(lab, as(ADMIN), choose(ADMIN, 'Accept'));
    const { delegated, application } = whole.storage.consents;
    const dying = { ...delegated, write: () => new Promise<never>(() => undefined) };
    const storage = { ...whole.storage, consents: { delegated: dying, application } };
    void whole.live({ storage }).desk['microsoft.agree'](...agreeing());
    await expect.poll(() => whole.alarms.at(-1)).toBe(whole.clock.now() + 30_000);
  });

  it('without a network says so', async () => {
    const webAuthFlow: WebAuthFlow = async () => fail(problem('microsoftUnreachable'));
    const whole = await signedIn(lab, as(ADMIN));
    expect(await whole.live({ webAuthFlow }).desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consents: { delegated: { state: 'refused', problem: { kind: 'microsoftUnreachable' } } } },
    });
  });

  it('opens no second window, and leaves the one that is open alone', async () => {
    const whole = await signedIn(lab, as(ADMIN));
    const closes: (() => void)[] = [];
    const webAuthFlow: WebAuthFlow = () =>
      new Promise((done) => closes.push(() => done(fail(problem('signInClosed')))));
    const { desk } = whole.live({ webAuthFlow });
    const first = desk['microsoft.agree'](...agreeing());
    await expect.poll(() => closes.length).toBe(1);
    expect(await desk['microsoft.agree'](...agreeing())).toMatchObject({ error: { kind: 'signInRunning' } });
    expect(await desk['microsoft.signIn'](null, FROM)).toMatchObject({ error: { kind: 'signInRunning' } });
    for (const close of closes) close();
    expect(await first).toMatchObject({
      value: { consents: { delegated: { problem: { kind: 'consentClosed' } } } },
    });
  });

  it('to an application that was replaced meanwhile is nobody’s', async () => {
    const whole = await signedIn(lab, as(ADMIN));
    const webAuthFlow: WebAuthFlow = async () => {
      await whole.desk['microsoft.forget'](null, FROM);
      return fail(problem('signInClosed'));
    };
    const { desk } = whole.live({ webAuthFlow });
    expect(await desk['microsoft.agree'](...agreeing())).toMatchObject({ error: { kind: 'noApplication' } });
    expect(await viewOf(desk)).toMatchObject({ application: null, consents: { delegated: null } });
  });
});
