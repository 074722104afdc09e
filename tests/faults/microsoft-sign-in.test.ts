import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDelegatedTokens } from '../../lib/microsoft/identity/renew';
import type { IdentityPorts } from '../../lib/microsoft/identity/session';
import { signIn, signOut } from '../../lib/microsoft/identity/sign-in';
import { readSignIn } from '../../lib/microsoft/identity/sign-in-view';
import { type Lab, startLab } from '../contract/entra-lab';
import { becomeWorker, createDesk, type Desk } from '../contract/microsoft-lab';
import type { Death } from '../fixtures/mortal-doors';
import { createMortalPorts } from '../fixtures/mortal-ports';

const HOUR = 3_600_000;
const ALEX = 'alex.hansen@northwind.example';

vi.setConfig({ testTimeout: 60_000 });

let lab: Lab;
let desk: Desk;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(fresh);
afterAll(() => lab.stop());

async function fresh() {
  await lab.control('POST', '/reset');
  becomeWorker();
  desk = createDesk(lab);
}

type Work = (ports: IdentityPorts) => Promise<unknown>;

const signingIn: Work = (ports) => signIn(desk.application, ports);
const asking: Work = (ports) => createDelegatedTokens(desk.application, ports).current();
const shown = () => readSignIn(desk.application, desk.again());
const current = () => createDelegatedTokens(desk.application, desk.again()).current();

/** Does the work once for every door that it uses, in a world of its own that `prepare` made, and dies there. */
async function dieEverywhere(
  prepare: () => Promise<unknown>,
  work: Work,
  then: (death: Death) => Promise<void>,
) {
  await prepare();
  const whole = createMortalPorts(desk.again());
  await work(whole.ports);
  expect(whole.used()).toBeGreaterThan(1);
  for (let at = 1; at <= whole.used(); at += 1) {
    for (const moment of ['before', 'after'] as const) {
      await fresh();
      await prepare();
      const life = createMortalPorts(desk.again(), { at, moment });
      expect(await Promise.race([work(life.ports), life.died])).toBe('died');
      await then({ at, moment });
    }
  }
}

describe('a worker that dies at any moment of a sign-in', () => {
  it('leaves one sentence or a sign-in that works, and the next one succeeds', async () => {
    const seen = new Set<string | undefined>();
    await dieEverywhere(
      async () => {},
      signingIn,
      async (death) => {
        const view = await shown();
        seen.add(view?.problem?.kind ?? view?.state);
        if (view?.state === 'active')
          expect(await current(), JSON.stringify(death)).toMatchObject({ ok: true });
        expect(await signIn(desk.application, desk.again()), JSON.stringify(death)).toMatchObject({
          ok: true,
        });
        expect(await shown()).toMatchObject({ state: 'active', username: ALEX, problem: null });
        expect(await current()).toMatchObject({ ok: true });
      },
    );
    expect(seen).toEqual(new Set([undefined, 'signInInterrupted', 'active']));
  });

  it('leaves who was signed in before, with a token that works', async () => {
    await dieEverywhere(
      () => signingIn(desk.again()),
      signingIn,
      async (death) => {
        expect(await shown(), JSON.stringify(death)).toMatchObject({ state: 'active', username: ALEX });
        expect(await current(), JSON.stringify(death)).toMatchObject({ ok: true });
      },
    );
  });
});

describe('a worker that dies at any moment of a renewal', () => {
  it('leaves it to the next one', async () => {
    await dieEverywhere(
      async () => {
        await signingIn(desk.again());
        desk.clock.advance(HOUR);
        await lab.control('POST', '/clock', { shiftMs: HOUR });
      },
      asking,
      async (death) => {
        expect(await current(), JSON.stringify(death)).toMatchObject({ ok: true });
        expect(await shown()).toMatchObject({ state: 'active', problem: null });
      },
    );
  });

  it('after the 24 hours, leaves a sign-in that goes on or one that has ended with its reason, and never asks for ever', async () => {
    await dieEverywhere(
      async () => {
        await signingIn(desk.again());
        desk.clock.advance(24 * HOUR);
        await lab.control('POST', '/clock', { shiftMs: 24 * HOUR });
      },
      asking,
      async (death) => {
        const next = await current();
        if (!next.ok) expect(next.error.kind, JSON.stringify(death)).toMatch(/^session(Over|Lost)$/);
        expect(await shown()).toMatchObject({ state: next.ok ? 'active' : 'ended' });
        expect(desk.windows.filter((mode) => mode === 'quiet').length).toBeLessThanOrEqual(2);
        expect(await signIn(desk.application, desk.again())).toMatchObject({ ok: true });
        expect(await current()).toMatchObject({ ok: true });
      },
    );
  });
});

describe('a worker that dies while signing out', () => {
  it('has not begun, or has: nobody goes on quietly for who wanted to leave', async () => {
    await dieEverywhere(
      () => signingIn(desk.again()),
      signOut,
      async (death) => {
        const isIn = (await shown()) !== null;
        expect(await current(), JSON.stringify(death)).toMatchObject({ ok: isIn });
        expect(desk.windows).toEqual(['interactive']);
        await signOut(desk.again());
        expect([await desk.records.read(), await desk.sessions.read()]).toEqual([null, null]);
      },
    );
  });
});
