import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MicrosoftDesk } from '../../../entrypoints/microsoft/script';
import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import type { Reply } from '../../../lib/http/exchange';
import type { KeyPair } from '../../../lib/microsoft/certificate/key-pair';
import { anIssued, aRefusal } from '../../fixtures/application';
import { aKeyPair, trusted } from '../../fixtures/key-pairs';
import {
  aTokenWith,
  createMemoryKeyPairs,
  createMicrosoftProfile,
  createTestDesk,
  FROM,
} from '../../fixtures/microsoft-desk';
import { anHtmlReply, aReply } from '../../fixtures/replies';
import { createTestClock, MORNING } from '../../fixtures/test-clock';
import { createTestExchange } from '../../fixtures/test-exchange';
import { createTestLock } from '../../fixtures/test-lock';

const MINUTE = 60_000;
const ALL = ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];
const WAIT = { grant: 'application' } as const;

let key: KeyPair;
beforeAll(async () => {
  key = await aKeyPair(trusted);
});

const granted = (...roles: readonly string[]) =>
  aReply(200, anIssued({ access_token: aTokenWith({ roles }) }));

/** A profile, and lives of the worker over it; time passes only while one of them pauses. */
function createWorld() {
  const clock = createTestClock();
  const storage = { ...createMicrosoftProfile(), keyPairs: createMemoryKeyPairs([key]) };
  const asked: number[] = [];
  const alarms: (number | null)[] = [];
  let answer = (): Reply => granted();
  let meanwhile = async () => {};
  const live = (lock = createTestLock()) => {
    let isDead = false;
    const { exchange } = createTestExchange(async () => {
      asked.push(clock.now() - MORNING);
      return answer();
    });
    const pause = async (ms: number) => {
      if (isDead) return new Promise<void>(() => {});
      await meanwhile();
      clock.advance(ms);
      await turn();
    };
    const wakeAt = async (moment: number | null) => void alarms.push(moment);
    const made = createTestDesk(exchange, { clock, lock, wait: pause, wakeAt }, storage);
    return {
      ...made,
      die: () => {
        isDead = true;
      },
    };
  };
  return {
    storage,
    clock,
    asked,
    alarms,
    live,
    answers: (next: () => Reply) => {
      answer = next;
    },
    /** What happens during each pause. */
    during: (next: () => Promise<void>) => {
      meanwhile = next;
    },
  };
}

const turn = () => new Promise<void>((done) => setImmediate(done));

let world: ReturnType<typeof createWorld>;
beforeEach(() => {
  world = createWorld();
});

const consent = async () => (await world.storage.consents.application.read())?.wait;

/** Until nobody waits any more. */
async function settled() {
  while ((await consent())?.state === 'waiting') await turn();
  for (let turns = 0; turns < 5; turns += 1) await turn();
}

describe('waiting for a consent', () => {
  it('asks less and less often, and is late after ten minutes', async () => {
    const { desk, told } = world.live();
    expect(await desk['microsoft.awaitConsent'](WAIT, FROM)).toMatchObject({
      value: { consents: { application: { state: 'waiting', until: MORNING + 10 * MINUTE } } },
    });
    await settled();
    expect(await consent()).toMatchObject({ state: 'late', nextAt: null, askedAt: MORNING + 10 * MINUTE });
    expect(world.asked.slice(0, 8)).toEqual([0, 5, 10, 20, 40, 70, 100, 160].map((s) => s * 1000));
    expect(world.asked).toHaveLength(16);
    expect(told.at(-1)).toMatchObject({
      consents: { application: { state: 'late', asked: 16, missing: expect.any(Array) } },
    });
  });

  it('ends as granted with the first token that has everything, and all pages are told', async () => {
    const { desk, told } = world.live();
    world.answers(() => granted(...(world.clock.now() - MORNING > MINUTE ? ALL : ['Contacts.Read'])));
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    expect(world.asked.at(-1)).toBe(70_000);
    expect(told.at(-2)).toMatchObject({ consents: { application: { state: 'waiting' } } });
    expect(told.at(-1)).toMatchObject({
      consents: { application: { state: 'granted', missing: [], problem: null } },
      abilities: expect.arrayContaining([
        expect.objectContaining({ what: 'users', by: 'application', state: 'yes' }),
      ]),
    });
  });

  it('goes on through troubles that pass, and stops at a refusal that does not', async () => {
    const { desk } = world.live();
    world.answers(() =>
      world.asked.length < 4 ? anHtmlReply(502) : aReply(401, aRefusal(7000112, 'Application is disabled.')),
    );
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    expect(world.asked).toHaveLength(4);
    expect(await consent()).toMatchObject({ state: 'stopped', problem: { kind: 'applicationDisabled' } });
  });

  it('is stopped in the middle of a pause', async () => {
    const { desk } = world.live();
    world.during(async () => {
      if (world.asked.length === 5) await desk['microsoft.stopAwaiting'](WAIT, FROM);
    });
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    expect(world.asked).toHaveLength(5);
    expect(await consent()).toMatchObject({ state: 'stopped', problem: null });
    expect(world.clock.now() - MORNING).toBeLessThan(43_000);
  });

  it('is stopped while Microsoft is asked: the answer does not revive it', async () => {
    const { desk } = world.live();
    let stopping: Promise<unknown> = Promise.resolve();
    world.answers(() => {
      stopping = desk['microsoft.stopAwaiting'](WAIT, FROM);
      return granted(...ALL);
    });
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    await stopping;
    expect(await consent()).toMatchObject({ state: 'stopped' });
  });

  it('begun anew takes the place of the one before within seconds, with one asker', async () => {
    const { desk } = world.live();
    let again = false;
    world.during(async () => {
      if (again || world.asked.length < 6) return;
      again = true;
      await desk['microsoft.awaitConsent'](WAIT, FROM);
    });
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    const begun = (await consent())?.startedAt ?? 0;
    expect(begun).toBeGreaterThan(MORNING);
    const after = world.asked.map((at) => at + MORNING - begun).filter((at) => at > 0);
    expect(after[0]).toBeLessThanOrEqual(2_000);
    expect(new Set(after).size).toBe(after.length);
    expect(await consent()).toMatchObject({ state: 'late', until: begun + 10 * MINUTE });
  });

  it('is not waited for any longer by a clock that was set back', async () => {
    const { desk } = world.live();
    let isBack = false;
    world.during(async () => {
      if (isBack || world.asked.length < 3) return;
      isBack = true;
      world.clock.advance(-24 * 60 * MINUTE);
    });
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    expect(await consent()).toMatchObject({ state: 'late' });
    expect(world.asked).toHaveLength(4);
  });

  it.each([
    ['signing out', (desk: MicrosoftDesk) => desk['microsoft.signOut'](null, FROM), 'granted'],
    ['forgetting everything', (desk: MicrosoftDesk) => desk['microsoft.forget'](null, FROM), undefined],
  ])('of the application is left after %s, while Microsoft is asked, as %s', async (_, leave, state) => {
    const { desk } = world.live();
    let leaving: Promise<unknown> = Promise.resolve();
    world.answers(() => {
      leaving = leave(desk);
      return granted(...ALL);
    });
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    await leaving;
    await turn();
    expect((await consent())?.state).toBe(state);
    expect(world.asked[0]).toBe(0);
    expect(world.alarms.at(-1) ?? null).not.toBe(world.clock.now() + 30_000);
  });

  it('of another application is forgotten', async () => {
    const { desk } = world.live();
    await desk['microsoft.awaitConsent'](WAIT, FROM);
    await world.storage.consents.application.write({
      ...((await world.storage.consents.application.read()) ?? never()),
      owner: 'another',
    });
    await settled();
    expect(await consent()).toBeUndefined();
  });

  it.each([
    ['no application', createMicrosoftProfile(null), 'noApplication'],
    ['no right to contact Microsoft', createMicrosoftProfile(), 'microsoftAccessMissing'],
  ] as const)('does not begin with %s', async (_, storage, kind) => {
    const { exchange } = createTestExchange(() => granted());
    const { desk } = createTestDesk(exchange, { hasAccess: async () => false }, storage);
    expect(await desk['microsoft.awaitConsent'](WAIT, FROM)).toEqual(fail(problem(kind)));
    expect(await storage.consents.application.read()).toBeNull();
  });
});

describe('a worker that dies during the wait', () => {
  it('has an alarm set before, and the next one goes on where it was', async () => {
    const first = world.live();
    world.during(async () => {
      if (world.asked.length === 4) first.die();
    });
    await first.desk['microsoft.awaitConsent'](WAIT, FROM);
    while (world.asked.length < 4) await turn();
    expect(world.alarms.at(-1)).toBe(MORNING + 30_000);
    world.during(async () => {});
    world.answers(() => granted(...ALL));
    await world.live().desk.wake();
    expect(await consent()).toMatchObject({ state: 'granted', asked: 5 });
    expect(world.alarms.at(-1) ?? null).not.toBe(world.clock.now() + 30_000);
  });

  it('is woken again if the next one dies as well', async () => {
    const lives = [world.live(), world.live()] as const;
    lives[0].die();
    await lives[0].desk['microsoft.awaitConsent'](WAIT, FROM);
    while (world.asked.length < 1) await turn();
    world.alarms.length = 0;
    lives[1].die();
    void lives[1].desk.wake();
    for (let turns = 0; turns < 20; turns += 1) await turn();
    expect(world.alarms).toEqual([world.clock.now() + 30_000]);
  });

  it('is the only one that asks: whoever is woken beside it leaves it alone, and sets the alarm again', async () => {
    const lock = createTestLock();
    const [first, second] = [world.live(lock), world.live(lock)];
    world.during(async () => {
      if (world.asked.length === 3) await second.desk.wake();
    });
    await first.desk['microsoft.awaitConsent'](WAIT, FROM);
    await settled();
    expect(new Set(world.asked).size).toBe(world.asked.length);
    expect(world.alarms.length).toBeGreaterThan(1);
  });
});

function never(): never {
  throw new Error('nothing is there');
}
