import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostileText } from '../../bench/detect/hostile-texts';
import { figuresOf as growthOf } from '../../bench/detect/linear';
import { figuresOf } from '../../bench/detect/node';
import { libphonenumber, parsing, prefilter, trueDial } from '../../bench/detect/peers';
import { plansOnly } from '../../bench/detect/plans-only';
import type { Contest } from '../../bench/detect/rounds';

const nothing = { expected: 2, exact: 1, spurious: 3, wrongNumber: 0 };

const contest: Contest = {
  characters: 2_000_000,
  lines: 20_000,
  numbers: 2,
  times: {
    ours: [60, 50, 40],
    oursByMail: [45],
    plansOnly: [20],
    libphonenumber: [500],
    libphonenumberByLine: [400],
    trueDial: [150],
    trueDialByLine: [200],
    floor: [5],
  },
  first: {
    ours: 900,
    oursByMail: 90,
    plansOnly: 80,
    libphonenumber: 700,
    libphonenumberByLine: 600,
    trueDial: 200,
    trueDialByLine: 250,
    floor: 6,
  },
  judged: {
    ours: nothing,
    oursByMail: null,
    plansOnly: { ...nothing, spurious: 30 },
    libphonenumber: nothing,
    libphonenumberByLine: null,
    trueDial: nothing,
    trueDialByLine: null,
    floor: null,
  },
};

describe('the contest', () => {
  it('takes the better figure of each peer', () => {
    expect(figuresOf(contest)).toMatchObject({
      'detect.node.ms': { value: 50 },
      'detect.node.MBs': { value: 40 },
      'detect.node.vsLibphonenumber': { value: 8, bar: '>= 8', met: true },
      'detect.node.vsTrueDial': { value: 3, bar: '>= 3', met: true },
      'detect.node.vsFloor': { value: 10 },
      'detect.node.first.ms': { value: 900 },
      'detect.node.plansOnly.vsLibphonenumber': { value: 20 },
      'detect.node.plansOnly.vsTrueDial': { value: 7.5 },
    });
  });

  it('says beside the time what was found', () => {
    expect(figuresOf(contest)).toMatchObject({
      'detect.node.found': { value: 1 },
      'detect.node.missed': { value: 1 },
      'detect.node.libphonenumber.false': { value: 3 },
      'detect.node.plansOnly.false': { value: 30 },
    });
  });
});

describe('growth', () => {
  const hostile = { name: 'dots', repeated: '.', mostOfParsing: 1.25 };

  it('of ten times is linear', () => {
    expect(growthOf(hostile, { small: 20, large: 200, parsing: 400 })).toMatchObject({
      'detect.linear.dots.growth': { value: 10, met: true },
      'detect.linear.dots.vsParsing': { value: 0.5, met: true },
      'detect.linear.dots.ms': { value: 200 },
    });
  });

  it('of what does not end misses both bars', () => {
    expect(growthOf(hostile, null)).toMatchObject({
      'detect.linear.dots.growth': { met: false },
      'detect.linear.dots.vsParsing': { met: false },
    });
  });

  it('is not made of what the caches do within a millisecond', () => {
    expect(growthOf(hostile, { small: 0.2, large: 4, parsing: 400 })).toMatchObject({
      'detect.linear.dots.growth': { value: 4 },
    });
  });
});

describe('a hostile text', () => {
  it.each(HOSTILE_TEXTS)('of $name is as long as asked', (hostile) => {
    expect(hostileText(hostile, 1_000)).toHaveLength(1_000);
  });

  it('has a name of its own', () => {
    expect(new Set(HOSTILE_TEXTS.map(({ name }) => name)).size).toBe(HOSTILE_TEXTS.length);
  });
});

describe('a peer', () => {
  const text = 'Tel. 040 66969128, Fax +49 40 66969129';

  it.each([
    ['libphonenumber-js', libphonenumber],
    ['TrueDial’s method', trueDial],
  ])('%s finds what it is known to find', (_, find) => {
    expect(find(text).map(({ e164 }) => e164)).toEqual(['+494066969128', '+494066969129']);
  });

  it('of our own, the plans alone, takes what is no phone’s for one', () => {
    expect(plansOnly(text).map(({ e164 }) => e164)).toEqual(['+494066969128', '+494066969129']);
    expect(plansOnly('Auftrag 040 66969128')).toHaveLength(1);
  });

  it('of hostile texts parses valid numbers only', () => {
    expect(parsing(1_000)).toBe(1_000);
  });

  it('of all, the prefilter, only sees where a number is possible', () => {
    expect(prefilter(`${text} on 3 Oct, 12 - 34`)).toBeGreaterThanOrEqual(3);
    expect(prefilter('on 3 Oct, 123')).toBe(0);
  });
});
