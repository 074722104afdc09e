import type { Said } from './carried-area';
import { type Label, NO_LABEL } from './context/label-words';
import { type Talk, talkOf } from './context/thing';
import type { Unread } from './local-numbers';
import type { FindOptions, PhoneNumberMatch } from './match';
import type { CountryCode } from './region';
import { type Regions, regionsIn } from './regions/around';
import { isNorthAmerican } from './shape-only';
import type { Survey } from './survey';
import type { Run } from './text/runs';

/**
 * What is known while a text is searched from its beginning to its end. Plain data, which functions of modules work
 * on: engines forget what they have learned of a function that is made anew for every text.
 */
export interface Searching {
  readonly text: string;
  readonly regions: Regions;
  readonly talk: Talk;
  readonly northAmerican: boolean;
  /** Whether any country is known whose numbers may be meant. */
  readonly isAnywhere: boolean;
  readonly found: PhoneNumberMatch[];
  /** Those of them that may be dial-ins of meetings, and whether their line says that somebody is called there. */
  readonly unnamed: Map<PhoneNumberMatch, boolean>;
  /** What may be a local number. */
  readonly unread: Unread[];
  /** Countries abroad that national numbers were found of. */
  readonly told: Set<CountryCode>;
  /** Runs without a number that may have one if the text is about phones. */
  readonly doubted: Run[];
  /** Runs without a number that may have one abroad. */
  readonly strays: Run[];
  previous: Previous | null;
  /** Where something that is no number, but called something else, ended. */
  otherEnd: number;
  /** Whether what was read last may as well be groups of one number as alternatives. */
  isUncertain: boolean;
  /** Labels that were read together for some runs, by their places. */
  readonly labels: Map<number, Label>;
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
    talk: talkOf(text),
    northAmerican: isNorthAmerican(options),
    isAnywhere: options.region !== undefined || (options.regions?.length ?? 0) > 0,
    found: [],
    unnamed: new Map(),
    unread: [],
    told: new Set(),
    doubted: [],
    strays: [],
    previous: null,
    otherEnd: -1,
    isUncertain: false,
    labels: new Map(),
    labelPlace: -1,
    label: NO_LABEL,
  };
}

const CALLED: ReadonlySet<Label['says']> = new Set(['phone', 'mobile', 'call']);

/** A mail speaks of no more countries abroad. */
const MOST_TOLD = 3;

/** Keeps a number in mind for those behind it. */
export function keep(
  searching: Searching,
  said: Said,
  match: PhoneNumberMatch,
  { says, isNamed, isInLine = false }: Label,
): PhoneNumberMatch {
  const { regions, talk, told, unnamed } = searching;
  if (match.kind !== 'fax' && !(isNamed && isInLine)) unnamed.set(match, isInLine && CALLED.has(says));
  const { span, written, from } = said;
  searching.previous = { span, written, from, match };
  talk.isTelling = true;
  const { isInternational, country } = written;
  const isAbroad = !isInternational && match.confidence === 'valid' && country !== regions.mailbox;
  if (isAbroad && country && told.size < MOST_TOLD) told.add(country);
  return match;
}
