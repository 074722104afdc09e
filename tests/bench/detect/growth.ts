import { findPhoneNumbers } from '../../../lib/phone';
import { percentile } from '../figures';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts';
import { MAILBOX_REGION } from './mail-text';

/*
 * Runs in a Node of its own, which is ended when it takes too long: one hostile text, small and large. Prints
 * the milliseconds of both.
 */

export interface Growth {
  readonly small: number;
  readonly large: number;
}

export const SMALL = 100_000;
export const LARGE = 1_000_000;

const hostile = HOSTILE_TEXTS.find(({ name }) => name === process.argv[2]);
if (hostile) {
  const [small, large] = [hostileText(hostile, SMALL), hostileText(hostile, LARGE)];
  // Not until the compiler is done with it can two sizes be compared.
  timesOf(small, 250, 20);
  const growth: Growth = {
    small: percentile(timesOf(small, 400, 9), 0.5),
    large: percentile(timesOf(large, 1_000, 5), 0.5),
  };
  process.stdout.write(JSON.stringify(growth));
}

/** As often as there is time for, but once at least. */
function timesOf(text: string, budgetMs: number, most: number): readonly number[] {
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  do {
    globalThis.gc?.();
    const start = performance.now();
    findPhoneNumbers(text, { region: MAILBOX_REGION });
    times.push(performance.now() - start);
  } while (performance.now() < end && times.length < most);
  return times;
}
