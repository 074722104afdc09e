import { placeOfName } from './regions/place-words';

/*
 * `Nuuk: 70 13 64`: six digits in pairs, as some small countries write all their numbers, and everybody dates.
 */

const PAIRS = /^(\d\d) (\d\d) \d\d$/;

/** What parts a number from whose it is. */
const PARTED = /(?:[:,;(\t|–—-]\s?| {2})$/;

/** Whether six digits in pairs may be a number where their country is named: they are no date, and stand by themselves. */
export function areShortPairs(text: string, start: number, plain: string): boolean {
  const [, day = '', month = ''] = PAIRS.exec(plain) ?? [];
  if (day === '' || (Number(day) <= 31 && Number(month) <= 12)) return false;
  if (PARTED.test(text.slice(Math.max(0, start - 2), start))) return true;
  const name = NAME.exec(text.slice(Math.max(0, start - LONGEST_NAME), start))?.[1];
  return name !== undefined && placeOfName(name) !== null;
}

const NAME = /(\p{Lu}[\p{L}’']+) $/u;
const LONGEST_NAME = 24;
