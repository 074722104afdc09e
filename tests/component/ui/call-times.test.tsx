import { afterEach, describe, expect, it } from 'vitest';
import { lengthOfTime, moment, runningTime } from '../../../components/call/call-times';
import { fake } from '../../fixtures/fake-browser';

afterEach(() => {
  fake.language = 'en';
});

describe('times', () => {
  it.each([
    [0, '00:00'],
    [59_999, '00:59'],
    [134_000, '02:14'],
    [3_725_000, '1:02:05'],
    [-5_000, '00:00'],
  ])('of a call that runs for %i ms read %s', (ms, words) => {
    expect(runningTime(1_000_000, 1_000_000 + ms)).toBe(words);
  });

  it.each([
    [0, '0 sec'],
    [12.7, '12 sec'],
    [190, '3 min'],
    [3_590, '1 hr'],
    [3_900, '1 hr 5 min'],
  ])('of %i seconds in words are %s', (seconds, words) => {
    expect(lengthOfTime(seconds)).toBe(words);
  });

  it('name today by the hour and what was before by the day', () => {
    const noon = new Date(2026, 10, 23, 12).getTime();
    expect(moment(new Date(2026, 10, 23, 0, 5).getTime(), noon)).toBe('12:05 AM');
    expect(moment(new Date(2026, 10, 22, 23, 59).getTime(), noon)).toBe('Yesterday');
    expect(moment(new Date(2026, 10, 16, 12).getTime(), noon)).toBe('Nov 16');
    fake.language = 'de';
    expect(moment(new Date(2026, 10, 22, 1).getTime(), noon)).toBe('Gestern');
  });
});
