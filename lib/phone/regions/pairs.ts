import type { CountryCode } from '../region';

/*
 * `05 62 94 37 81`: five pairs, as the French write all their numbers, and some of their neighbours none.
 */

const FIVE_PAIRS = /^0[1-79](?:([ .])\d\d)(?:\1\d\d){3}$/;

/** Who never writes so. */
const OTHERS: ReadonlySet<string> = new Set(['DE', 'AT', 'GB', 'IE']);

/** Whether a number is written as in France, and nobody of the mailbox's country writes so. */
export const isInFrenchPairs = (plain: string, mailbox: CountryCode | undefined): boolean =>
  mailbox !== undefined && OTHERS.has(mailbox) && FIVE_PAIRS.test(plain);
