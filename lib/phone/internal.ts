import { beginsCell, type ExtensionColumns, isExtensionCell } from './context/extension-column';
import { isInExtensionList } from './context/extension-list';
import { isBehindNumber, isOfSomebody, mayBeBehindNumber, REACH } from './context/extension-phrase';
import { classOfExtensionWord, isAlsoFlat, mayEndExtensionWord } from './context/extension-words';
import { isSpokenOf } from './context/line';
import { lineStartBefore } from './context/lines';
import { isListedBehind } from './context/lists';
import { wordEndBefore, wordStartBefore } from './context/word-ends';
import { isEmergencyNumber } from './emergency';
import type { PhoneNumberMatch } from './match';
import type { CountryCode } from './region';
import { endingsOf, mayEndIn } from './text/endings';
import { isLetter } from './text/letters';
import type { Group } from './text/runs';
import { DIGIT, digitValue, signAt } from './text/signs';

/**
 * The internal extension that a few digits are, directly behind a word for one (`Nebenstelle 212`, `ext. 104`) or in a
 * column of them; never bare ones. `null` for any others.
 */
export function internalNumber(
  text: string,
  { start, end, digits }: Group,
  columns: ExtensionColumns,
): PhoneNumberMatch | null {
  const { region } = columns;
  if (digits.length > 5 || end - start !== digits.length) return null;
  if (digits.length < 2 && !isOfNext(text, end)) return null;
  const isNamed =
    mayFollowWord(text, start) &&
    !isBelowHeads(text, start) &&
    (isLabelled(text, start, end, region) ||
      isListed(text, start, end, columns) ||
      isOfCallee(text, start, end)) &&
    !goesOn(text, end);
  const isNamedBehind = digits.length > 1 && isNamedThere(text, end, digits, region);
  const isInList = isInExtensionList(text, start, end) && !isEmergencyNumber(digits, region ?? null);
  const isInColumn = beginsCell(text, start) && isExtensionCell(columns, start, end);
  if (!isNamed && !isNamedBehind && !isInColumn && !isInList) return null;
  if (isHotline(text, start) && isEmergencyNumber(digits, region ?? null)) return null;
  columns.end = end;
  return { start, end, raw: text.slice(start, end), e164: null, kind: 'internal', confidence: 'likely' };
}

/** `Ramal` at the end of the heads of a table, and the first cell of the row below. */
function isBelowHeads(text: string, start: number): boolean {
  const sign = text[start - 1];
  if (sign !== '\n' && sign !== '\u2028') return false;
  return HEADS.test(text.slice(lineStartBefore(text, start - 1, LONGEST_HEADS), start - 1));
}

const HEADS = /\p{L}(?: {2,}|\t)\p{L}/u;
const LONGEST_HEADS = 120;

/** `Durchwahl 318 (Jannik) oder 346 (Helpdesk)`: whether digits go on with extensions, and count nothing. */
const isListed = (text: string, start: number, end: number, columns: ExtensionColumns): boolean =>
  columns.end > 0 &&
  end - start > 2 &&
  isListedBehind(text, columns.end, start) &&
  !/^ \p{L}/u.test(text.slice(end, end + 2));

/** Whether a name for an extension stands behind digits. */
function isNamedThere(text: string, end: number, digits: string, region: CountryCode | undefined): boolean {
  const behind = text.slice(end, end + LONGEST_BEHIND);
  if (NAME_BEHIND.test(behind)) return digits.length > 2 || HUNGARIAN.test(behind);
  return digits.length > 2 && FROM_INSIDE.test(behind) && !isEmergencyNumber(digits, region ?? null);
}

/** `12-es melléken`. */
const HUNGARIAN = /^-?[aeoö]s mell/iu;

/** `dial 4180 from your desk` */
const FROM_INSIDE =
  /^ (?:from (?:your|any|every|the) (?:\p{L}+ )?(?:desk|phone|handset|extension|office)|internally)(?!\p{L})/u;

/** `a 212-es mellék`, `a 212 melléken`, `212 dahili`. */
const NAME_BEHIND =
  /^(?:(?:(?:-?[aeoö]s|\.) mell[eé]k(?:en)?| mell[eé]ken)(?!\p{L})| (?:numaralı |no['’]lu )?dahili(?=$|[.,;)\n\u2028]))/iu;
const LONGEST_BEHIND = 32;

/** `(int. 2) allo 0543 457109`: a single digit is an extension of the number right behind it. */
const isOfNext = (text: string, end: number): boolean =>
  text[end] === ')' && OF_NEXT.test(text.slice(end, end + LONGEST_BETWEEN));

const OF_NEXT = /^\) (?:\p{L}+ )?\+?\d{2}/u;
const LONGEST_BETWEEN = 20;

/** `To: Reception (200)`, in a line of its own: who was called, as phone systems say it. */
const isOfCallee = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '(' &&
  /^\)\s*(?:$|\n|\u2028)/.test(text.slice(end, end + 3)) &&
  IN_BRACKETS.test(text.slice(start, end)) &&
  CALLEE.test(text.slice(Math.max(0, start - REACH), start));

const CALLEE =
  /(?:^|[\n\u2028])(?:to|an|für|à|para|per|naar|aan|till?|do|komu|кому) ?: ?\p{L}[^\n\u2028()\d]{1,32} \($/iu;

/** A cheap look before words are looked up: few digits stand behind nothing but a sign or two. */
export function mayFollowWord(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && start - at < 6 && isBetween(text.charCodeAt(at))) at -= 1;
  return at >= 0 && isLetter(text.charCodeAt(at));
}

/** Signs between a word and its number: spaces, ends of lines, `.`, `,`, `:`, `#`, `(` and hyphens. */
const isBetween = (code: number): boolean =>
  code < 0x80
    ? code === 0x0a ||
      code === 0x20 ||
      code === 0x23 ||
      code === 0x28 ||
      (code >= 0x2c && code <= 0x2e) ||
      code === 0x3a
    : code === 0xa0 || OTHER_BETWEEN.includes(String.fromCharCode(code));

const OTHER_BETWEEN = '\u2010\u2011\u2013\u2014\u2028\uff1a';

/** `104-2`, `12.5`, `4711/8`, `30 %` are no extensions; `207 / 0917 735 8264` is one, and a number behind it. */
const goesOn = (text: string, end: number): boolean =>
  /^(?! \/ 0\d{2,4}[ -]?\d{3})(?:[ \u00a0]?[-/.,:\u2013][ \u00a0]?\p{Nd}|[ \u00a0]?[%€$£°]|[ \u00a0](?:[mck]?m|k?g|m?l)(?!\p{L})|[ \u00a0]\p{Nd}|[\p{Script=Latin}\p{Script=Cyrillic}]|[_@=#*])/u.test(
    text.slice(end, end + 14),
  );

function isLabelled(text: string, start: number, end: number, region: CountryCode | undefined): boolean {
  if (!mayBeLabelled(text, start, end, region)) return false;
  const before = text.slice(Math.max(0, start - REACH), start);
  const said = MAY_END_IN_COPULA.test(before.slice(-2)) ? before.replace(COPULA, ' ') : before;
  const phrase = said.replace(NUMBER_WORD, '$1$2 ');
  const wordEnd = wordEndBefore(phrase, phrase.length);
  const from = wordStartBefore(phrase, wordEnd);
  const word = phrase.slice(from, wordEnd);
  const gap = phrase.slice(wordEnd);
  if (INTERNAL_THING.test(phrase.slice(0, wordEnd))) return false;
  // `ext 12` behind other digits is theirs, whatever those are.
  if (/\p{Nd} ?$/u.test(phrase.slice(0, from))) return false;
  const says = classOfExtensionWord(word, region);
  if (gap.includes('('))
    return (
      says === 'word' && /^\.? \($/.test(gap) && text[end] === ')' && IN_BRACKETS.test(text.slice(start, end))
    );
  if (gap.includes(',')) return says === 'word' && gap === ', ' && text[end] === ',';
  if (says === 'letter')
    return (
      word === 'x' &&
      gap === '' &&
      (end - start >= 3 ? /(?:^|[\s(,;:])$/ : SOMEBODY_AT).test(phrase.slice(0, from)) &&
      // `37 (x100 gal)`
      (phrase[from - 1] !== '(' || text[end] === ')') &&
      !OF_ACCOUNT.test(phrase)
    );
  if (says === 'abbreviation')
    return (
      gap.startsWith('.') &&
      (!isAlsoFlat(word.toLowerCase(), region) ||
        end - start < 2 ||
        BEHIND_NUMBER.test(phrase.slice(0, from)) ||
        (end - start > 2 && OF_CALLED.test(text.slice(end, end + LONGEST_CALLED))) ||
        (BEHIND_TITLED.test(phrase.slice(0, from)) && !OF_HOUSE.test(phrase)) ||
        (!BEHIND_HOUSE.test(phrase.slice(0, from)) && isSpokenOf(text, start, end)))
    );
  if (region === 'CA' && word === 'local')
    return BEHIND_PHONE.test(phrase.slice(0, from)) || isSpokenOf(text, start, end);
  return says === 'word' ? hasLengthOf(word, end - start, region) : isNamedBefore(text, end, phrase, region);
}

/** A `local` is also a shop with its number, and a `poste` a pole. */
const hasLengthOf = (word: string, length: number, region: CountryCode | undefined): boolean =>
  /^lo[ck](?:al)?$/i.test(word) ? length >= 3 || region === 'DK' : length < 5 || !/^poste$/i.test(word);

const isNamedBefore = (text: string, end: number, phrase: string, region: CountryCode | undefined): boolean =>
  isOfSomebody(phrase, region) || isBehindNumber(phrase, text.slice(end, end + 2), region);

/** A quick look at the word before the digits, which mostly says nothing of them. */
function mayBeLabelled(text: string, start: number, end: number, region: CountryCode | undefined): boolean {
  const last = text.charCodeAt(start - 1);
  const floor = Math.max(0, start - REACH);
  const wordEnd = wordEndBefore(text, start);
  if (wordEnd <= floor) return false;
  // `… por Pagar: 4418`, `… – 4418`
  if (last === HYPHEN || (last === SPACE && ENDS_NAME.includes(text[start - 2] ?? ''))) return true;
  if (last === SPACE && mayBeBehindNumber(text, start, end)) return true;
  const mayEnd = mayEndExtensionWord(text, wordEnd) || mayEndIn(ENDINGS_OF_COPULA, text, wordEnd);
  if (!mayEnd && !mayEndIn(ENDINGS_OF_NUMBER, text, wordEnd)) return false;
  const word = text.slice(Math.max(floor, wordStartBefore(text, wordEnd)), wordEnd);
  return (
    COPULA_ENDS.has(word.toLowerCase()) ||
    NUMBER_WORDS.test(word) ||
    classOfExtensionWord(word, region) !== 'none'
  );
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const ENDS_NAME = ':–—-';

/** What `COPULA` ends in. */
const COPULA_ENDS: ReadonlySet<string> = new Set(
  'is ist lautet è é es est er är on jest je il el la a o le die the den de'.split(' '),
);
const ENDINGS_OF_COPULA = endingsOf(COPULA_ENDS);

/** `внутренний номер 212`, `ext. no. 212`, `interní číslo: 212`: between the word for an extension and its digits. */
const OF_NUMBER =
  'nummer number numer numero número numéro no nr číslo номер broj број szám hívás hívószám telefon številka numeris numurs τηλέφωνο τηλ тел tel';
const ENDINGS_OF_NUMBER = endingsOf(OF_NUMBER.split(' '));
const NUMBER_WORDS = new RegExp(`^(?:${OF_NUMBER.replaceAll(' ', '|')})$`, 'iu');
const NUMBER_WORD = new RegExp(
  `((?:ext|extn|dahili|belső|внутренн\\p{L}*|внутрішн\\p{L}*|вътреш\\p{L}*|intern[eií]?|kućni|sisäinen|intercom|вн|εσωτερικό|vidinis|iekšējais|wewnętrzn\\p{L}*)\\.?) (?:${OF_NUMBER.replaceAll(' ', '|')})\\.?(:?) $`,
  'iu',
);

/** `Pedido interno 88214`: a thing of the house. */
const INTERNAL_THING =
  /(?<!\p{L})(?:pedido|orden|ordine|código|codice|folio|control|expediente|registro|documento|protocollo|ref\p{L}{0,8})\.? intern[oa]$/iu;

/** `Your account ending in x7713`. */
const OF_ACCOUNT = / ending(?: in)? x$/;

/** `I'm at x68`, `reach me on x12`: who is called there; anything else has two digits behind an x too. */
const SOMEBODY_AT = /(?:['’]m at|(?:\bme|\bus|call|dial|ring)(?: at| on)?) $/i;

/** `mijn toestel (318)`: three digits or more, and no year. */
const IN_BRACKETS = /^(?!(?:19|20)\d\d$)\d{3,}$/;

/** `052 448 12 00\tint. 200`: in the cell behind a number's. */
const BEHIND_NUMBER = /\p{Nd}(?:[ ./()-]{0,2}\p{Nd}){6}(?:\t| \| )$/u;

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

/** `604 555-1234, local 304`, `Mail room: local 304`: in French, a room. */
const BEHIND_PHONE = /(?:\p{Nd}{4},?|:) $/u;

/** `Mein interno è il 412`, `my extension is 4112`. */
const COPULA = /\s(?:is|ist|lautet|è|é|es|est|er|är|on|jest|je)(?: (?:il|el|l?a|o|le|die|the|den|de))? $/iu;

/** A quick look at its last letter. */
const MAY_END_IN_COPULA = /[a-zè-ìø] $/i;

/** `linka 112`: a line for everybody. */
const isHotline = (text: string, start: number): boolean =>
  /(?:linka|linke|linę|linki|linia|internal)\s$/iu.test(text.slice(Math.max(0, start - 10), start));

/** The digits of an internal number as they are dialled. */
export const internalDigits = (raw: string): string =>
  Array.from(raw, (sign) => (signAt(sign, 0) === DIGIT ? String(digitValue(sign.charCodeAt(0))) : '')).join(
    '',
  );
