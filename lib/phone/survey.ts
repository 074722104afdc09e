import { leavesCarrierOpen } from './any-carrier';
import { type Cues, mayBeCue, noteCue } from './context/dial-in-cues';
import { beginsZeros, isDomain, isPrice, mayNamePlace } from './regions/landmarks';
import {
  CAPITAL,
  CUE,
  DIGIT,
  FOREIGN,
  FULL_STOP,
  kindsAt,
  LINE_END,
  OTHER_DIGIT,
  PLUS,
  POST_MARK,
  POUND,
  UNSPACED,
} from './text/kinds';

/**
 * What one look at each character of a text finds. A loop over characters costs more than one search by the engine,
 * but less than a search for each of these. All places are in their order.
 */
export interface Survey {
  readonly text: string;
  /** Where digits begin that have none before them. */
  readonly groups: readonly number[];
  /** Where empty lines begin and end, with the line end before them. */
  readonly gapStarts: readonly number[];
  readonly gapEnds: readonly number[];
  /** Where a `+`, or the `00` of numbers from abroad, stands. */
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
  /** What speaks of invitations to meetings by phone. */
  readonly cues: Cues;
  /** Whether `0xx` stands anywhere, for the code of a long-distance company. */
  readonly hasOpenCarrier: boolean;
  /** Whether there is a letter of a script without spaces, or of one country alone. */
  readonly hasUnspaced: boolean;
  /** Whether there is a letter of no script that most of Europe and America writes. */
  readonly hasForeign: boolean;
}

/** Small letters, spaces and most signs say nothing. */
const SOMETHING =
  CAPITAL | DIGIT | OTHER_DIGIT | PLUS | FULL_STOP | POUND | POST_MARK | LINE_END | UNSPACED | FOREIGN | CUE;

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
  readonly cues: Cues;
  hasOpenCarrier: boolean;
  hasUnspaced: boolean;
  hasForeign: boolean;
}

/** Engines make fast what is called often: a loop over all of a text is, to them, called once. */
const PART = 2_048;

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
    cues: { starts: [], ends: [] },
    hasOpenCarrier: false,
    hasUnspaced: false,
    hasForeign: false,
  };
  for (let at = 0; at < text.length; ) at = surveyPart(draft, at, Math.min(at + PART, text.length));
  return draft;
}

/** Looks at the characters between two places; where it has come to. */
function surveyPart(draft: Draft, from: number, to: number): number {
  const { text } = draft;
  let all = 0;
  let at = from;
  for (; at < to; at += 1) {
    const kinds = kindsAt(text, at) & SOMETHING;
    if (kinds === 0) continue;
    all |= kinds;
    if ((kinds & CUE) !== 0 && mayBeCue(text, at)) noteCue(text, at, draft.cues);
    if ((kinds & (DIGIT | OTHER_DIGIT)) !== 0) noteDigit(draft, at, kinds);
    else if ((kinds & CAPITAL) !== 0) {
      if (mayNamePlace(text, at)) draft.capitals.push(at);
    } else if (kinds === LINE_END) {
      const end = gapEnd(text, at);
      if (end < 0) continue;
      draft.gapStarts.push(at);
      draft.gapEnds.push(end);
      at = end - 1;
    } else if (kinds === FULL_STOP) {
      if (isDomain(text, at)) draft.domains.push(at);
      else if (isPrice(text, at)) draft.prices.push(at + 1);
    } else if ((kinds & PLUS) !== 0) draft.prefixes.push(at);
    else if ((kinds & POUND) !== 0) draft.pounds.push(at);
    else if ((kinds & POST_MARK) !== 0) draft.postMarks.push(at);
  }
  if ((all & UNSPACED) !== 0) draft.hasUnspaced = true;
  if ((all & FOREIGN) !== 0) draft.hasForeign = true;
  return at;
}

function noteDigit(draft: Draft, at: number, kinds: number): void {
  const { text } = draft;
  if ((kindsAt(text, at - 1) & (DIGIT | OTHER_DIGIT)) === 0) {
    draft.groups.push(at);
    if (beginsZeros(text, at)) draft.prefixes.push(at);
  }
  if (leavesCarrierOpen(text, at)) draft.hasOpenCarrier = true;
  if ((kinds & DIGIT) !== 0 && isBeforeCapital(text, at + 1)) draft.digitEnds.push(at + 1);
}

const isBeforeCapital = (text: string, end: number): boolean =>
  text.charCodeAt(end) === 0x20 && isLatinCapital(text.charCodeAt(end + 1));

const isLatinCapital = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0x17f);

/** Where the empty lines behind a line end have their end; -1 where there are none. They may hold marks of quoting. */
function gapEnd(text: string, lineEnd: number): number {
  let end = -1;
  for (let at = lineEnd + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x2028) end = at + 1;
    else if (!isOfEmptyLine(code)) break;
  }
  return end;
}

/** A space, a tab, `>`, `|` or `\r`. */
const isOfEmptyLine = (code: number): boolean =>
  code === 0x20 || code === 9 || code === 0xa0 || code === 0x3e || code === 0x7c || code === 0x0d;
