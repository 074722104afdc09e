import { describe, expect, it } from 'vitest';
import { f1, judge, sumUp } from '../../fixtures/scoring';

const number = { start: 5, end: 15, e164: '+494066969128' };

describe('a find', () => {
  it('is right with the exact span, and only so', () => {
    expect(judge([number], [number])).toEqual({ expected: 1, exact: 1, spurious: 0, wrongNumber: 0 });
    expect(judge([number], [{ start: 5, end: 14 }])).toMatchObject({ exact: 0, spurious: 1 });
    expect(judge([], [number])).toMatchObject({ expected: 0, spurious: 1 });
  });

  it('is wrong when it calls another number than the one it overlaps', () => {
    const found = { start: 5, end: 14, e164: '+49406696912' };
    expect(judge([number], [found])).toMatchObject({ wrongNumber: 1 });
    expect(judge([number], [{ start: 15, end: 20, e164: '+1' }])).toMatchObject({ wrongNumber: 0 });
    expect(judge([{ start: 5, end: 15 }], [found])).toMatchObject({ wrongNumber: 0 });
  });

  it('counts neither way where the truth is ignored', () => {
    expect(judge([], [number], [{ start: 14, end: 20 }])).toMatchObject({ spurious: 0 });
  });
});

describe('F1', () => {
  it('weighs what is missed and what is too much alike', () => {
    const missed = judge([number, { start: 20, end: 30 }], [number]);
    const tooMuch = judge([number], [number, { start: 20, end: 30 }]);
    expect(f1(missed)).toBeCloseTo(66.667, 3);
    expect(f1(tooMuch)).toBeCloseTo(66.667, 3);
    expect(f1(sumUp([missed, tooMuch]))).toBeCloseTo(66.667, 3);
  });

  it('is whole where nothing had to be found', () => {
    expect(f1(sumUp([]))).toBe(100);
  });
});
