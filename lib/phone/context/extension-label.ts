import type { CountryCode } from '../region';
import { isPassed, mayEndPassed, wordBefore } from './extension-between';
import { isBehindNumber, isOfSomebody, mayBeBehindNumber, REACH } from './extension-phrase';
import { classOfExtensionWord, isAlsoFlat, isOfInside, isOfManyThings, POLES } from './extension-words';
import { isSpokenOf } from './line';
import { wordEndBefore, wordStartBefore } from './word-ends';

/** A few digits, and where the word before them begins. */
interface Few {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands before the digits, and before the word. */
  readonly before: string;
  readonly lead: string;
}

/** Whether a few digits stand behind a word for an extension: `Nebenstelle 212`, `ext. no. 104`, `Το εσωτερικό μου είναι 246`. */
export function isBehindExtensionWord(
  text: string,
  start: number,
  end: number,
  region: CountryCode | undefined,
): boolean {
  if (!mayBeLabelled(text, start, end, region)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const { wordStart, wordEnd, gap, hasNumberWord, isSaid } = wordBefore(before, region);
  const few: Few = { text, start, end, before, lead: before.slice(0, wordStart) };
  const word = before.slice(wordStart, wordEnd);
  const digits = text.slice(start, end);
  // `ext 12` behind other digits is theirs, whatever those are.
  if (INTERNAL_THING.test(before.slice(0, wordEnd)) || DIGITS_LAST.test(few.lead)) return false;
  if (YEAR.test(digits) && isOfInside(word) && !isSaid && !isSpokenOf(text, start, end)) return false;
  // `CRAL Poste          52`: a name in the cell before.
  if (gap.length > LONGEST_GAP && /^\p{Lu}/u.test(word) && !/(?:^|\s{2}|\n)$/.test(few.lead)) return false;
  if (isOfOther(word, digits, hasNumberWord, region)) return false;
  const says = classOfExtensionWord(word, region);
  if (gap.includes('(')) return says === 'word' && isInBracket(few, gap);
  if (gap.includes(',')) return says === 'word' && gap === ', ' && text[end] === ',';
  if (says === 'letter') return word === 'x' && gap === '' && isLettered(few);
  if (says === 'abbreviation') return gap.startsWith('.') && isShortened(few, word.toLowerCase(), region);
  if (region === 'CA' && word === 'local') return BEHIND_PHONE.test(few.lead) || isSpokenOf(text, start, end);
  return says === 'word' ? hasLengthOf(word, end - start, region) : isNamedBefore(few, region);
}

const isInBracket = ({ text, start, end }: Few, gap: string): boolean =>
  /^\.? \($/.test(gap) && text[end] === ')' && IN_BRACKETS.test(text.slice(start, end));

/** `x104`, but `37 (x100 gal)`. */
const isLettered = ({ text, start, end, before, lead }: Few): boolean =>
  (end - start >= 3 ? BEGINS_WORD : SOMEBODY_AT).test(lead) &&
  (!lead.endsWith('(') || text[end] === ')') &&
  !OF_ACCOUNT.test(before);

const BEGINS_WORD = /(?:^|[\s(,;:])$/;

/** `int. 214`: of somebody, where it may as well be a flat. */
const isShortened = (few: Few, word: string, region: CountryCode | undefined): boolean =>
  !isAlsoFlat(word, region) ||
  few.end - few.start < 2 ||
  (word === 'int' && isBehindNumbers(few)) ||
  isCallees(few);

/** Behind a number, in its next cell or farther on in its sentence. */
const isBehindNumbers = ({ lead }: Few): boolean => BEHIND_NUMBER.test(lead) || NEAR_NUMBER.test(lead);

function isCallees({ text, start, end, before, lead }: Few): boolean {
  if (BEHIND_NUMBER.test(lead)) return true;
  if (end - start > 2 && OF_CALLED.test(text.slice(end, end + LONGEST_CALLED))) return true;
  if (BEHIND_TITLED.test(lead) && !OF_HOUSE.test(before)) return true;
  return !BEHIND_HOUSE.test(lead) && isSpokenOf(text, start, end);
}

/** Two digits or more; `Halle 2 Durchwahl 46` is in a hall. */
const DIGITS_LAST = /(?:\p{Nd}{2}|\p{Nd}[ ./-]{1,3}\p{Nd}) ?$/u;

/** Whether a word for an extension rather means something else with so many digits behind it. */
function isOfOther(
  word: string,
  digits: string,
  hasNumberWord: boolean,
  region: CountryCode | undefined,
): boolean {
  if (region !== undefined && POLES.has(region) && /^postes?$/i.test(word)) return true;
  // `Anexo 12 del contrato`, `дод. 12 до договору`
  if (digits.length < 3 && /^(?:anexo|дод)$/i.test(word)) return true;
  if (!hasNumberWord) return false;
  // `kućni broj 14` is a house, `linka č. 58` a bus.
  if ((digits.length < 3 && /^kućn/i.test(word)) || /^lin[kc]/i.test(word)) return true;
  return digits.length > LONGEST_OF_THINGS && isOfManyThings(word);
}

/** A `local` is also a shop with its number, and a `poste` a pole. */
const hasLengthOf = (word: string, length: number, region: CountryCode | undefined): boolean =>
  /^lo[ck](?:al)?$/i.test(word)
    ? length >= 3 || (region !== 'CA' && region !== 'PH')
    : length < 5 || !/^poste$/i.test(word);

function isNamedBefore({ text, end, before }: Few, region: CountryCode | undefined): boolean {
  const phrase = before.replace(COPULA, ' ');
  return isOfSomebody(phrase, region) || isBehindNumber(phrase, text.slice(end, end + 2), region);
}

/** A quick look at the word before the digits, which mostly says nothing of them. */
function mayBeLabelled(text: string, start: number, end: number, region: CountryCode | undefined): boolean {
  const last = text.charCodeAt(start - 1);
  const floor = Math.max(0, start - REACH);
  const wordEnd = wordEndBefore(text, start);
  if (wordEnd <= floor) return false;
  // `… por Pagar: 4418`, `… – 4418`
  if (last === HYPHEN || (last === SPACE && ENDS_NAME.includes(text[start - 2] ?? ''))) return true;
  if (last === SPACE && mayBeBehindNumber(text, start, end)) return true;
  const word = text.slice(Math.max(floor, wordStartBefore(text, wordEnd)), wordEnd);
  return (mayEndPassed(text, wordEnd) && isPassed(word)) || classOfExtensionWord(word, region) !== 'none';
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const ENDS_NAME = ':–—-';

/** A wider one parts columns. */
const LONGEST_GAP = 5;

/** `Regulamento interno 2025` */
const YEAR = /^20[0-3]\d$/;

/** Of a thing, a number is longer: `Apparat Nr. 104412`. */
const LONGEST_OF_THINGS = 4;

/** `Pedido interno 88214`: a thing of the house. */
const INTERNAL_THING =
  /(?<!\p{L})(?:pedido|orden|ordine|código|codice|folio|control|expediente|registro|documento|protocollo|regolamento|regulamento|reglamento|règlement|regulamin|ref\p{L}{0,8})\.? intern[oae]$|(?<!\p{L})bureaux? de poste$/iu;

/** `Your account ending in x7713`. */
const OF_ACCOUNT = / ending(?: in)? x$/;

/** `I'm at x68`, `reach me on x12`: who is called there; anything else has two digits behind an x too. */
const SOMEBODY_AT = /(?:['’]m at|(?:\bme|\bus|call|dial|ring)(?: at| on)?) $/i;

/** `mijn toestel (318)`: three digits or more, and no year. */
export const IN_BRACKETS = /^(?!(?:19|20)\d\d$)\d{3,}$/;

/** `052 448 12 00\tint. 200`: in the cell behind a number's. */
const BEHIND_NUMBER = /\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6}(?:\t| \| )$/u;

/** `0461/75 41 78, per la mensa int. 14, per i certificati int. 22`: farther on behind it, or behind another one. */
const NEAR_NUMBER =
  /(?:\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6}|(?<!\p{L})int\. \p{Nd}{2,4}), (?!appartamento|scala|piano)[^\p{Nd}.;\n\u2028]{0,40}$/iu;

/** `la sig.ra Donata, int. 23`: who is called there. */
const BEHIND_TITLED =
  /(?<!\p{L})(?:sig(?:\.ra|nora?)?|dott(?:\.ssa)?|rag|geom|ing|avv|arch|sra?|lic|dra?)\.? \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, ?$/u;

/** `int. 214 (Sara)`: who is called there, and not where in a house it is. */
const OF_CALLED = /^ \((?!scala|piano|pal|corte|ed|sc\.|lok|kl)\p{L}[\p{L} .'’-]{1,24}\)/iu;
const LONGEST_CALLED = 30;

/** Whose bell it is. */
const OF_HOUSE = /(?<!\p{L})(?:via|piazza|corso|viale|campanello|consegna|scala)(?!\p{L})/iu;

/** `Calle Horacio 418, int. 302`: a flat. */
const BEHIND_HOUSE = /\p{L} \p{Nd}{1,4}, $/u;

/** `… Durchwahl der Anmeldung ist die 14` */
const COPULA = /\s(?:is|ist|lautet|è|é|es|est|er|är|on|jest|je)(?: (?:il|el|l?a|o|le|die|the|den|de))? $/iu;

/** `604 555-1234, local 304`, `Mail room: local 304`: in French, a room. */
const BEHIND_PHONE = /(?:\p{Nd}{4},?|:) $/u;
