import { countUpTo } from '../context/blocks';
import { sentenceEndAfter, sentenceStartBefore } from '../context/sentence';
import { classOfWord } from '../context/word';
import { wordEndBefore, wordStartBefore } from '../context/word-ends';
import { plansOfCode } from '../plan/plan';
import { type CountryCode, isCountryCode } from '../region';
import type { Survey } from '../survey';

/*
 * What is said of how a number is dialled from abroad: `071 466 78 88 (aus Deutschland mit 0041)`.
 */

/** How far from its number a calling code is named. */
const REACH = 72;
const REACH_BEFORE = 28;

/** A calling code by itself, behind the `00` or the `+` that is dialled before it. */
const CODE = /(00(?:11 ?)?|[+\uff0b])[ \u00a0]?([1-9]\d{0,2})(?!\d|[ \u00a0()./-]{0,2}\d|[.,]\d| ?[%°€$£])/y;

/** What may be added beside a `+`, such as guests, is told from a code by words for one, or for its place before the number. */
const OF_CODES =
  /^\(\+\d+\)$|vorwahl|pr[eé]fi|indicati|code|kod|kód|код|kierun|předv|landn|davor|ervoor|foran|framför|first|front|before|devant|avanti|delante|ohne|without|sans|senza/iu;

/** The country whose calling code is named beside a number without one; `null` where there is none. */
export function countryOfCodeNamed(survey: Survey, start: number, end: number): CountryCode | null {
  const { prefixes } = survey;
  if (prefixes.length === 0) return null;
  const next = countUpTo(prefixes, end - 1);
  const behind = prefixes[next] ?? Number.POSITIVE_INFINITY;
  const before = prefixes[countUpTo(prefixes, start - 1) - 1] ?? Number.NEGATIVE_INFINITY;
  return (
    (behind - end < REACH ? codeBehind(survey.text, end, behind) : null) ??
    (start - before < REACH_BEFORE ? codeBefore(survey.text, before, start) : null)
  );
}

/** In its sentence and next to it; or in the one behind it, which says how to dial. */
function codeBehind(text: string, end: number, at: number): CountryCode | null {
  const isOfSentence = sentenceEndAfter(text, end, REACH) >= at;
  const isNext = isOfSentence ? !OTHER_NUMBER.test(text.slice(end, at)) : isDialled(text, end, at);
  return isNext ? countryAt(text, at, text.slice(end, at)) : null;
}

const OTHER_NUMBER = /\d(?:\D?\d){4}/;

function isDialled(text: string, end: number, at: number): boolean {
  if (/[\n\u2028]/.test(text.slice(end, at))) return false;
  const wordEnd = wordEndBefore(text, at);
  return classOfWord(text.slice(wordStartBefore(text, wordEnd), wordEnd)) === 'call';
}

/** `Vorwahl 0041, dann 071 466 78 88`. */
const codeBefore = (text: string, at: number, start: number): CountryCode | null =>
  sentenceStartBefore(text, start, REACH_BEFORE) <= at && ONLY_WORDS.test(text.slice(at, start))
    ? countryAt(text, at, text.slice(Math.max(0, at - REACH_BEFORE), at))
    : null;

const ONLY_WORDS = /^\+?[\d ]+,? (?:\p{L}+[,:]? ){0,2}\(?$/u;

/** The country whose code stands at a place. `between`: what stands between it and the number. */
function countryAt(text: string, at: number, between: string): CountryCode | null {
  CODE.lastIndex = at;
  const [whole = '', sign = '', code = ''] = CODE.exec(text) ?? [];
  const isCode = code.length > 1 && (sign.startsWith('0') || OF_CODES.test(around(text, at, whole, between)));
  const main = isCode ? plansOfCode(code)[0] : undefined;
  return main !== undefined && isCountryCode(main) ? main : null;
}

/** `(+39)` alone, or a code with the words around it. */
function around(text: string, at: number, code: string, between: string): string {
  const end = at + code.length;
  return text[at - 1] === '(' && text[end] === ')'
    ? `(${code})`
    : between + text.slice(end, sentenceEndAfter(text, end, LONGEST_WORDS));
}

const LONGEST_WORDS = 24;
