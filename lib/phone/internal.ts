import { beginsCell, type ExtensionColumns, isExtensionCell } from './context/extension-column';
import { IN_BRACKETS, isBehindExtensionWord } from './context/extension-label';
import { isInExtensionList } from './context/extension-list';
import { REACH } from './context/extension-phrase';
import { isFurtherExtension, isInNamedList } from './context/extension-series';
import { isCountedBehind } from './context/extension-units';
import { lineStartBefore } from './context/lines';
import { isEmergencyNumber } from './emergency';
import type { PhoneNumberMatch } from './match';
import type { CountryCode } from './region';
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
  const isNamed = isNamedBefore(text, start, end, region) || isNamedThere(text, start, end);
  const isTold = isNamed || isToldWithOthers(text, start, end, columns);
  const isInColumn = beginsCell(text, start) && isExtensionCell(columns, start, end);
  if (!isInColumn && (!isTold || isCountedBehind(text, start, end))) return null;
  // Everybody's, but where it is surely said to be the house's own.
  const isSurelyOwn = isInColumn || (isNamed && !isHotline(text, start));
  if (!isSurelyOwn && isEmergencyNumber(digits, region ?? null)) return null;
  columns.end = end;
  return { start, end, raw: text.slice(start, end), e164: null, kind: 'internal', confidence: 'likely' };
}

/** Whether a few digits stand behind a word for an extension, or behind who was called. */
const isNamedBefore = (text: string, start: number, end: number, region: CountryCode | undefined): boolean =>
  mayFollowWord(text, start) &&
  !isBelowHeads(text, start) &&
  !isGoingOn(text, start, end) &&
  (isBehindExtensionWord(text, start, end, region) || isOfCallee(text, start, end));

/** Whether they stand in a list of extensions, or are dialled from inside. */
const isToldWithOthers = (text: string, start: number, end: number, columns: ExtensionColumns): boolean =>
  isInExtensionList(text, start, end) ||
  isDialledInside(text, start, end) ||
  (!isGoingOn(text, start, end) &&
    (isFurtherExtension(text, columns.end, start, end) || isInNamedList(text, start, end, columns.region)));

/** Whether more digits belong to them, but for those of a series. */
const isGoingOn = (text: string, start: number, end: number): boolean =>
  goesOn(text, end) && !isSeries(text, start, end);

/** `Ramal` at the end of the heads of a table, and the first cell of the row below. */
function isBelowHeads(text: string, start: number): boolean {
  const sign = text[start - 1];
  if (sign !== '\n' && sign !== '\u2028') return false;
  return HEADS.test(text.slice(lineStartBefore(text, start - 1, LONGEST_HEADS), start - 1));
}

const HEADS = /\p{L}(?: {2,}|\t)\p{L}/u;
const LONGEST_HEADS = 120;

/** Whether a name for an extension stands behind digits. */
function isNamedThere(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + LONGEST_BEHIND);
  return NAME_BEHIND.test(behind) && (end - start > 2 || (end - start === 2 && HUNGARIAN.test(behind)));
}

/** `12-es melléken`. */
const HUNGARIAN = /^-?[aeoö]s (?:mell|és|vagy|meg)/iu;

/** `Just dial 12 from your desk` */
const isDialledInside = (text: string, start: number, end: number): boolean =>
  FROM_INSIDE.test(text.slice(end, end + LONGEST_BEHIND)) &&
  DIALLED.test(text.slice(Math.max(0, start - LONGEST_DIALLED), start));

const DIALLED = /(?<!\p{L})(?:dial|press|ring|call) $/iu;
const LONGEST_DIALLED = 8;

const FROM_INSIDE =
  /^ (?:from (?:your|any|every|the) (?:\p{L}+ )?(?:desk|phone|handset|extension|office|room)|internally)(?!\p{L})/u;

/** `a 212-es mellék`, `a 212 melléken`, `212 dahili`, `19-es és a 20-as melléken`. */
const NAME_BEHIND =
  /^(?:(?:(?:-?[aeoö]s|\.) mell[eé]k(?:e[nkmt]|re|e)?| mell[eé]ken|-?[aeoö]s (?:és|vagy|meg) (?:a )?\d{2,4}-?[aeoö]s mell[eé]k(?:e[nkmt]|re|e)?)(?!\p{L})| (?:numaralı |no['’]lu )?dahili(?=$|[.,;)\n\u2028])| (?:numaralı|no['’]lu) dahili(?:ye|den|de|yi)(?!\p{L}))/iu;
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
  // `Reception ext.          204`: in columns made of spaces.
  let near = start;
  while (start - near < WIDEST_GAP && text.charCodeAt(near - 1) === SPACE) near -= 1;
  let at = near - 1;
  while (at >= 0 && near - at < 6 && isBetween(text.charCodeAt(at))) at -= 1;
  return at >= 0 && isLetter(text.charCodeAt(at));
}

const SPACE = 0x20;
const WIDEST_GAP = 24;

/** `205, 206 and 219`, `310/311`: as many digits behind a comma or a slash are no part of the same number. */
const isSeries = (text: string, start: number, end: number): boolean =>
  SERIES.exec(text.slice(end, end + LONGEST_SERIES))?.[1]?.length === end - start;

const SERIES = /^(?:, ?|[/、]|,? (?:and|or|und|oder) )(\d{2,5})(?![\d:%.,/]\d|\d)/;
const LONGEST_SERIES = 16;

/** Signs between a word and its number: spaces, ends of lines, `.`, `,`, `:`, `#`, brackets and hyphens. */
const isBetween = (code: number): boolean =>
  code < 0x80
    ? code === 0x0a ||
      code === 0x20 ||
      code === 0x23 ||
      code === 0x28 ||
      code === 0x29 ||
      (code >= 0x2c && code <= 0x2e) ||
      code === 0x3a
    : code === 0xa0 || OTHER_BETWEEN.includes(String.fromCharCode(code));

const OTHER_BETWEEN = '\u2010\u2011\u2013\u2014\u2028\uff1a';

/** `104-2`, `12.5`, `4711/8`, `30 %` are no extensions; `207 / 0917 735 8264` is one, and a number behind it. */
const goesOn = (text: string, end: number): boolean =>
  /^(?! \/ 0\d{2,4}[ -]?\d{3})(?:[ \u00a0]?[-/.,:\u2013][ \u00a0]?\p{Nd}|[ \u00a0]?[%€$£°]|[ \u00a0](?:[mck]?m|k?g|m?l)(?!\p{L})|[ \u00a0]\p{Nd}|[\p{Script=Latin}\p{Script=Cyrillic}]|[_@=#*])/u.test(
    text.slice(end, end + 14),
  );

/** `linka 112`: a line for everybody. */
const isHotline = (text: string, start: number): boolean =>
  /(?:linka|linke|linę|linki|linia|internal)\s$/iu.test(text.slice(Math.max(0, start - 10), start));

/** The digits of an internal number as they are dialled. */
export const internalDigits = (raw: string): string =>
  Array.from(raw, (sign) => (signAt(sign, 0) === DIGIT ? String(digitValue(sign.charCodeAt(0))) : '')).join(
    '',
  );
