import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { problem } from '../../lib/core/problem';
import { fail, ok } from '../../lib/core/result';
import type { WebAuthFlow } from '../../lib/microsoft/identity/session';
import { FROM } from '../fixtures/microsoft-desk';
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

const agreeing = (grant: 'delegated' | 'application' = 'delegated') => [{ grant }, FROM] as const;

describe('agreeing for the organisation', () => {
  it('is waited for by itself, until new tokens show it', async () => {
    const whole = await signedIn(lab, as(ADMIN), choose(ADMIN, 'Accept'));
    // As long as the window is open, no time passes.
    let closed = false;
    const wait = (ms: number) => (closed ? pass(lab, whole.clock, ms) : breath());
    const patient = whole.live({ wait }).desk;
    expect(await patient['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consent: { grant: 'delegated', state: 'waiting' } },
    });
    closed = true;
    while ((await viewOf(patient)).consent?.state === 'waiting') await breath();
    expect(await viewOf(patient)).toMatchObject({ consent: { state: 'granted', missing: [] } });
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
      value: { consent: { state: 'agreed', asked: 0, problem: null }, signIn: null },
    });
    expect(whole.alarms.at(-1) ?? null).toBeNull();
    expect(await whole.desk['microsoft.signIn'](null, FROM)).toMatchObject({
      value: { consent: null, signIn: { state: 'active' } },
    });
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
          consent: { state: 'refused', problem: { kind } },
          signIn: { state: 'active', problem: null },
        },
      });
      const { consent } = await viewOf(whole.live().desk);
      expect(consent).toMatchObject({ state: 'refused', asked: 0 });
    },
  );

  it('on a page that refuses everybody is told what the page says', async () => {
    const whole = await signedIn(lab, as(ADMIN), async (person, url) => person.open(url));
    await lab.control('PATCH', `/apps/${lab.entra.singlePageApp.clientId}`, { redirectUris: [] });
    expect(await whole.desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consent: { state: 'refused', problem: { kind: 'redirectNotRegistered' } } },
    });
  });

  it('by somebody who may not is told as what it is', async () => {
    const whole = await signedIn(
      lab,
      as(ALEX),
      choose(ALEX, 'Return to the application without granting consent'),
    );
    expect(await whole.desk['microsoft.agree'](...agreeing('application'))).toMatchObject({
      value: { consent: { grant: 'application', state: 'refused', problem: { kind: 'consentByAdmin' } } },
    });
  });

  it.each([
    ['of another question', `${REDIRECT}?admin_consent=True&tenant=TENANT&state=forged`],
    ['without an answer', REDIRECT],
  ])('an answer %s is none', async (_, back) => {
    const webAuthFlow: WebAuthFlow = async () => ok(back.replace('TENANT', lab.entra.tenantId));
    const whole = await signedIn(lab, as(ADMIN));
    expect(await whole.live({ webAuthFlow }).desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consent: { state: 'refused', problem: { kind: 'consentClosed' } } },
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
      value: { consent: { state: 'refused', problem: { kind: 'accountForeign' } } },
    });
  });

  it('without a network says so', async () => {
    const webAuthFlow: WebAuthFlow = async () => fail(problem('microsoftUnreachable'));
    const whole = await signedIn(lab, as(ADMIN));
    expect(await whole.live({ webAuthFlow }).desk['microsoft.agree'](...agreeing())).toMatchObject({
      value: { consent: { state: 'refused', problem: { kind: 'microsoftUnreachable' } } },
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
    expect(await first).toMatchObject({ value: { consent: { problem: { kind: 'consentClosed' } } } });
  });

  it('to an application that was replaced meanwhile is nobody’s', async () => {
    const whole = await signedIn(lab, as(ADMIN));
    const webAuthFlow: WebAuthFlow = async () => {
      await whole.desk['microsoft.forget'](null, FROM);
      return fail(problem('signInClosed'));
    };
    const { desk } = whole.live({ webAuthFlow });
    expect(await desk['microsoft.agree'](...agreeing())).toMatchObject({ error: { kind: 'consentClosed' } });
    expect(await viewOf(desk)).toMatchObject({ application: null, consent: null });
  });
});
