import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Leg } from '../../../../lib/dial/ports';
import { aLeg } from '../../../fixtures/test-line';
import { createLineLab, type Door, down, type LineLab } from './line-lab';

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1, 10) }));
afterEach(() => void vi.useRealTimers());

const legs: fc.Arbitrary<readonly Leg[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 3 }),
      stage: fc.constantFrom('ringing', 'dialling', 'connected'),
    }),
    { selector: ({ id }) => id, maxLength: 3 },
  )
  .map((some) => some.map((change) => aLeg(change)));

type Step = (lab: LineLab) => void;

/** Everything that may happen to a line, to its phone system and to the socket between them. */
const step: fc.Arbitrary<Step> = fc.oneof(
  legs.map(
    (now): Step =>
      (lab) =>
        lab.change(...now),
  ),
  legs.map(
    (now): Step =>
      (lab) => {
        lab.pbx.legs = now;
      },
  ),
  fc.constant<Step>((lab) => lab.announce()),
  fc.constant<Step>((lab) => lab.announce('101')),
  fc.string().map(
    (text): Step =>
      (lab) =>
        lab.say(text),
  ),
  fc.constantFrom(1000, 1006, 1008, 1012).map(
    (code): Step =>
      (lab) =>
        lab.drop(code),
  ),
  fc.constant<Step>((lab) => {
    for (const one of lab.open()) one.halfOpen = true;
  }),
  fc.constantFrom<Door>('open', 'refuse', 'silent', 'broken').map(
    (door): Step =>
      (lab) => {
        lab.pbx.door = door;
      },
  ),
  fc.boolean().map(
    (isDown): Step =>
      (lab) => {
        lab.pbx.trouble = isDown ? down : null;
      },
  ),
  fc.integer({ min: 0, max: 3_000 }).map(
    (ms): Step =>
      (lab) => {
        lab.pbx.answersAfterMs = ms;
      },
  ),
  fc.constantFrom('call' as const, 'idle' as const).map(
    (pace): Step =>
      (lab) => {
        lab.pace = pace;
      },
  ),
  fc.constant<Step>((lab) => lab.look()),
);

const steps = fc.array(fc.tuple(step, fc.integer({ min: 0, max: 5_000 })), { maxLength: 30 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

async function play(lab: LineLab, moves: readonly (readonly [Step, number])[]): Promise<void> {
  for (const [move, ms] of moves) {
    move(lab);
    await lab.pass(ms);
    expect(lab.open().length).toBeLessThanOrEqual(1);
  }
}

describe('whatever happens, in whatever order', () => {
  it('what is known in the end is how the line stands', async () => {
    await fc.assert(
      fc.asyncProperty(steps, chance, async (moves, random) => {
        const lab = createLineLab({ random: () => random });
        const ended = lab.watch();
        await play(lab, moves);
        lab.pbx.trouble = null;
        lab.pbx.answersAfterMs = 10;
        // The longest that reading may pause: beside an open socket, or after failures.
        await lab.pass(3_000 + 20_000 + 1_000);
        expect(lab.known()).toEqual(lab.pbx.legs);
        lab.end();
        await lab.pass(3_000);
        await ended;
        expect(lab.open()).toEqual([]);
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 150 },
    );
  });

  it('the phone system is asked a bounded number of times', async () => {
    await fc.assert(
      fc.asyncProperty(steps, chance, async (moves, random) => {
        const lab = createLineLab({ random: () => random });
        void lab.watch();
        const begun = Date.now();
        await play(lab, moves);
        const seconds = (Date.now() - begun) / 1_000;
        // Every move may cause three readings: at once, after it, and once more to be sure.
        expect(lab.pbx.readings.length).toBeLessThanOrEqual(3 + seconds + 3 * moves.length);
        expect(lab.pbx.sockets.length).toBeLessThanOrEqual(1 + seconds * 4);
        lab.end();
        await lab.pass(3_000);
      }),
      { numRuns: 100 },
    );
  });

  it('it may end at any moment', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat({ max: 29 }), async (moves, last) => {
        const lab = createLineLab();
        const ended = lab.watch();
        await play(lab, moves.slice(0, last));
        lab.end();
        const { length } = lab.told.snapshots;
        await lab.pass(3_000);
        await ended;
        expect(lab.told.snapshots).toHaveLength(length);
        expect(lab.open()).toEqual([]);
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
