import { readWritten } from '../plan/written';
import type { CountryCode } from '../region';
import { mentionedAround } from './mentioned';

/*
 * `05 62 94 37 81`: five pairs, as the French write all their numbers, and some of their neighbours hardly any.
 */

const FIVE_PAIRS = /^0[1-79](?:([ .])\d\d)(?:\1\d\d){3}$/;

/** Who seldom writes so. */
const OTHERS: ReadonlySet<string> = new Set(['DE', 'AT', 'GB', 'IE']);

/**
 * Whether a number is written as in France, hardly anybody of the mailbox's country writes so, and it is none there, or a
 * place in France is mentioned.
 */
export const isInFrenchPairs = (
  text: string,
  start: number,
  plain: string,
  mailbox: CountryCode | undefined,
): boolean =>
  mailbox !== undefined &&
  OTHERS.has(mailbox) &&
  FIVE_PAIRS.test(plain) &&
  (readWritten(plain, plain.replace(/\D/g, ''), mailbox) === null ||
    mentionedAround(text, start).includes('FR'));
