import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMicrosoftDesk } from '../../entrypoints/microsoft/desk/desk';
import { ownerOf } from '../../lib/microsoft/identity/application';
import { readTokenClaims } from '../../lib/microsoft/token-claims';
import { type Lab, startLab } from '../contract/entra-lab';
import { createWholeDesk, pass, SPA, signedIn, viewOf, type WholeDesk } from '../contract/microsoft-desk-lab';
import { as, becomeWorker } from '../contract/microsoft-lab';
import { FROM } from '../fixtures/microsoft-desk';
import { createMortalDeskPorts } from '../fixtures/mortal-desk';
import type { Death } from '../fixtures/mortal-doors';

const ALEX = 'alex.hansen@northwind.example';
const ADMIN = 'admin@northwind.example';
const MINUTE = 60_000;
const DAY = 86_400_000;

vi.setConfig({ testTimeout: 120_000 });

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(fresh);
afterAll(() => lab.stop());

async function fresh() {
  await lab.control('POST', '/reset');
  becomeWorker();
}

type Desk = WholeDesk['desk'];
type Work = (desk: Desk, whole: WholeDesk) => Promise<unknown>;

/** Does the work once for each time it reaches out, over a browser of its own, and dies there. */
async function dieEverywhere(
  prepare: () => Promise<WholeDesk>,
  work: Work,
  then: (desk: Desk, whole: WholeDesk, death: Death) => Promise<void>,
): Promise<void> {
  const counted = await prepare();
  const all = createMortalDeskPorts(counted.live().ports);
  await work(createMicrosoftDesk(all.ports), counted);
  expect(all.used()).toBeGreaterThan(3);
  let deaths = 0;
  for (let at = 1; at <= all.used(); at += 1) {
    for (const moment of ['before', 'after'] as const) {
      await fresh();
      const whole = await prepare();
      const life = createMortalDeskPorts(whole.live().ports, { at, moment });
      // What is done at the same time is not always in the same order: it may have come through.
      const end = await Promise.race([work(createMicrosoftDesk(life.ports), whole), life.died]);
      if (end === 'died') deaths += 1;
      await consistent(whole, { at, moment });
      await then(whole.live().desk, whole, { at, moment });
      await consistent(whole, { at, moment });
    }
  }
  // Two for each time it reaches out, but for the few that came through.
  expect(deaths).toBeGreaterThan(all.used());
}

/** What is kept may be of nobody, but nothing of anybody is shown as somebody else's, nor ever used as theirs. */
async function consistent({ storage, live }: WholeDesk, death: Death): Promise<void> {
  const application = await storage.application.read();
  const record = (await storage.signIn.read())?.signedIn;
  const session = await storage.session.read();
  const view = await viewOf(live().desk);
  const why = JSON.stringify(death);
  if (application === null || record?.owner !== ownerOf(application)) expect(view.account, why).toBeNull();
  if (view.signIn?.state !== 'active') return;
  expect(record?.owner, why).toBe(application && ownerOf(application));
  if (session?.signedInAt !== record?.signedInAt) return;
  expect(readTokenClaims(session?.accessToken ?? '')?.oid, why).toBe(record?.account.oid);
}

const configured = async (...walks: Parameters<typeof as>) => {
  const whole = createWholeDesk(lab, ...walks.map(as));
  await whole.desk['microsoft.configure'](SPA(lab), FROM);
  return whole;
};

describe('a worker that dies at any moment', () => {
  it('of setting up another application leaves the old one or the new one, and nobody’s tokens', async () => {
    const other = { ...SPA(lab), clientId: lab.entra.application.clientId };
    await dieEverywhere(
      () => signedIn(lab),
      (desk) => desk['microsoft.configure'](other, FROM),
      async (desk, { storage }, death) => {
        if ((await storage.application.read())?.clientId === other.clientId)
          expect([await storage.signIn.read(), await storage.session.read()], JSON.stringify(death)).toEqual([
            null,
            null,
          ]);
        expect(await desk['microsoft.configure'](other, FROM)).toMatchObject({
          value: { application: { clientId: other.clientId }, signIn: null, account: null },
        });
        expect([await storage.session.read(), await storage.account.read()]).toEqual([null, null]);
      },
    );
  });

  it('of a sign-in leaves nobody, one sentence or somebody, and the next sign-in works', async () => {
    await dieEverywhere(
      () => configured(ALEX),
      (desk) => desk['microsoft.signIn'](null, FROM),
      async (desk, whole, death) => {
        const { signIn } = await viewOf(desk);
        if (signIn?.state === 'ended') expect(signIn.problem?.kind).toBe('signInInterrupted');
        expect(await desk['microsoft.signIn'](null, FROM), JSON.stringify(death)).toMatchObject({
          value: { signIn: { state: 'active', username: ALEX, problem: null }, account: { mailbox: true } },
        });
        expect(whole.alarms.at(-1)).toBe(whole.clock.now() + DAY + MINUTE);
      },
    );
  });

  it('of a sign-in by somebody else never shows the one as the other', async () => {
    await dieEverywhere(
      async () => {
        const whole = await signedIn(lab, as(ADMIN), as(ALEX));
        whole.person.forget();
        await pass(lab, whole.clock, MINUTE);
        return whole;
      },
      (desk) => desk['microsoft.signIn'](null, FROM),
      async (desk, _, death) => {
        const { signIn, account } = await viewOf(desk);
        expect([ADMIN, ALEX]).toContain(signIn?.username);
        if (signIn?.username === ALEX)
          expect(account?.roles ?? [], JSON.stringify(death)).not.toContain('Global Administrator');
        const checked = await desk['microsoft.check'](null, FROM);
        // Tokens of the other took the place of theirs, and nobody went on as the other.
        if (!checked.ok) expect(checked.error.kind, JSON.stringify(death)).toBe('sessionLost');
        expect(await desk['microsoft.signIn'](null, FROM)).toMatchObject({
          value: {
            signIn: { state: 'active', username: ALEX, problem: null },
            account: { mayConsent: { delegated: false, application: false } },
          },
        });
      },
    );
  });

  it('of signing out has not begun, or leaves nobody, and it can be done again', async () => {
    await dieEverywhere(
      () => signedIn(lab),
      (desk) => desk['microsoft.signOut'](null, FROM),
      async (desk, { storage, windows }, death) => {
        const { signIn, account } = await viewOf(desk);
        if (signIn === null) expect(account).toBeNull();
        await desk.wake();
        expect(windows, JSON.stringify(death)).toEqual(['interactive']);
        await desk['microsoft.signOut'](null, FROM);
        const { signIn: record, session, account: about, consents } = storage;
        for (const item of [record, session, about, consents.delegated]) expect(await item.read()).toBeNull();
      },
    );
  });

  it('of a check leaves who was signed in, and the next one says it all', async () => {
    await dieEverywhere(
      () => signedIn(lab),
      (desk) => desk['microsoft.check'](null, FROM),
      async (desk, _, death) => {
        expect(await viewOf(desk), JSON.stringify(death)).toMatchObject({ signIn: { state: 'active' } });
        expect(await desk['microsoft.check'](null, FROM), JSON.stringify(death)).toMatchObject({
          value: { signIn: { state: 'active', problem: null }, account: { problem: null } },
        });
      },
    );
  });

  it('of forgetting leaves something that is shown and can be forgotten, or nothing', async () => {
    await dieEverywhere(
      () => signedIn(lab),
      (desk) => desk['microsoft.forget'](null, FROM),
      async (desk, { storage }, death) => {
        const { keyPairs, consents, ...others } = storage;
        const items = [...Object.values(others), consents.delegated, consents.application];
        const left = () => Promise.all(items.map((item) => item.read()));
        if ((await viewOf(desk)).application === null)
          expect((await left()).filter(Boolean), JSON.stringify(death)).toEqual([]);
        await desk['microsoft.forget'](null, FROM);
        expect((await left()).filter(Boolean)).toEqual([]);
        expect(await keyPairs.read()).toEqual({ ok: true, value: [] });
      },
    );
  });

  it('of the end of the 24 hours has asked quietly twice at most, and what it comes to is told', async () => {
    await dieEverywhere(
      async () => {
        const whole = await signedIn(lab);
        whole.person.forget();
        await pass(lab, whole.clock, DAY + MINUTE);
        return whole;
      },
      (desk) => desk.wake(),
      async (desk, whole, death) => {
        // Whatever was done, another alarm is set, or it was over.
        const { signIn } = await viewOf(desk);
        const isSet = (whole.alarms.at(-1) ?? 0) > 0;
        expect(isSet || signIn?.state === 'ended', JSON.stringify(death)).toBe(true);
        await desk.wake();
        expect(await viewOf(desk)).toMatchObject({ signIn: { state: 'ended' }, account: null });
        expect(whole.windows.filter((mode) => mode === 'interactive')).toHaveLength(1);
        expect(whole.windows.length).toBeLessThanOrEqual(3);
        expect(whole.alarms.at(-1)).toBeNull();
      },
    );
  });

  it('of a wait for a consent leaves one that is gone on with by whoever is woken', async () => {
    const grant = { grant: 'delegated' } as const;
    await dieEverywhere(
      async () => {
        const whole = await signedIn(lab, as(ADMIN));
        const app = `/apps/${lab.entra.singlePageApp.clientId}`;
        const delegated = ['User.Read', 'Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];
        await lab.control('POST', `${app}/permissions`, { delegated });
        await lab.control('POST', `${app}/grant`, {});
        return whole;
      },
      async (desk, whole) => {
        await desk['microsoft.awaitConsent'](grant, FROM);
        await over(whole);
      },
      async (desk, whole, death) => {
        const before = (await viewOf(desk)).consents.delegated;
        // Nobody wakes it by hand: what is left to be done has its alarm.
        if (before?.state === 'waiting')
          expect(whole.alarms.at(-1), JSON.stringify(death)).toBe(whole.clock.now() + 30_000);
        await desk.wake();
        const after = (await viewOf(desk)).consents.delegated;
        expect(after?.state ?? 'none', JSON.stringify(death)).toBe(before ? 'granted' : 'none');
        await desk['microsoft.awaitConsent'](grant, FROM);
        await over(whole);
        expect(await viewOf(desk)).toMatchObject({
          consents: { delegated: { state: 'granted' } },
          signIn: { state: 'active' },
        });
        expect(whole.windows).toEqual(['interactive']);
      },
    );
  });
});

/** Until nobody waits for a consent any more, and whoever was told of it is done. */
async function over({ storage }: WholeDesk) {
  const turn = () => new Promise<void>((done) => setImmediate(done));
  while ((await storage.consents.delegated.read())?.wait.state === 'waiting') await turn();
  for (let turns = 0; turns < 20; turns += 1) await turn();
}
