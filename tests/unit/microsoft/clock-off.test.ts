import { expect, it } from 'vitest';
import { clockOff } from '../../../lib/microsoft/clock-off';

const MINUTE = 60_000;
const ASKED = Date.UTC(2026, 11, 1, 10);
const ANSWERED = ASKED + 2_000;

it.each([
  ['that agrees', ASKED + 1_000, null],
  ['that is five minutes ahead', ANSWERED + 5 * MINUTE, null],
  ['that is more ahead', ANSWERED + 6 * MINUTE, 6 * MINUTE],
  ['that is behind', ASKED - 6 * MINUTE, -6 * MINUTE],
  ['that says nothing', null, null],
])('a server’s clock %s is told', (_, date, off) => {
  expect(clockOff(date, ASKED, ANSWERED)).toBe(off);
});
