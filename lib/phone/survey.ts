import { leavesCarrierOpen } from './any-carrier';
import { AROUND_CAPITAL, beginsWord, beginsZeros, isPrice } from './regions/landmarks';
import {
  CAPITAL,
  DIGIT,
  FOREIGN,
  FOREIGN_LETTERS,
  kindsAt,
  LATIN_CAPITALS,
  OTHER_DIGIT,
  PLUS,
  POST_MARK,
  UNSPACED,
} from './text/kinds';
import { isAsciiDigit } from './text/signs';

/** What one look at all of a text finds. All places are in their order; there are none where it has no digits. */
export interface Survey {
  readonly text: string;
  /** Where digits begin that have none before them. */
  readonly groups: readonly number[];
  /** Where empty lines begin and end, with the line end before them. */
  readonly gapStarts: readonly number[];
  readonly gapEnds: readonly number[];
  /** Where a `+`, or the `00` or `011` of numbers from abroad, stands. */
  readonly prefixes: readonly number[];
  /** The full stops that have the two letters of a domain behind them. */
  readonly domains: readonly number[];
  /** Where digits end with a space and a capital behind them, as in `20457 Hamburg` and `1012 AB`. */
  readonly digitEnds: readonly number[];
  /** The signs of British money. */
  readonly pounds: readonly number[];
  /** The dashes that end Swiss prices. */
  readonly prices: readonly number[];
  /** The signs of Japanese postcodes. */
  readonly postMarks: readonly number[];
  /** Where words with a capital begin that may name a place, or are abbreviations. */
  readonly capitals: readonly number[];
  /** Whether `0xx` stands anywhere, for the code of a long-distance company. */
  readonly hasOpenCarrier: boolean;
  /** Whether there is a letter of a script without spaces, or of one country alone. */
  readonly hasUnspaced: boolean;
  /** Whether there is a letter of no script that most of Europe and America writes. */
  readonly hasForeign: boolean;
}

/** A survey as it is made. */
interface Draft {
  readonly text: string;
  readonly groups: number[];
  readonly gapStarts: number[];
  readonly gapEnds: number[];
  readonly prefixes: number[];
  readonly domains: number[];
  readonly digitEnds: number[];
  readonly pounds: number[];
  readonly prices: number[];
  readonly postMarks: number[];
  readonly capitals: number[];
  hasOpenCarrier: boolean;
  hasUnspaced: boolean;
  hasForeign: boolean;
}

/** A text without any of these has no digits. */
const ANY_DIGIT = new RegExp(`[0-9${FOREIGN_LETTERS}]`);

/**
 * Digits, signs, the end of `.de`, capitals of words that may name places, and whatever other parts of the world write.
 * All else says nothing, and engines leap over it faster than a loop over characters goes.
 */
const SOMETHING = new RegExp(
  `[0-9]+|[${LATIN_CAPITALS}]${AROUND_CAPITAL}|[+£]|\\.[a-z]{2}(?![a-zA-Z0-9@-])|[${FOREIGN_LETTERS}]+`,
  'g',
);

/** Looks through a text. */
export function surveyOf(text: string): Survey {
  const draft: Draft = {
    text,
    groups: [],
    gapStarts: [],
    gapEnds: [],
    prefixes: [],
    domains: [],
    digitEnds: [],
    pounds: [],
    prices: [],
    postMarks: [],
    capitals: [],
    hasOpenCarrier: false,
    hasUnspaced: false,
    hasForeign: false,
  };
  if (!ANY_DIGIT.test(text)) return draft;
  SOMETHING.lastIndex = 0;
  while (SOMETHING.test(text)) noteBefore(draft, SOMETHING.lastIndex);
  if (draft.groups.length > 0) noteGaps(draft);
  return draft;
}

/** Notes what ends at a place. */
function noteBefore(draft: Draft, end: number): void {
  const last = draft.text.charCodeAt(end - 1);
  if (isAsciiDigit(last)) noteDigits(draft, end);
  else if (isLatinCapital(last)) draft.capitals.push(end - 1);
  else if (last === ASCII_PLUS) draft.prefixes.push(end - 1);
  else if (last === POUND) draft.pounds.push(end - 1);
  else if (last < 0x80) draft.domains.push(end - DOMAIN);
  else noteForeign(draft, end);
}

const ASCII_PLUS = 0x2b;
const POUND = 0xa3;

/** The length of `.de`. */
const DOMAIN = 3;

const isLatinCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x17f);

function noteDigits(draft: Draft, end: number): void {
  const { text } = draft;
  let start = end - 1;
  while (isAsciiDigit(text.charCodeAt(start - 1))) start -= 1;
  if ((kindsAt(text, start - 1) & OTHER_DIGIT) === 0) {
    draft.groups.push(start);
    if (beginsZeros(text, start)) draft.prefixes.push(start);
  }
  const next = text.charCodeAt(end);
  if (next === SPACE && isLatinCapital(text.charCodeAt(end + 1))) draft.digitEnds.push(end);
  else if (next === FULL_STOP && isPrice(text, end)) draft.prices.push(end + 1);
  if (leavesCarrierOpen(text, end - 1)) draft.hasOpenCarrier = true;
}

const SPACE = 0x20;
const FULL_STOP = 0x2e;

/** Digits and signs stand among the letters. */
function noteForeign(draft: Draft, end: number): void {
  const { text } = draft;
  let all = 0;
  let at = end - 1;
  while ((kindsAt(text, at - 1) & FOREIGN) !== 0) at -= 1;
  for (; at < end; at += 1) {
    const kinds = kindsAt(text, at);
    all |= kinds;
    if ((kinds & OTHER_DIGIT) !== 0) {
      if ((kindsAt(text, at - 1) & (DIGIT | OTHER_DIGIT)) === 0) draft.groups.push(at);
    } else if ((kinds & CAPITAL) !== 0) {
      if (beginsWord(text, at)) draft.capitals.push(at);
    } else if ((kinds & PLUS) !== 0) draft.prefixes.push(at);
    else if ((kinds & POST_MARK) !== 0) draft.postMarks.push(at);
  }
  draft.hasForeign = true;
  if ((all & UNSPACED) !== 0) draft.hasUnspaced = true;
}

/** Two line ends with nothing but marks of quoting between them. */
const EMPTY_LINE = /[\n\u2028][ \t\u00a0>|\r]*[\n\u2028]/g;

function noteGaps({ text, gapStarts, gapEnds }: Draft): void {
  EMPTY_LINE.lastIndex = 0;
  for (let gap = EMPTY_LINE.exec(text); gap; gap = EMPTY_LINE.exec(text)) {
    const end = gapEnd(text, gap.index);
    gapStarts.push(gap.index);
    gapEnds.push(end);
    EMPTY_LINE.lastIndex = end;
  }
}

/** Where the empty lines behind a line end have their end. */
function gapEnd(text: string, lineEnd: number): number {
  let end = lineEnd + 1;
  for (let at = end; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x2028) end = at + 1;
    else if (!isOfEmptyLine(code)) break;
  }
  return end;
}

/** A space, a tab, `>`, `|` or `\r`. */
const isOfEmptyLine = (code: number): boolean =>
  code === 0x20 || code === 9 || code === 0xa0 || code === 0x3e || code === 0x7c || code === 0x0d;
