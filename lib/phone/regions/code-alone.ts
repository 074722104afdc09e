import { sentenceStartBefore } from '../context/sentence';
import type { CountryCode } from '../region';
import { codeAloneAt, countryOfCode } from './named-code';

/*
 * Calling codes that no number stands before or behind, where somebody says how numbers are dialled: `Latvijos numeriai, tad
 * +371 priekyje`.
 */

/** How far on each side of it the words stand that say so. */
const REACH = 40;

const DIALLED =
  /vorwahl|vorher|davor|voran|vorne|pr[eéi]fi|indicati|country code|dial|devant|avant|num[eé]r|n[uú]mer|nummer|vooraf|ervoor|voorop|delante|antes|davanti|priek|kierunkow|przed|předvol|predvoľ|előhív|elé|předčís|pozivni|pred broj|код|префикс|номер|nomer|suunta|landskod|landekode|landsnúmer|kod kraju|alan kodu|κωδικ/iu;

const NUMBER = /\d(?:[ ()./-]{0,2}\d){5}/;
const LONGEST_SENTENCE = 120;

/** The country whose calling code stands at a place; `null` where none is, or where it may mean something else. */
export function countryOfCodeAlone(text: string, at: number): CountryCode | null {
  const code = codeAloneAt(text, at);
  if (code === undefined || !DIALLED.test(text.slice(Math.max(0, at - REACH), at + REACH))) return null;
  // What is said in the sentence of a number is said of that one.
  return NUMBER.test(text.slice(sentenceStartBefore(text, at, LONGEST_SENTENCE), at))
    ? null
    : countryOfCode(code);
}
