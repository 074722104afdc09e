import { readAbroad } from './abroad';
import { countsUp, firstAlternativeOf } from './alternatives';
import { countryBeside, type Found, isBehind, isListedNear, isNear } from './beside';
import { isOfOther, type Said, withCarriedArea } from './carried-area';
import { blocksOf } from './context/blocks';
import { isDenied } from './context/denied';
import { dialInsOf } from './context/dial-in';
import type { Label } from './context/label-words';
import { namesArea } from './context/named-area';
import { createThingTalk } from './context/thing';
import { createIsNumber, FEWEST_DIGITS, MOST_DIGITS } from './is-number';
import { createLabels } from './labels';
import { mayBeLocal, type Unread } from './local-numbers';
import { spanBeforeDash, spanOfFirst } from './main-span';
import type { FindOptions, PhoneNumberMatch } from './match';
import { planOf } from './plan/plan';
import { mayBegin } from './plan/written';
import { type Reading, readSpan, toMatch } from './reading';
import type { CountryCode } from './region';
import { regionsIn } from './regions/around';
import { glanceAt, isShort } from './reject/at-a-glance';
import { isDate } from './reject/dates';
import { foreignGroups } from './reject/tokens';
import { isNorthAmerican, shapeOnly } from './shape-only';
import { joinsOverLine } from './text/hard-wrap';
import { cutAt, isInOtherBracket, isRepeated, type Piece, partsOf, stretchesOf } from './text/pieces';
import { digitsOf, type Run, startOf } from './text/runs';
import { DIGIT, signAt } from './text/signs';
import { isWellFormed, type Span, spanOf } from './text/span';
import { isDigitsFirst } from './text/tail';
import { tokensOf } from './text/tokens';
import { endsOpen, isWhole } from './text/whole';

/** Searches one text. */
export interface Search {
  /** The numbers of a run, after those of the runs before it. */
  of(run: Run): readonly PhoneNumberMatch[];
  /** Further numbers of runs that were searched, now that others are known. */
  again(): readonly PhoneNumberMatch[];
}

/** What a piece is searched with: whether it is all of the text, and whether it was cut out of more digits. */
interface Cut {
  readonly isWholeText: boolean;
  readonly isCut: boolean;
}

/** The most groups that one number is written in. */
const MOST_GROUPS = 14;

/** Rows of more groups, with nothing else between them, are figures; to look for numbers in them takes too long. */
const MOST_GROUPS_WITHIN = 60;

const FEWEST_ABROAD = 8;

/** A mail speaks of no more countries abroad. */
const MOST_TOLD = 3;

/** Searches a text, run by run in their order. What may be a local number is noted as `unread`. */
export function createSearch(text: string, options: FindOptions, unread: Unread[] = []): Search {
  const blocks = blocksOf(text);
  const regions = regionsIn(text, options, blocks);
  const isDialIn = dialInsOf(text, blocks);
  /** Countries abroad that national numbers were found of. */
  const told = new Set<CountryCode>();
  const isNumber = createIsNumber(text, regions, told);
  const isAboutThings = createThingTalk(text);
  /** Whether a number has been found: a text that tells one phone tells others more likely than things. */
  let isTelling = false;
  /** Whether it was asked what the text is about, and found to be about things. */
  let isDoubted = false;
  const doubted: Run[] = [];
  const strays: Run[] = [];
  const isThingTalk = (): boolean => {
    if (isTelling) return false;
    isDoubted ||= isAboutThings();
    return isDoubted;
  };
  const northAmerican = isNorthAmerican(options);
  /** Whether any country is known whose numbers may be meant. */
  const isAnywhere = options.region !== undefined || (options.regions?.length ?? 0) > 0;
  let previous: Found | null = null;
  const labels = createLabels(text);
  let found: PhoneNumberMatch[] = [];
  /** Whether what was read last may as well be groups of one number as alternatives. */
  let isUncertain = false;

  function search(run: Run): readonly PhoneNumberMatch[] {
    found = [];
    // It is searched once more, now that numbers behind it are known.
    if (previous && startOf(run) < previous.match.end) previous = null;
    isDoubted = false;
    searchRun(run);
    if (found.length > 0) return found;
    // What stands right behind something doubted may be listed with it.
    if (isDoubted || isBehind(run, doubted.at(-1))) doubted.push(run);
    else if (run.digits >= FEWEST_ABROAD && run.groups[0]?.digits.startsWith('0')) strays.push(run);
    return found;
  }

  const again = (): readonly PhoneNumberMatch[] => {
    const runs = [...(isTelling ? doubted : []), ...(told.size > 0 ? strays : [])];
    return runs.flatMap(search);
  };

  function searchRun(run: Run): void {
    const look = glanceAt(text, run, isNear(previous, startOf(run)));
    if (look === 'figures') return;
    if (look === 'doubtful' && !isShort(text, run)) regions.enter(startOf(run));
    const isWholeText = isWhole(text, run);
    const foreign = isWholeText ? null : foreignGroups(text, run, tokensOf(run));
    if (foreign?.every(Boolean)) return;
    if (look === 'doubtful' && !mayBeNational(run) && !namesArea(text, run) && !isLabelled(startOf(run)))
      return;
    if (isWholeText && tokensOf(run).every(({ plain }) => isDate(plain))) return;
    const { length } = run.groups;
    for (let first = 0; first < length; first += 1) {
      if (foreign?.[first]) continue;
      let last = first;
      while (last + 1 < length && !foreign?.[last + 1]) last += 1;
      const isCut = (at: number): boolean =>
        beginsAnew(run, at) ||
        isRepeated(run, at) ||
        isInOtherBracket(text, run, at) ||
        isDigitsFirst(text, run, at);
      for (const piece of cutAt(first, last, isCut)) searchPiece(run, piece, { isWholeText, isCut: false });
      first = last;
    }
  }

  /** Whether digits may begin a number of a country of which numbers may be meant here. */
  function mayBeNational(run: Run): boolean {
    const { start, digits: first } = run.groups[0] ?? { start: 0, digits: '' };
    return !isShort(text, run) && regions.at(start).some(({ country }) => mayBe(first, run.digits, country));
  }

  /** `45+31-339243873`: no `+` of a number stands right behind a digit, but for one of another number. */
  const isSum = ({ start, plain }: Span): boolean =>
    plain.startsWith('+') && signAt(text, start - 1) === DIGIT && previous?.match.end !== start;

  function isLabelled(start: number): boolean {
    const { says } = labels.at(start);
    return says !== 'nothing' && says !== 'other';
  }

  /** Whether a number ends before a group: a `+` begins another one, and most lines end it. */
  function beginsAnew(run: Run, at: number): boolean {
    const before = run.before[at] ?? '';
    if (before.length === 1)
      return before === '+' || (before === '\n' && !joinsOverLine(text, run, at, isNumber));
    return /\+| ~/.test(before) || (before.includes('\n') && !joinsOverLine(text, run, at, isNumber));
  }

  function searchPiece(run: Run, piece: Piece, cut: Cut): void {
    const match = numberAt(run, piece, cut);
    const isOpen = !isUncertain;
    isUncertain = false;
    if (match) found.push(match);
    else if (isOpen && piece.first < piece.last) searchWithin(run, piece, cut);
  }

  /** The numbers of a piece that is none as a whole. */
  function searchWithin(run: Run, piece: Piece, cut: Cut): void {
    const parts = partsOf(run, piece);
    if (parts) {
      for (const part of parts) searchPiece(run, part, cut);
      return;
    }
    if (piece.last - piece.first >= MOST_GROUPS_WITHIN) return;
    const label = labels.at(run.groups[piece.first]?.start ?? 0);
    if (label.says === 'other' && label.isDirect) return;
    const isCut = { isWholeText: cut.isWholeText, isCut: true };
    for (const stretch of stretchesOf(run, piece)) {
      const match = numberAt(run, stretch, isCut);
      if (!match) continue;
      if (stretch.first > piece.first)
        searchPiece(run, { first: piece.first, last: stretch.first - 1 }, isCut);
      found.push(match);
      if (stretch.last < piece.last) searchPiece(run, { first: stretch.last + 1, last: piece.last }, isCut);
      return;
    }
  }

  /** The number that some groups say as a whole. */
  function numberAt(run: Run, { first, last }: Piece, cut: Cut): PhoneNumberMatch | null {
    if (last - first >= MOST_GROUPS) return null;
    const length = digitsOf(run, first, last);
    if (length > MOST_DIGITS || length < FEWEST_DIGITS) return null;
    const span = spanOf(text, run, first, last);
    if (endsOpen(text, span.end) || !isWellFormed(span) || isSum(span) || isDenied(text, span.end))
      return null;
    const label = labels.of(span, previous?.match ?? null);
    const reading = readSpan(text, span, regions, {
      label,
      beside: countryBeside(text, previous, span.start),
      isListed: isListedNear(text, previous, span.start),
      isThingTalk,
      isWholeText: cut.isWholeText,
      isCut: cut.isCut,
    });
    const isElsewhere = reading && previous && isOfOther(reading.written, span, previous, regions.mailbox);
    if (reading && !isElsewhere) return withAlternative(run, { first, last }, cut, { span, reading, label });
    const carried = previous && label.says !== 'other' ? withCarriedArea(text, span, previous, label) : null;
    if (reading && !carried) return withAlternative(run, { first, last }, cut, { span, reading, label });
    if (carried)
      return keep(
        { span, written: carried, from: previous?.from ?? previous },
        toMatch(text, span, { written: carried, others: [] }, label, isDialIn),
      );
    const abroad =
      cut.isCut || label.says === 'other' ? null : readAbroad(text, span, { label, told }, regions.mailbox);
    if (abroad)
      return keep(
        { span, written: abroad.written, from: null },
        toMatch(text, span, abroad, label, isDialIn),
      );
    if (label.says === 'other' && label.isDirect) labels.noteOther(span.end);
    else if (!cut.isCut && mayBeLocal(text, span, label)) unread.push({ span, label });
    const main = cut.isCut ? null : withoutLastDash(run, { first, last }, cut, label);
    if (main) return main;
    return cut.isCut || !isAnywhere ? null : shapeOnly(text, span, label, northAmerican);
  }

  interface Read {
    readonly span: Span;
    readonly reading: Reading;
    readonly label: Label;
  }

  /** Of alternatives (`128/129`, `128 - 130`) the first; none where they may as well be groups of one number. */
  function withAlternative(
    run: Run,
    { first, last }: Piece,
    cut: Cut,
    { span, reading, label }: Read,
  ): PhoneNumberMatch | null {
    const whole = () =>
      keep(
        { span: span, written: reading.written, from: null },
        toMatch(text, span, reading, label, isDialIn),
      );
    const mayHold = /\/| - |\d{3}-\d{3,4}$/.test(span.plain);
    const alternative = mayHold ? firstAlternativeOf(span.plain, reading.written.callingCode) : null;
    if (!alternative) return whole();
    const alone = spanOfFirst(text, run, { first, last }, alternative);
    const readAlone = readSpan(text, alone, regions, { ...cut, label, isThingTalk });
    if (!readAlone) return whole();
    if (!alternative.certain) {
      isUncertain = true;
      return null;
    }
    return keep(
      { span: alone, written: readAlone.written, from: null },
      toMatch(text, alone, readAlone, label, isDialIn),
    );
  }

  /** `7946 0100-0104` and `02-740-3316-9` are ranges, `010-65980408-8001` a Chinese number with its extension. */
  function withoutLastDash(
    run: Run,
    { first, last }: Piece,
    cut: Cut,
    label: Label,
  ): PhoneNumberMatch | null {
    const main = spanBeforeDash(text, run, { first, last });
    const tail = run.groups[last];
    if (!main || !tail) return null;
    const reading = readSpan(text, main, regions, { ...cut, label, isThingTalk });
    if (!reading) return null;
    const match = toMatch(text, main, reading, label, isDialIn);
    if (countsUp(run.groups[last - 1]?.digits ?? '', tail.digits))
      return keep({ span: main, written: reading.written, from: null }, match);
    const isChinese = reading.written.country === 'CN' && reading.written.type === 'FIXED_LINE';
    if (!isChinese && (reading.written.country !== 'TH' || tail.digits.length > 2)) return null;
    if (!isChinese) return keep({ span: main, written: reading.written, from: null }, match);
    const extended = {
      ...match,
      end: tail.end,
      raw: text.slice(match.start, tail.end),
      extension: tail.digits,
    };
    return keep({ span: main, written: reading.written, from: null }, extended);
  }

  function keep({ span, written, from }: Said, match: PhoneNumberMatch): PhoneNumberMatch {
    previous = { span, written, from, match };
    isTelling = true;
    const { isInternational, country } = written;
    const isAbroad = !isInternational && match.confidence === 'valid' && country !== regions.mailbox;
    if (isAbroad && country && told.size < MOST_TOLD) told.add(country);
    return match;
  }

  return { of: search, again };
}

/** Whether so many digits may be a number of a country. */
const mayBe = (first: string, digits: number, country: CountryCode): boolean =>
  digits >= (planOf(country).lengths[0] ?? 0) && mayBegin(first, country);
