import type { Said } from './carried-area';
import { type DialIns, dialInsOf } from './context/dial-in';
import { labelBefore } from './context/label';
import { type Label, NO_LABEL } from './context/label-words';
import { isListedBehind, isListedInLine } from './context/lists';
import { type Talk, talkOf } from './context/thing';
import type { Unread } from './local-numbers';
import type { FindOptions, PhoneNumberMatch } from './match';
import type { CountryCode } from './region';
import { type Regions, regionsIn } from './regions/around';
import { isNorthAmerican } from './shape-only';
import type { Survey } from './survey';
import type { Span } from './text/span';

/**
 * What is known while a text is searched from its beginning to its end. Plain data, which functions of modules work
 * on: engines forget what they have learned of a function that is made anew for every text.
 */
export interface Searching {
  readonly text: string;
  readonly regions: Regions;
  readonly dialIns: DialIns;
  readonly talk: Talk;
  readonly northAmerican: boolean;
  /** Whether any country is known whose numbers may be meant. */
  readonly isAnywhere: boolean;
  readonly found: PhoneNumberMatch[];
  /** What may be a local number. */
  readonly unread: Unread[];
  previous: Previous | null;
  /** Where something that is no number, but called something else, ended. */
  otherEnd: number;
  /** Whether what was read last may as well be groups of one number as alternatives. */
  isUncertain: boolean;
  /** The last label: it is asked for more than once. */
  labelPlace: number;
  label: Label;
}

/** The number that was found last. */
export interface Previous extends Said {
  readonly match: PhoneNumberMatch;
}

export function startSearching(survey: Survey, options: FindOptions): Searching {
  const { text } = survey;
  return {
    text,
    regions: regionsIn(options, survey),
    dialIns: dialInsOf(survey),
    talk: talkOf(text),
    northAmerican: isNorthAmerican(options),
    isAnywhere: options.region !== undefined || (options.regions?.length ?? 0) > 0,
    found: [],
    unread: [],
    previous: null,
    otherEnd: -1,
    isUncertain: false,
    labelPlace: -1,
    label: NO_LABEL,
  };
}

/** As far behind a number its area code may still hold. */
const NEAR = 200;

export const isNear = ({ previous }: Searching, start: number): boolean =>
  previous !== null && start - previous.match.end < NEAR;

/** So near, numbers are of the same person. */
const BESIDE = 60;

/** The country of the national number that ends shortly before a place, in the same paragraph. */
export function countryBeside({ text, previous }: Searching, start: number): CountryCode | undefined {
  if (!previous || previous.written.isInternational || previous.match.confidence !== 'valid')
    return undefined;
  const { end } = previous.match;
  return start - end < BESIDE && !/\n[ >|]*\n|\u2028/.test(text.slice(end, start))
    ? previous.written.country
    : undefined;
}

/** What the words before a place say. */
export function labelAt(searching: Searching, place: number): Label {
  if (place !== searching.labelPlace) {
    searching.labelPlace = place;
    searching.label = labelBefore(searching.text, place);
  }
  return searching.label;
}

/** What is said of a span. What is said of the number before also holds for it: `Tel. 040 123456 / 040 123457`. */
export function labelOf(searching: Searching, { start }: Span): Label {
  const { text, previous, otherEnd } = searching;
  const label = labelAt(searching, start);
  if (label.says !== 'nothing') return label;
  if (otherEnd > 0 && isListedInLine(text, otherEnd, start)) return { says: 'other', isDirect: true };
  if (!previous || !isListedBehind(text, previous.match.end, start)) return label;
  const between = text.slice(previous.match.end, start);
  return { says: previous.match.kind === 'fax' && !between.includes(';') ? 'fax' : 'call', isDirect: true };
}

/** Keeps a number in mind for those behind it. */
export function keep(searching: Searching, said: Said, match: PhoneNumberMatch): PhoneNumberMatch {
  const { span, written, from } = said;
  searching.previous = { span, written, from, match };
  return match;
}
