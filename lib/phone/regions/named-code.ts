import { countUpTo } from '../context/blocks';
import { sentenceEndAfter, sentenceStartBefore } from '../context/sentence';
import { plansOfCode } from '../plan/plan';
import { type CountryCode, isCountryCode } from '../region';
import type { Survey } from '../survey';

/** How far behind its number a calling code is named. */
const REACH = 72;

/** A calling code by itself, behind what is dialled before it; one that no other digits and no units follow. */
const CODE =
  /(?:\+|00(?:11 ?)?|011[ -]) ?([1-9]\d\d?)(?:(?= \d{1,2} ?(?:\.\.|…)|-\d{1,3}[),])|(?!\P{L}{0,3}\d| ?[%°€$£]))/uy;

const OTHER_NUMBER = /\d(?:\D?\d){4}/;

/** `(indicativo 33)`, `国番号82`: a word for calling codes alone, or for any before a number that begins with 0. */
const NAMED =
  /^[^\d\n\u2028]{0,36}(?:with (?:the )?(?=\d\d\d? (?:in front|instead))|country code|landcode|landnummer|ländervorwahl|国番号|국가번호|suunta(?:numero)?|国家代码|国际区号|(indicati[fv]o?|prefisso|prefijo)) ?:? ?([1-9]\d\d?)(?!\d)/iu;

/**
 * The country whose calling code is named behind a number without one: `071 466 78 88 (aus Deutschland mit 0041)`.
 * Between them stands no other number, unless a sentence of its own, without a number, says how all are dialled.
 */
export function countryOfCodeBehind(
  { text, prefixes }: Survey,
  end: number,
  plain: string,
): CountryCode | null {
  const code = codeBehind(text, prefixes, end) ?? codeNamedBehind(text, end, plain);
  return code === undefined ? null : countryOfCode(code);
}

/** The calling code that stands by itself at a place; `undefined` where none does. */
export function codeAloneAt(text: string, at: number): string | undefined {
  CODE.lastIndex = at;
  return CODE.exec(text)?.[1];
}

/** The country of a calling code, or the main one of several. */
export function countryOfCode(code: string): CountryCode | null {
  const [main = ''] = plansOfCode(code);
  return isCountryCode(main) ? main : null;
}

function codeBehind(text: string, prefixes: readonly number[], end: number): string | undefined {
  const at = prefixes[countUpTo(prefixes, end)] ?? text.length + REACH;
  if (at - end >= REACH) return undefined;
  const code = codeAloneAt(text, at);
  if (code === undefined) return undefined;
  const isOfSentence = sentenceEndAfter(text, end, REACH) >= at;
  if (!isOfSentence && (text[at] !== '0' || /[\n\u2028]/.test(text.slice(end, at)))) return undefined;
  const sentence = isOfSentence ? end : sentenceStartBefore(text, at, REACH);
  return OTHER_NUMBER.test(text.slice(sentence, at)) ? undefined : code;
}

function codeNamedBehind(text: string, end: number, plain: string): string | undefined {
  const [, isOfAny, code] = NAMED.exec(text.slice(end, end + LONGEST_NAMED)) ?? [];
  return isOfAny === undefined || plain.startsWith('0') ? code : undefined;
}

const LONGEST_NAMED = 48;
