import { isVietnameseThing } from './vietnamese';
import { classOfWord, wordOf } from './word';
import { wordsOf } from './word-ends';
import { speaksOfCalling } from './words';

/*
 * Digits whose thing stands behind them: `4711 ist Ihre Kundennummer`, `4711 (n° de contrat)`.
 */

/**
 * Whether what stands right behind digits says that they are a thing's number. In groups they are written as a phone's is:
 * then a number has to be named there too, for `(orders)` is who answers.
 */
export const isThingBehind = (text: string, end: number, isTogether: boolean): boolean =>
  mayBeNamed(text, end) && namesThing(text.slice(end, end + LONGEST), isTogether);

const LONGEST = 64;

/** A cheap look: a bracket or a word stands there, behind a space. */
function mayBeNamed(text: string, end: number): boolean {
  const first = text.charCodeAt(end);
  if (first !== SPACE) return first > LAST_OF_LATIN;
  const code = text.charCodeAt(end + 1);
  return code === OPENING || code > AT_SIGN;
}

const SPACE = 0x20;
const OPENING = 0x28;
const AT_SIGN = 0x40;

/** Scripts without spaces are behind it. */
const LAST_OF_LATIN = 0x2fff;

function namesThing(behind: string, isTogether: boolean): boolean {
  if (NUMBERED.test(behind)) return true;
  const held = IN_BRACKET.exec(behind)?.[1];
  const said = held ?? IS.exec(behind)?.[1];
  if (said === undefined || FOR.test(said)) return false;
  const phrase = said.trim().replace(/(?:입니다|です)$/, '');
  const words = wordsOf(phrase);
  if (words.some((word) => speaksOfCalling(classOfWord(word)))) return false;
  const isNumber = words.some((word) => wordOf(word).isNumber || SHORTENED.test(word) || isNumbered(word));
  if (!isNumber && (held !== undefined || !isTogether)) return isVietnameseThing(`${phrase} `);
  return [...words, phrase].some((word) => wordOf(word).isSure && classOfWord(word) === 'other');
}

/** `Kundennummer`, `sopimusnro`, `契約番号`. */
const isNumbered = (word: string): boolean =>
  wordOf(word).isCompound || /(?:番号|編號|编号|号码|번호)$/u.test(word);
const SHORTENED = /^(?:n[or]?|nro|br)$/iu;

/** `1234567 számú kulcs`, `1234567 numaralı talep`: of that number; `6200 1001 onwards`. */
const NUMBERED =
  /^ (?:(?:cikk)?számú (?!vonal(?!k)|tel(?:efon|\.)|mobil|fax(?!p))|numaral[ıi] (?!sabit|tel|hat|cep|gsm|faks|whats)|kodlu |(?:onwards|upwards|and (?:up|above))(?!\p{L}))/iu;

const IN_BRACKET = /^ ?[(（]([^()（）\d\n\u2028]{2,40})[)）]/u;

/** Up to the end of the sentence. */
const IS =
  /^(?: ?[は은는是](?=\P{ASCII}| )| (?:is|ist|est|è|é|és|es|er|är|on|je|jest|to|este|је|е|είναι|adalah|là|ir|yra|הוא|היא) | [–—] (?=номер|numer|číslo|broj|numărul|αριθμός))((?:[^\s\d.,;:!?()\n\u2028]+ ?){1,6})/u;

/** `is the number for orders`: who is called there. */
const FOR =
  /(?:^|\s)(?:ange|oppgi|oplys|enter|indtast|tast|podaj|zadejte|for|für|pour|para|per|voor|för|for å|dla|pro|za|для|για|do|till)\s/iu;
