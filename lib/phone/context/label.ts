import { isForAppointment } from './appointment';
import { isInCallLog } from './call-log';
import { isFilipinoCell } from './filipino';
import { isInForeignForm } from './form';
import { isIndicThing } from './indic';
import { isValue, keySays, OF_FURTHER } from './key';
import { behindCode, isLettered, isOfSim, withoutCode } from './label-code';
import { CALLED, isPhones, isSurelyThings, THING } from './label-reading';
import { type Label, NO_LABEL, readBackwards } from './label-words';
import { asLetter, labelOfLetter } from './letter';
import { lineAbove, lineStartBefore } from './lines';
import { isInPhoneList } from './list-heading';
import { mayBeName } from './names-of-things';
import { isRenewedNumber } from './renewed';
import { isOfAlike } from './same-head';
import { isBehindSetPhrase } from './set-phrase';
import { isAboutThing } from './subject';
import { columnHead, isBehindSeparator, isPricedRow } from './table';
import { isVietnameseThing } from './vietnamese';
import { isFaxedTo } from './word-before';

/** How far before a number its label may begin. */
const REACH = 72;

/** A label in a cell or line of its own is no longer. */
const LONGEST_OWN_LINE = 48;

/** Mails are cut at widths of up to this. */
const LONGEST_WRAPPED = 110;

/**
 * What the words before a place say of the number that begins there: those in its line, or in the line or cell
 * before where it begins its own.
 */
export function labelBefore(text: string, place: number): Label {
  if (isBehindSeparator(text, place)) {
    const head = columnHead(text, place);
    if (head !== '') return ofColumn(text, place, head);
  }
  if (isValue(text, place)) return keySays(text, place);
  if (isBehindDigits(text, place)) return behindCode(text, place, REACH);
  const start = lineStartBefore(text, place, REACH);
  if (isBehindSetPhrase(text, start, place)) return THING;
  const sign = signBefore(text, start, place);
  if (sign !== null) return { says: signSays(sign), isDirect: true, isNamed: true };
  if (holdsWords(text, start, place)) {
    const before = withoutCode(text.slice(start, place));
    const letter = mayBeLetter(before) && isOpening(text, place) ? LETTER.exec(before)?.[1] : undefined;
    const short = letter ?? (isOfSim(before) || isFilipinoCell(text, place, before) ? 'm' : undefined);
    const read = short === undefined ? readBackwards(before) : labelOfLetter(short);
    const said = inLine(asLetter(read, text, place, before));
    const isUncalled = said.says === 'nothing' || said.says === 'other';
    if (isLettered(before) && isSurelyThings(readBackwards(before.slice(0, -2)))) return THING;
    if (isUncalled && isFaxedTo(before)) return { ...said, says: 'fax', isDirect: true, guess: undefined };
    if (isUncalled && isForAppointment(before)) return { ...said, ...CALLED, guess: undefined };
    if (isDoubtful(said) && isRenewedNumber(before)) return { ...said, ...CALLED, guess: undefined };
    if (isDoubtful(said) && isOfThing(before)) return { ...said, ...THING, guess: undefined };
    if (said.says !== 'nothing') return named(said, before);
    if (isInCallLog(text, start, place)) return { ...said, ...CALLED };
    const shown = inTable(text, place, said);
    if (shown.says !== 'nothing') return shown;
    if (isInForeignForm(text, place, before)) return { ...said, ...THING };
    if (isInPhoneList(text, start, place)) return { ...said, ...CALLED };
    return isOfAlike(text, start, place) ? { ...said, ...THING } : shown;
  }
  const above = lineAbove(text, start, LONGEST_WRAPPED);
  const own = aboveSays(text, place, above);
  return inTable(text, text[start - 1] === '\t' ? start : place, own);
}

const inLine = ({ says, isDirect, isNamed, guess }: Label): Label => ({
  says,
  isDirect,
  isNamed: isNamed === true,
  guess,
  isInLine: true,
});

/** Whether nothing is known of a number, or not for sure that it is a thing's. */
export const isDoubtful = ({ says, isDirect, guess }: Label): boolean =>
  says === 'nothing' || (says === 'other' && (!isDirect || guess !== undefined));

/** Whether the words before a number say, farther from it, that it is a thing's. */
const isOfThing = (before: string): boolean =>
  isAboutThing(before, before.length === REACH) || isVietnameseThing(before) || isIndicThing(before);

/** What the line above says: one of its own as a label, one that was cut at a width as the words before. */
function aboveSays(text: string, place: number, above: string): Label {
  const [, sign = '', letter = ''] = SHORTEST.exec(above) ?? [];
  if (sign !== '') return { says: signSays(sign), isDirect: true, isNamed: true };
  if (letter !== '' && hasOtherLetter(text, place, letter)) return labelOfLetter(letter.toLowerCase());
  if (above.length <= LONGEST_OWN_LINE) return isOwnLabel(above) ? ownLabel(above) : NO_LABEL;
  return WRAPPED.test(above) ? readBackwards(`${above.slice(-REACH).trimEnd()} `) : NO_LABEL;
}

function ownLabel(line: string): Label {
  const said = readBackwards(line, true);
  return isDoubtful(said) && isOfThing(line) ? THING : named(said, line);
}

/** What is surely said to be a thing's may have the name of one. */
const named = (said: Label, before: string): Label =>
  said.says === 'other' && said.guess === undefined && before.length < REACH && mayBeName(before)
    ? { ...said, guess: 'name' }
    : said;

/** A line that goes on: it ends in a word, in the middle of a sentence, or in an abbreviation that wants a number. */
const WRAPPED = /(?::|[\p{Ll}\p{Lo}]|\p{Lu}{2,4}|(?:n[or]|č|tel|mob|fax|ref)\.) ?$/iu;

/** A picture or a letter in a line or cell of its own: `📠`, `F`. */
const SHORTEST = /^\s*(?:([☎☏✆℡📞📱📠🖷])\ufe0f?|([tmfpTMFP])[.:]?)\s*$/u;

/** A single one may be a size, or say whether somebody is a woman. */
function hasOtherLetter(text: string, place: number, letter: string): boolean {
  const near = text.slice(Math.max(0, place - NEAR_LETTER), place + NEAR_LETTER);
  return near.split(/[\n\u2028\t]/).some((line) => {
    const other = SHORTEST.exec(line)?.[2] ?? letter;
    return other.toLowerCase() !== letter.toLowerCase();
  });
}

const NEAR_LETTER = 120;

/** `t +49 40 123456 | f +49 40 123457`: small letters at the beginning of a line or a part of it. */
const LETTER = /(?:^|[|·•]|\s{2})\s?([ctmfpdo])\.? $/;

/** A cheap look at the letter before the space, or before its full stop. */
function mayBeLetter(before: string): boolean {
  const space = before.length - 1;
  if (before[space] !== ' ') return false;
  return LETTERS.includes(before[before[space - 1] === '.' ? space - 2 : space - 1] ?? '?');
}

const LETTERS = 'ctmfpdo';

function isOpening(text: string, place: number): boolean {
  const sign = text[place] ?? '';
  if (sign === '+' || sign === '(' || sign === '0') return true;
  NORTH_AMERICAN.lastIndex = place;
  return NORTH_AMERICAN.test(text);
}

const NORTH_AMERICAN = /(?:1[-. ])?[2-9]\d\d([-. ])\d{3}\1\d{4}(?!\d)/y;

/** Digits have a label of their own, which says nothing of those behind them. */
function isBehindDigits(text: string, place: number): boolean {
  let at = place - 1;
  while (at >= 0 && isBetweenGroups(text.charCodeAt(at))) at -= 1;
  // Wide spaces part cells, not groups.
  if (at < 0 || text.startsWith('  ', place - 2)) return false;
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}

/** Spaces, `-`, `.` and `/`. */
const isBetweenGroups = (code: number): boolean =>
  code === 0x20 || (code >= 0x2d && code <= 0x2f) || code === 0xa0;

/** Whether a part of a text holds letters or digits; most do at their end. */
function holdsWords(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && isAsciiSign(text.charCodeAt(at - 1))) at -= 1;
  // Where it is no sign of ASCII, it is one of its letters or digits, or of what takes longer to tell.
  return at > start && (text.charCodeAt(at - 1) < 0x80 || /[\p{L}\p{Nd}№]/u.test(text.slice(start, at)));
}

const isAsciiSign = (code: number): boolean =>
  code < 0x30 || (code > 0x39 && code < 0x41) || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0x80);

/** The head of the column names a cell better than the cell beside it, where it names it at all. */
function inTable(text: string, cell: number, own: Label): Label {
  const head = columnHead(text, cell);
  const named = head === '' ? NO_LABEL : ofColumn(text, cell, head);
  if (named.says !== 'nothing') return named;
  return own.says === 'nothing' && isPricedRow(text, cell) ? THING : own;
}

/** What the head of a column says, which may have several of a kind: `Tel1`, or `Alt` behind a number in `Main`. */
function ofColumn(text: string, cell: number, head: string): Label {
  const said = readBackwards(head.replace(/\d+$/, ''), true);
  const isFurther =
    said.says === 'nothing' &&
    OF_FURTHER.test(head) &&
    NUMBER_CELL.test(text.slice(Math.max(0, cell - LONGEST_CELL), cell));
  const letter = isFurther ? 't' : isFilipinoCell(text, cell, head) ? 'm' : '';
  return { ...(letter === '' ? said : labelOfLetter(letter)), isInColumn: true };
}

const NUMBER_CELL = /(?:\d[ ()./-]{0,3}){8}[\t;,]$/;
const LONGEST_CELL = 32;

/** The picture of a telephone that a part of a text ends in, with nothing but spaces behind it. */
function signBefore(text: string, start: number, end: number): string | null {
  let at = end;
  while (at > start && mayBeBehindSign(text.charCodeAt(at - 1))) at -= 1;
  if (at === start || text.charCodeAt(at - 1) < FIRST_SIGN) return null;
  return SIGN.exec(text.slice(start, end))?.[0] ?? null;
}

/** White space, `.` and `:`. */
const mayBeBehindSign = (code: number): boolean =>
  code <= 0x20 || code === 0x2e || code === 0x3a || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

const SIGN = /[☎☏✆℡📞📱📠🖷](?=\ufe0f?[\s.:]*$)/u;
const FIRST_SIGN = 0x2100;

const signSays = (sign: string) =>
  sign === '📱' ? 'mobile' : sign === '📠' || sign === '🖷' ? 'fax' : 'phone';

/** A line that holds digits speaks of those, and a whole sentence of something else. */
const isOwnLabel = (line: string): boolean =>
  line !== '' && !/\p{Nd}|(?:\p{L}{4}[.!?]|[!?])\s+\p{L}/u.test(line) && line.trim().split(/\s+/).length <= 4;

/** Whether the head of the column that a place stands in names phones. */
export function isInPhoneColumn(text: string, place: number): boolean {
  const label = labelBefore(text, place);
  return label.isInColumn === true && isPhones(label);
}
