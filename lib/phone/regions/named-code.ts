import { countUpTo } from '../context/blocks';
import { sentenceEndAfter } from '../context/sentence';
import { plansOfCode } from '../plan/plan';
import { type CountryCode, isCountryCode } from '../region';
import type { Survey } from '../survey';

/** How far behind its number a calling code is named. */
const REACH = 72;

/** A calling code by itself, behind what is dialled before it; one that no other digits and no units follow. */
const CODE = /(?:\+|00(?:11 ?)?) ?([1-9]\d\d?)(?!\P{L}{0,3}\d| ?[%°€$£])/uy;

const OTHER_NUMBER = /\d(?:\D?\d){4}/;

/**
 * The country whose calling code is named behind a number without one: `071 466 78 88 (aus Deutschland mit 0041)`.
 * Between them stands no other number, unless a sentence of its own says how all are dialled.
 */
export function countryOfCodeBehind({ text, prefixes }: Survey, end: number): CountryCode | null {
  const at = prefixes[countUpTo(prefixes, end)] ?? text.length + REACH;
  if (at - end >= REACH) return null;
  CODE.lastIndex = at;
  const code = CODE.exec(text)?.[1];
  if (code === undefined) return null;
  const between = text.slice(end, at);
  const isOfSentence = sentenceEndAfter(text, end, REACH) >= at;
  if (isOfSentence ? OTHER_NUMBER.test(between) : text[at] !== '0' || /[\n\u2028]/.test(between)) return null;
  const [main = ''] = plansOfCode(code);
  return isCountryCode(main) ? main : null;
}
