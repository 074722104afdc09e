import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aLeg } from '../../../fixtures/test-line';
import { connected, createLineLab, down, type LineLab, type Plan, ringing } from './line-lab';

let lab: LineLab;

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 11, 1, 10) }));
afterEach(() => {
  lab.end();
  vi.useRealTimers();
});

async function watched(plan: Plan = {}): Promise<LineLab> {
  lab = createLineLab(plan);
  void lab.watch();
  await lab.pass(500);
  return lab;
}

const tokensOf = () => lab.pbx.sockets.map(({ token }) => token);

/** Milliseconds between one attempt to open a socket and the next. */
const gaps = () => lab.pbx.sockets.slice(1).map(({ at }, index) => at - (lab.pbx.sockets[index]?.at ?? 0));

describe('a socket that is dropped', () => {
  it('is opened again, and the line read after the gap', async () => {
    await watched();
    lab.pbx.legs = [ringing];
    lab.drop(1012);
    await lab.pass(1_000);
    expect(lab.told.sockets).toEqual([true, false, true]);
    expect(lab.known()).toEqual([ringing]);
    lab.change(connected);
    await lab.pass(50);
    expect(lab.known()).toEqual([connected]);
  });

  it('leaves the line read at the faster pace until then', async () => {
    await watched();
    lab.pbx.door = 'refuse';
    lab.drop(1006);
    const before = lab.pbx.readings.length;
    await lab.pass(10_000);
    expect(lab.pbx.readings.length - before).toBeGreaterThan(7);
  });

  it('is opened with the same token', async () => {
    await watched();
    lab.drop(1012);
    await lab.pass(1_000);
    expect(tokensOf()).toEqual(['token-1', 'token-1']);
    expect(lab.tokens.renewed).not.toHaveBeenCalled();
  });

  it('is not opened in a circle by a door that lets in and throws out', async () => {
    await watched({ random: () => 0 });
    for (let tenth = 0; tenth < 600; tenth += 1) {
      lab.drop(1013);
      await lab.pass(100);
    }
    expect(Math.min(...gaps())).toBeGreaterThanOrEqual(250);
  });

  it('after a good life is opened again within a second, time after time', async () => {
    await watched({ random: () => 0.999 });
    for (let time = 0; time < 5; time += 1) {
      await lab.pass(31_000);
      lab.drop(1012);
      await lab.pass(1_100);
      expect(lab.open()).toHaveLength(1);
    }
  });
});

describe('a socket that is refused', () => {
  it('is asked for ever more rarely, once a minute at most', async () => {
    lab = createLineLab({ random: () => 0.999 });
    lab.pbx.door = 'refuse';
    void lab.watch();
    await lab.pass(600_000);
    expect(lab.pbx.sockets.length).toBeLessThanOrEqual(17);
    expect(
      gaps()
        .slice(0, 6)
        .map((gap) => Math.round(gap / 1_000)),
    ).toEqual([1, 2, 4, 8, 16, 32]);
    expect(Math.max(...gaps())).toBeLessThanOrEqual(60_100);
  });

  it('is tried with another token once, and never again until one has opened', async () => {
    lab = createLineLab();
    lab.pbx.door = 'refuse';
    void lab.watch();
    await lab.pass(600_000);
    expect(lab.tokens.renewed.mock.calls).toEqual([['token-1']]);
    expect(tokensOf().slice(0, 3)).toEqual(['token-1', 'token-2', 'token-2']);
    lab.pbx.door = 'open';
    await lab.pass(60_000);
    expect(lab.open()).toHaveLength(1);
    lab.pbx.door = 'refuse';
    lab.drop(1012);
    await lab.pass(600_000);
    expect(lab.tokens.renewed.mock.calls).toEqual([['token-1'], ['token-2']]);
  });

  it('leaves the line known all the time', async () => {
    lab = createLineLab();
    lab.pbx.door = 'refuse';
    void lab.watch();
    await lab.pass(30_000);
    lab.pbx.legs = [connected];
    await lab.pass(1_300);
    expect(lab.known()).toEqual([connected]);
  });

  it('is asked for again when it could not even be tried', async () => {
    lab = createLineLab();
    lab.pbx.door = 'broken';
    void lab.watch();
    await lab.pass(10_000);
    lab.pbx.door = 'open';
    await lab.pass(60_000);
    expect(lab.open()).toHaveLength(1);
    expect(lab.tokens.renewed).not.toHaveBeenCalled();
  });

  it('is given up where no answer comes, and asked for again', async () => {
    lab = createLineLab();
    lab.pbx.door = 'silent';
    void lab.watch();
    await lab.pass(14_900);
    expect(lab.open()).toHaveLength(1);
    lab.pbx.door = 'open';
    await lab.pass(2_000);
    expect(lab.pbx.sockets).toHaveLength(2);
    expect(lab.open()).toHaveLength(1);
    expect(lab.told.sockets).toEqual([true]);
  });
});

describe('a token that dies', () => {
  it('is replaced before the socket is opened again', async () => {
    await watched();
    lab.drop(1008);
    await lab.pass(1_000);
    expect(tokensOf()).toEqual(['token-1', 'token-2']);
    lab.drop(1008);
    await lab.pass(2_000);
    expect(tokensOf()).toEqual(['token-1', 'token-2', 'token-3']);
  });

  it('is not replaced where somebody else has done so already', async () => {
    await watched();
    lab.pbx.tokens.issued = 7;
    lab.drop(1008);
    await lab.pass(1_000);
    expect(tokensOf()).toEqual(['token-1', 'token-7']);
  });

  it('is not fought over in a circle', async () => {
    await watched({ random: () => 0.999 });
    for (let second = 0; second < 600; second += 1) {
      lab.drop(1008);
      await lab.pass(1_000);
    }
    expect(lab.tokens.renewed.mock.calls.length).toBeLessThanOrEqual(17);
  });

  it('is asked for again, ever more rarely, where none is to be had', async () => {
    lab = createLineLab({ random: () => 0.999 });
    lab.pbx.tokens.trouble = down;
    void lab.watch();
    await lab.pass(600_000);
    expect(lab.pbx.sockets).toEqual([]);
    expect(lab.tokens.current.mock.calls.length).toBeLessThanOrEqual(17);
    lab.pbx.tokens.trouble = null;
    await lab.pass(61_000);
    expect(lab.open()).toHaveLength(1);
  });

  it('is asked for again where that failed for a moment after it was refused', async () => {
    await watched();
    lab.pbx.tokens.trouble = down;
    lab.drop(1008);
    await lab.pass(3_000);
    lab.pbx.tokens.trouble = null;
    await lab.pass(20_000);
    expect(tokensOf()).toEqual(['token-1', 'token-2']);
  });

  it('whose store fails is a token that is not to be had', async () => {
    lab = createLineLab();
    lab.tokens.current.mockRejectedValueOnce(new Error('storage is gone'));
    void lab.watch();
    await lab.pass(2_000);
    expect(lab.open()).toHaveLength(1);
  });
});

describe('a socket that is half-open', () => {
  const mute = () => {
    for (const one of lab.open()) one.halfOpen = true;
  };

  it('is found out by the first change that it keeps to itself', async () => {
    await watched();
    mute();
    lab.change(ringing);
    await lab.pass(5_200);
    expect(lab.known()).toEqual([ringing]);
    expect(lab.told.sockets).toEqual([true]);
    await lab.pass(1_000);
    expect(lab.told.sockets).toEqual([true, false]);
    await lab.pass(1_000);
    expect(lab.told.sockets).toEqual([true, false, true]);
    expect(lab.pbx.sockets[0]?.closed).toBe(true);
    lab.change(connected);
    await lab.pass(50);
    expect(lab.known()).toEqual([connected]);
  });

  it('is not suspected while nothing happens', async () => {
    await watched();
    mute();
    await lab.pass(600_000);
    expect(lab.pbx.sockets).toHaveLength(1);
  });

  it('is not taken for one when its event comes up to a second late', async () => {
    await watched();
    lab.pbx.legs = [ringing];
    lab.look();
    await lab.pass(900);
    expect(lab.known()).toEqual([ringing]);
    lab.announce();
    await lab.pass(10_000);
    expect(lab.pbx.sockets).toHaveLength(1);
  });

  it('is not taken for one because of a change from before it was open', async () => {
    await watched();
    lab.drop(1012);
    await lab.pass(400);
    lab.pbx.legs = [ringing];
    await lab.pass(10_000);
    expect(lab.told.sockets).toEqual([true, false, true]);
    expect(lab.pbx.sockets).toHaveLength(2);
  });

  it('is not taken for one because a phone has registered or a name has come up', async () => {
    await watched();
    lab.change(ringing);
    await lab.pass(10_000);
    lab.pbx.legs = [aLeg({ otherSide: ['Carol'] })];
    await lab.pass(20_000);
    expect(lab.pbx.sockets).toHaveLength(1);
  });

  it('is opened ever more rarely where every one of them is', async () => {
    await watched({ random: () => 0.999 });
    for (let second = 0; second < 600; second += 1) {
      mute();
      lab.change(...(second % 2 ? [ringing] : []));
      await lab.pass(1_000);
    }
    expect(lab.pbx.sockets.length).toBeLessThanOrEqual(17);
    expect(lab.known()).toEqual([ringing]);
  });
});

describe('sockets that open and never say a word', () => {
  it('are opened ever more rarely, even where each goes on for a while', async () => {
    await watched({ pace: 'idle', random: () => 0.999 });
    for (let time = 0; time < 60; time += 1) {
      for (const one of lab.open()) one.halfOpen = true;
      lab.change(...(time % 2 ? [ringing] : []));
      await lab.pass(45_000);
    }
    expect(gaps().at(-1)).toBeGreaterThan(60_000);
    expect(lab.pbx.sockets.length).toBeLessThan(35);
  });
});

describe('the sockets', () => {
  it('are never two at a time', async () => {
    await watched({ random: () => 0.1 });
    for (const code of [1006, 1008, 1012, 1000, 1013]) {
      lab.pbx.door = code === 1012 ? 'refuse' : 'open';
      lab.drop(code);
      await lab.pass(3_000);
      expect(lab.open().length).toBeLessThanOrEqual(1);
    }
  });

  it('that were closed are not heard any more', async () => {
    await watched({ pace: 'idle' });
    const [old] = lab.pbx.sockets;
    lab.drop(1012);
    await lab.pass(2_000);
    const readings = lab.pbx.readings.length;
    old?.handlers.frame('{"event":{"entity":"/callcontrol/100/participants/1"}}');
    old?.handlers.opened();
    old?.handlers.closed(1006);
    await lab.pass(1_000);
    expect(lab.pbx.readings).toHaveLength(readings);
    expect(lab.open()).toHaveLength(1);
  });
});
