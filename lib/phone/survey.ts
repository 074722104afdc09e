import { leavesCarrierOpen } from './any-carrier';
import { type Cues, mayBeCue, noteCue } from './context/dial-in-cues';
import { beginsZeros, isDomain, mayNamePlace } from './regions/landmarks';
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
  CAPITAL | DIGIT | OTHER_DIGIT | PLUS | FULL_STOP | POST_MARK | LINE_END | UNSPACED | FOREIGN | CUE;

/** Looks through a text. */
export function surveyOf(text: string): Survey {
  const groups: number[] = [];
  const gapStarts: number[] = [];
  const gapEnds: number[] = [];
  const prefixes: number[] = [];
  const domains: number[] = [];
  const digitEnds: number[] = [];
  const postMarks: number[] = [];
  const capitals: number[] = [];
  const cues: Cues = { starts: [], ends: [] };
  let all = 0;
  let hasOpenCarrier = false;
  let lastDigit = -2;
  for (let at = 0; at < text.length; at += 1) {
    const kinds = kindsAt(text, at) & SOMETHING;
    if (kinds === 0) continue;
    all |= kinds;
    if ((kinds & CUE) !== 0 && mayBeCue(text, at)) noteCue(text, at, cues);
    if ((kinds & (DIGIT | OTHER_DIGIT)) !== 0) {
      if (lastDigit !== at - 1) {
        groups.push(at);
        if (beginsZeros(text, at)) prefixes.push(at);
      }
      lastDigit = at;
      if (leavesCarrierOpen(text, at)) hasOpenCarrier = true;
      if ((kinds & DIGIT) !== 0 && isBeforeCapital(text, at + 1)) digitEnds.push(at + 1);
    } else if ((kinds & CAPITAL) !== 0) {
      if (mayNamePlace(text, at)) capitals.push(at);
    } else if (kinds === LINE_END) {
      const end = gapEnd(text, at);
      if (end < 0) continue;
      gapStarts.push(at);
      gapEnds.push(end);
      at = end - 1;
    } else if (kinds === FULL_STOP) {
      if (isDomain(text, at)) domains.push(at);
    } else if ((kinds & PLUS) !== 0) prefixes.push(at);
    else if ((kinds & POST_MARK) !== 0) postMarks.push(at);
  }
  const [hasUnspaced, hasForeign] = [(all & UNSPACED) !== 0, (all & FOREIGN) !== 0];
  return {
    text,
    groups,
    gapStarts,
    gapEnds,
    prefixes,
    domains,
    digitEnds,
    postMarks,
    capitals,
    cues,
    hasOpenCarrier,
    hasUnspaced,
    hasForeign,
  };
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
