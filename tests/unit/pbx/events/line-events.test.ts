import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problem } from '../../../../lib/core/problem';
import { aFrame, connected, createLineLab, down, type LineLab, type Plan, ringing } from './line-lab';

let lab: LineLab;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1, 10) }));
afterEach(() => {
  lab.end();
  vi.useRealTimers();
});

/** Watches for a first moment, long enough for reading and for the socket. */
async function watched(plan: Plan = {}): Promise<LineLab> {
  lab = createLineLab(plan);
  void lab.watch();
  await lab.pass(500);
  return lab;
}

/** How many readings there were while so much time went by. */
async function readingsDuring(ms: number): Promise<number> {
  const before = lab.pbx.readings.length;
  await lab.pass(ms);
  return lab.pbx.readings.length - before;
}

describe('a line that is watched without a socket', () => {
  it('is read at once', async () => {
    await watched({ socket: 'none' });
    expect(lab.told.snapshots).toEqual([{ phones: [], legs: [] }]);
  });

  it.each([
    ['call', 50, 60],
    ['idle', 11, 13],
  ] as const)('is read at its pace: %s', async (pace, least, most) => {
    await watched({ socket: 'none', pace });
    const readings = await readingsDuring(60_000);
    expect(readings).toBeGreaterThanOrEqual(least);
    expect(readings).toBeLessThanOrEqual(most);
  });

  it('keeps the background alive with every reading', async () => {
    await watched({ socket: 'none' });
    await lab.pass(10_000);
    expect(lab.touch).toHaveBeenCalledTimes(lab.pbx.readings.length);
  });

  it('is read all the same where there is no sign of life to give', async () => {
    lab = createLineLab({ socket: 'none' });
    lab.touch.mockRejectedValue(new Error('gone'));
    void lab.watch();
    expect(await readingsDuring(10_000)).toBeGreaterThan(7);
  });

  it('is known within about a second of each change', async () => {
    await watched({ socket: 'none' });
    lab.pbx.legs = [ringing];
    await lab.pass(1_300);
    expect(lab.known()).toEqual([ringing]);
    lab.pbx.legs = [];
    await lab.pass(1_300);
    expect(lab.known()).toEqual([]);
  });

  it('is read faster as soon as a call is being made', async () => {
    await watched({ socket: 'none', pace: 'idle' });
    lab.pace = 'call';
    lab.look();
    expect(await readingsDuring(10_000)).toBeGreaterThan(7);
  });
});

describe('a line that is watched with a socket', () => {
  it('is read once more when the socket is open', async () => {
    await watched();
    expect(lab.told.sockets).toEqual([true]);
    expect(lab.told.snapshots).toHaveLength(2);
  });

  it.each([
    ['call', 10, 13],
    ['idle', 2, 4],
  ] as const)('is read rarely while nothing is said: %s', async (pace, least, most) => {
    await watched({ pace });
    const readings = await readingsDuring(60_000);
    expect(readings).toBeGreaterThanOrEqual(least);
    expect(readings).toBeLessThanOrEqual(most);
  });

  it('is read at once when the socket says that something happened', async () => {
    await watched({ pace: 'idle' });
    lab.change(ringing);
    await lab.pass(20);
    expect(lab.known()).toEqual([ringing]);
  });

  it('is read at once when somebody wants to look', async () => {
    await watched({ pace: 'idle' });
    lab.look();
    expect(await readingsDuring(20)).toBe(1);
  });

  it('is not read for what happens on other extensions, nor for garbage', async () => {
    await watched({ pace: 'idle' });
    lab.announce('101');
    lab.announce('1000');
    for (const text of ['', 'not json', '{}', '[1]', '\u0000', aFrame().slice(4)]) lab.say(text);
    expect(await readingsDuring(5_000)).toBe(0);
  });

  it('is read again soon when what was announced is not to be seen yet', async () => {
    await watched({ pace: 'idle' });
    lab.announce();
    await lab.pass(500);
    lab.pbx.legs = [ringing];
    await lab.pass(1_000);
    expect(lab.known()).toEqual([ringing]);
    await lab.pass(5_000);
    expect(lab.open()).toHaveLength(1);
    expect(lab.pbx.sockets).toHaveLength(1);
  });

  it('ends up as it is when events come twice, late and in the wrong order', async () => {
    await watched();
    const frames = [aFrame(), aFrame(), aFrame()];
    lab.pbx.legs = [connected];
    for (const frame of [...frames].reverse()) {
      lab.say(frame);
      lab.say(frame);
      await lab.pass(70);
    }
    lab.pbx.legs = [];
    lab.say(frames[1] ?? '');
    await lab.pass(400);
    expect(lab.known()).toEqual([]);
  });

  it('notices a change that happens while it is being read', async () => {
    await watched();
    lab.pbx.answersAfterMs = 400;
    lab.change(ringing);
    await lab.pass(300);
    lab.change(connected);
    await lab.pass(1_000);
    expect(lab.known()).toEqual([connected]);
  });

  it('is read a bounded number of times in a storm of events', async () => {
    await watched();
    const before = lab.pbx.readings.length;
    for (let frame = 0; frame < 1_000; frame += 1) lab.announce();
    await lab.pass(1_000);
    expect(lab.pbx.readings.length - before).toBeLessThanOrEqual(3);
  });

  it('is read at most every 150 ms in a storm that lasts', async () => {
    await watched();
    const before = lab.pbx.readings.length;
    for (let frame = 0; frame < 1_000; frame += 1) {
      if (frame === 999) lab.pbx.legs = [connected];
      lab.announce();
      await lab.pass(10);
    }
    await lab.pass(400);
    const times = lab.pbx.readings.slice(before);
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(150);
    expect(times.length).toBeGreaterThan(50);
    expect(lab.known()).toEqual([connected]);
  });

  it('is never read twice at the same time', async () => {
    await watched();
    lab.pbx.answersAfterMs = 3_000;
    for (let second = 0; second < 20; second += 1) {
      lab.announce();
      await lab.pass(1_000);
    }
    const gaps = lab.pbx.readings.slice(3).map((time, index) => time - (lab.pbx.readings[index + 2] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3_000);
  });
});

describe('a phone system that does not answer', () => {
  it('is asked ever more rarely, and the failure is told', async () => {
    await watched({ socket: 'none', random: () => 0.999 });
    lab.pbx.trouble = down;
    await lab.pass(1_000);
    expect(lab.told.problems).toEqual([down]);
    expect(await readingsDuring(300_000)).toBeLessThanOrEqual(36);
  });

  it('is asked once a second at most, whatever chance says', async () => {
    await watched({ random: () => 0 });
    lab.pbx.trouble = down;
    lab.pbx.door = 'refuse';
    lab.drop(1012);
    expect(await readingsDuring(300_000)).toBeLessThanOrEqual(300);
  });

  it('is not asked more often because its socket goes on talking', async () => {
    await watched({ random: () => 0.999 });
    lab.pbx.trouble = problem('throttled', 'HTTP 503');
    lab.announce();
    await lab.pass(60_000);
    const before = lab.pbx.readings.length;
    for (let second = 0; second < 60; second += 1) {
      lab.announce();
      await lab.pass(1_000);
    }
    expect(lab.pbx.readings.length - before).toBeLessThanOrEqual(8);
  });

  it('is not bothered with a wrong secret more than about once a minute', async () => {
    await watched({ socket: 'none', random: () => 0.999 });
    lab.pbx.trouble = problem('wrongSecret');
    await lab.pass(300_000);
    expect(await readingsDuring(600_000)).toBeLessThanOrEqual(11);
  });

  it('is read at once when a call is made meanwhile, and not because somebody looks', async () => {
    await watched({ socket: 'none', pace: 'idle', random: () => 0.999 });
    lab.pbx.trouble = problem('forbidden');
    await lab.pass(300_000);
    const before = lab.pbx.readings.length;
    lab.look();
    await lab.pass(500);
    expect(lab.pbx.readings).toHaveLength(before);
    lab.pbx.trouble = null;
    lab.pbx.legs = [ringing];
    lab.call();
    await lab.pass(500);
    expect(lab.known()).toEqual([ringing]);
    expect(await readingsDuring(10_000)).toBeGreaterThan(7);
  });

  it('is read as usual as soon as it answers again', async () => {
    await watched({ socket: 'none' });
    lab.pbx.trouble = down;
    await lab.pass(120_000);
    lab.pbx.legs = [connected];
    lab.pbx.trouble = null;
    await lab.pass(10_100);
    expect(lab.known()).toEqual([connected]);
    expect(await readingsDuring(10_000)).toBeGreaterThan(7);
  });
});

describe('whoever watches', () => {
  it('may fail without ending the watching', async () => {
    lab = createLineLab({ socket: 'none' });
    vi.spyOn(lab.told.snapshots, 'push').mockImplementationOnce(() => {
      throw new Error('storage is full');
    });
    void lab.watch();
    await lab.pass(5_000);
    expect(lab.known()).toEqual([]);
    vi.spyOn(lab.told.problems, 'push').mockImplementationOnce(() => {
      throw new Error('storage is full');
    });
    lab.pbx.trouble = down;
    await lab.pass(20_000);
    expect(lab.told.problems.length).toBeGreaterThan(1);
  });

  it('hears of a reading that throws as of any other failure', async () => {
    lab = createLineLab({ socket: 'none' });
    Object.defineProperty(lab.pbx, 'trouble', {
      get: () => {
        throw new Error('storage is full');
      },
    });
    void lab.watch();
    await lab.pass(100);
    expect(lab.told.problems).toEqual([problem('internal', 'Error: storage is full')]);
  });
});

describe('the end of the watching', () => {
  it.each([0, 5, 10, 15, 20, 25, 100, 170, 900, 1_100, 5_200, 5_205])(
    'is clean after %i ms',
    async (moment) => {
      lab = createLineLab();
      const ended = vi.fn();
      void lab.watch().then(ended);
      await lab.pass(moment);
      lab.end();
      const { length } = lab.told.snapshots;
      await lab.pass(15);
      expect(ended).toHaveBeenCalledOnce();
      expect(lab.open()).toEqual([]);
      const readings = lab.pbx.readings.length;
      await lab.pass(120_000);
      expect(lab.told.snapshots).toHaveLength(length);
      expect(lab.pbx.readings).toHaveLength(readings);
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it.each([0, 100, 1_500, 30_000])('is clean %i ms into trouble', async (moment) => {
    lab = createLineLab();
    lab.pbx.trouble = down;
    lab.pbx.door = 'refuse';
    const ended = vi.fn();
    void lab.watch().then(ended);
    await lab.pass(moment);
    lab.end();
    await lab.pass(40);
    expect(ended).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('comes before the beginning', async () => {
    lab = createLineLab();
    lab.end();
    await lab.watch();
    expect(lab.pbx.readings).toEqual([]);
    expect(lab.pbx.sockets).toEqual([]);
  });
});
