import { beforeAll, describe, expect, it } from 'vitest';
import { createMicrosoftDesk } from '../../entrypoints/microsoft/desk/desk';
import type { DeskPorts } from '../../entrypoints/microsoft/desk/ports';
import type { KeyPair } from '../../lib/microsoft/certificate/key-pair';
import { anIssued } from '../fixtures/application';
import { aKeyPair, thumb, trusted } from '../fixtures/key-pairs';
import {
  certificatesOf,
  createdBy,
  createMemoryKeyPairs,
  createMicrosoftProfile,
  createTestDesk,
  FROM,
} from '../fixtures/microsoft-desk';
import { createMortalDeskPorts } from '../fixtures/mortal-desk';
import type { Death } from '../fixtures/mortal-doors';
import { aReply } from '../fixtures/replies';
import { createTestExchange } from '../fixtures/test-exchange';

type Desk = ReturnType<typeof createMicrosoftDesk>;
type Profile = ReturnType<typeof createMicrosoftProfile>;

const OLD = { thumbprint: thumb('A') };
const NEXT = { thumbprint: thumb('B') };

let waiting: KeyPair;
let old: KeyPair;
let next: KeyPair;
beforeAll(async () => {
  waiting = await aKeyPair(OLD);
  old = { ...waiting, ...trusted };
  next = { ...waiting, ...NEXT, use: 'next' };
});

/** What the browser keeps, these key pairs among it. */
const profileWith = (pairs: readonly KeyPair[]): Profile => ({
  ...createMicrosoftProfile(),
  keyPairs: createMemoryKeyPairs(pairs),
});

/** One life of the worker over what the profile keeps; each has locks of its own, as those of a dead one are free. */
function awake(profile: Profile) {
  const { exchange } = createTestExchange(() => aReply(200, anIssued()));
  return createTestDesk(exchange, { newId: () => crypto.randomUUID() }, profile);
}

/** Does the work once for every time it reaches out, over a profile of its own, and dies there. */
async function dieEverywhere(
  prepare: () => Promise<Profile>,
  work: (desk: Desk) => Promise<unknown>,
  then: (desk: Desk, profile: Profile, death: Death) => Promise<void>,
): Promise<void> {
  const counted = createMortalDeskPorts(awake(await prepare()).ports);
  await whole(work, counted.ports);
  expect(counted.used()).toBeGreaterThan(3);
  for (let at = 1; at <= counted.used(); at += 1) {
    for (const moment of ['before', 'after'] as const) {
      const profile = await prepare();
      const life = createMortalDeskPorts(awake(profile).ports, { at, moment });
      expect(await Promise.race([whole(work, life.ports), life.died])).toBe('died');
      await then(awake(profile).desk, profile, { at, moment });
    }
  }
}

/** With what goes on in the background after the answer. */
async function whole(work: (desk: Desk) => Promise<unknown>, ports: DeskPorts): Promise<void> {
  await work(createMicrosoftDesk(ports));
  await new Promise((resolve) => setTimeout(resolve, 10));
}

/** With a token that was issued for the current pair. */
async function inUse(): Promise<Profile> {
  const profile = profileWith([old]);
  await awake(profile).desk['microsoft.tryCertificate'](OLD, FROM);
  return profile;
}

describe('a worker that dies at any moment', () => {
  it('of generating a key pair leaves the whole pair or none, and the next attempt is as good', async () => {
    await dieEverywhere(
      async () => profileWith([]),
      (desk) => desk['microsoft.createCertificate'](null, FROM),
      async (desk) => {
        const left = await certificatesOf(desk);
        if (left.length === 0) await createdBy(desk);
        const [pair, ...more] = await certificatesOf(desk);
        expect([pair?.use, more]).toEqual(['current', []]);
        const answer = await desk['microsoft.tryCertificate']({ thumbprint: pair?.thumbprint ?? '' }, FROM);
        expect(answer).toMatchObject({ value: { certificates: [{ trust: { problem: null } }] } });
      },
    );
  }, 60_000);

  it('of trying one leaves it as it was or trusted, and it can be tried again', async () => {
    await dieEverywhere(
      async () => profileWith([waiting]),
      (desk) => desk['microsoft.tryCertificate'](OLD, FROM),
      async (desk, _, death) => {
        const answer = await desk['microsoft.tryCertificate'](OLD, FROM);
        expect(answer, JSON.stringify(death)).toMatchObject({
          value: { certificates: [{ ...OLD, use: 'current', trust: { problem: null } }] },
        });
      },
    );
  });

  it('of a rotation leaves exactly one that signs, and it is trusted', async () => {
    await dieEverywhere(
      async () => profileWith([old, next]),
      (desk) => desk['microsoft.tryCertificate'](NEXT, FROM),
      async (desk, _, death) => {
        const signing = (await certificatesOf(desk)).filter(({ use }) => use === 'current');
        expect(signing, JSON.stringify(death)).toHaveLength(1);
        expect(signing).toMatchObject([{ trust: { problem: null } }]);
        await desk['microsoft.tryCertificate'](NEXT, FROM);
        expect(await certificatesOf(desk)).toMatchObject([
          { ...NEXT, use: 'current' },
          { ...OLD, use: 'previous' },
        ]);
      },
    );
  });

  it('of removing the one that signs never leaves its token without it', async () => {
    await dieEverywhere(
      inUse,
      (desk) => desk['microsoft.removeCertificate'](OLD, FROM),
      async (desk, profile, death) => {
        const hasToken = (await profile.applicationToken.read()) !== null;
        const hasKey = (await certificatesOf(desk)).length > 0;
        expect(hasKey || !hasToken, JSON.stringify(death)).toBe(true);
        await desk['microsoft.removeCertificate'](OLD, FROM);
        expect(await certificatesOf(desk)).toEqual([]);
      },
    );
  });

  it('of forgetting leaves the application to be forgotten again, or nothing', async () => {
    await dieEverywhere(
      inUse,
      (desk) => desk['microsoft.forget'](null, FROM),
      async (desk, profile, death) => {
        const gone = (await profile.application.read()) === null;
        const left = [await certificatesOf(desk), await profile.applicationToken.read()];
        if (gone) expect(left, JSON.stringify(death)).toEqual([[], null]);
        expect(await desk['microsoft.forget'](null, FROM)).toMatchObject({
          value: { application: null, certificates: [], organisationWide: false },
        });
      },
    );
  });
});
