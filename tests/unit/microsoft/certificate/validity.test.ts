import { describe, expect, it } from 'vitest';
import { validityAt } from '../../../../lib/microsoft/certificate/validity';

const DAY_MS = 86_400_000;
const year = { notBefore: 0, notAfter: 365 * DAY_MS };

describe('a certificate', () => {
  it.each([
    [-1, 'notYet'],
    [0, 'valid'],
    [335 * DAY_MS, 'valid'],
    [335 * DAY_MS + 1, 'soon'],
    [365 * DAY_MS - 1, 'soon'],
    [365 * DAY_MS, 'expired'],
  ] as const)('at %d ms is %s', (now, validity) => {
    expect(validityAt(year, now)).toBe(validity);
  });

  it('with a wrong date for a clock is not valid rather than valid', () => {
    expect(validityAt({ notBefore: 10, notAfter: 5 }, 7)).toBe('notYet');
  });
});
