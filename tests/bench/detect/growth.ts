import { findPhoneNumbers } from '../../../lib/phone';
import { percentile } from '../figures';
import { HOSTILE_TEXTS, hostileText } from './hostile-texts';
import { MAILBOX_REGION } from './mail-text';
import { parsing } from './peers';

/*
 * Runs in a Node of its own, which is ended when it takes too long: one hostile text, small and large. Prints
 * the milliseconds of both, and those that libphonenumber-js takes to parse as many numbers as the large one may hold.
 */

export interface Growth {
  readonly small: number;
  readonly large: number;
  readonly parsing: number;
}

export const SMALL = 100_000;
export const LARGE = 1_000_000;
const NUMBERS = 60_000;
/** A sixtieth of them tells how long all take. */
const PARTS = 60;

const hostile = HOSTILE_TEXTS.find(({ name }) => name === process.argv[2]);
if (hostile) {
  const [small, large] = [hostileText(hostile, SMALL), hostileText(hostile, LARGE)];
  // Not until the compiler is done with it can two sizes be compared.
  const read = (text: string) => () => findPhoneNumbers(text, { region: MAILBOX_REGION });
  timesOf(read(small), 250, 20);
  // Before and behind: the machine may get slower in between.
  const before = parsingMs();
  const growth: Growth = {
    small: percentile(timesOf(read(small), 400, 9), 0.5),
    large: percentile(timesOf(read(large), 1_000, 5), 0.5),
    parsing: (before + parsingMs()) / 2,
  };
  process.stdout.write(JSON.stringify(growth));
}

/** So many numbers a million characters may hold. */
function parsingMs(): number {
  const work = () => parsing(NUMBERS / PARTS);
  timesOf(work, 100, PARTS);
  return PARTS * percentile(timesOf(work, 150, PARTS), 0.5);
}

/** As often as there is time for, but once at least. */
function timesOf(work: () => unknown, budgetMs: number, most: number): readonly number[] {
  const times: number[] = [];
  const end = performance.now() + budgetMs;
  do {
    globalThis.gc?.();
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  } while (performance.now() < end && times.length < most);
  return times;
}
