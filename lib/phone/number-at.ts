import { readAbroad } from './abroad';
import { countsUp, endsHigher, firstAlternativeOf } from './alternatives';
import { asTold } from './as-told';
import { countryBeside, isJoinedTo, isListedNear } from './beside';
import { isOfOther, withCarriedArea } from './carried-area';
import { isCounted, isDenied, isQuotedReference } from './context/denied';
import type { Label } from './context/label-words';
import { isWholeAtHome } from './cut-behind';
import { FEWEST_DIGITS, isNumber, MOST_DIGITS } from './is-number';
import { labelOf } from './labels';
import { areaOfLength, mayBeLocal } from './local-numbers';
import { spanBeforeDash, spanOfFirst } from './main-span';
import type { PhoneNumberMatch } from './match';
import { type Reading, readSpan } from './reading';
import { regionsAt } from './regions/around';
import { keep, type Searching } from './searching';
import { shapeOnly } from './shape-only';
import { type Piece, partsOf } from './text/pieces';
import { digitsOf, type Run } from './text/runs';
import { DIGIT, signAt } from './text/signs';
import { isWellFormed, type Span, spanOf } from './text/span';
import { endsOpen } from './text/whole';
import { toMatch } from './to-match';

/** What a piece is searched with: whether it is all of the text, and whether it was cut out of more digits. */
export interface Cut {
  readonly isWholeText: boolean;
  readonly isCut: boolean;
}

/** The most groups that one number is written in. */
const MOST_GROUPS = 14;

/** The number that some groups of a run say as a whole. */
export function numberAt(searching: Searching, run: Run, piece: Piece, cut: Cut): PhoneNumberMatch | null {
  const { text, regions, previous } = searching;
  const { first, last } = piece;
  if (last - first >= MOST_GROUPS) return null;
  const length = digitsOf(run, first, last);
  if (length > MOST_DIGITS || length < FEWEST_DIGITS) return null;
  const span = spanOf(text, run, first, last);
  if (endsOpen(text, span.end) || !isWellFormed(span) || isSum(searching, span) || isDenied(text, span.end))
    return null;
  // `NF-e 000.041.882`
  if (span.digits.startsWith('000')) return null;
  if (searching.northAmerican && GLUED_ZEROS.test(span.plain)) return null;
  const label = labelOf(searching, span);
  const isSaid = label.says !== 'nothing' && label.says !== 'other';
  if (
    !isSaid &&
    !span.plain.includes('+') &&
    (isCounted(text, span.end) || isQuotedReference(text, span.start, span.end))
  )
    return null;
  const read = readSpan(text, span, regions, {
    label,
    beside: countryBeside(searching, span.start),
    isListed: isListedNear(searching, span.start),
    isJoined: isJoinedTo(searching, span.start),
    talk: searching.talk,
    isWholeText: cut.isWholeText,
    isCut: cut.isCut,
  });
  const reading = asTold(searching, span, read, label);
  const rather = atHomeWithoutDash(searching, run, piece, cut, { reading, label });
  if (rather) return rather;
  const isElsewhere = reading && previous && isOfOther(reading.written, span, previous, regions.mailbox);
  if (reading && isAtHomeRather(searching, span, reading)) {
    searching.unread.push({ span, label });
    return null;
  }
  if (reading && !isElsewhere) return withAlternative(searching, piece, cut, { span, reading, label });
  const carried =
    previous && !cut.isCut && label.says !== 'other' ? withCarriedArea(text, span, previous, label) : null;
  if (reading && !carried) return withAlternative(searching, piece, cut, { span, reading, label });
  if (carried)
    return keep(
      searching,
      { span, written: carried, from: previous?.from ?? previous },
      toMatch(text, span, { written: carried, others: [] }, label),
      label,
    );
  const abroad =
    cut.isCut || label.says === 'other'
      ? null
      : readAbroad(
          text,
          span,
          { label, told: searching.told },
          isOfOneArea(searching, span) ? undefined : regions.mailbox,
        );
  if (abroad) return matchOf(searching, { span, reading: abroad, label });
  if (label.says === 'other' && label.isDirect) searching.otherEnd = span.end;
  else if (!cut.isCut && mayBeLocal(text, span, label)) searching.unread.push({ span, label });
  const main = cut.isCut ? null : withoutLastDash(searching, run, piece, cut, label);
  if (main) return main;
  // `01437 773 316/1`: what stands before the slash is looked for by itself.
  if (
    cut.isCut ||
    !searching.isAnywhere ||
    run.before[last] === '/' ||
    beginsWithNumber(searching, run, piece) ||
    holdsNumbers(searching, run, piece)
  )
    return null;
  return shapeOnly(text, span, label, searching.northAmerican);
}

/**
 * `4791-4318` in Argentina, though Uruguay has such a number too and is spoken of: whether a bare number abroad is as long
 * as those of one area at home.
 */
const isAtHomeRather = (searching: Searching, span: Span, { written }: Reading): boolean =>
  !written.isInternational &&
  !written.hasTrunk &&
  written.country !== searching.regions.mailbox &&
  isOfOneArea(searching, span) &&
  countryBeside(searching, span.start) !== written.country &&
  regionsAt(searching.regions, span.start)[0]?.country === searching.regions.mailbox;

/** `0 2396 5071-5` in a mail that tells numbers of Japan too: at home, rather a number and the last one of its row. */
function atHomeWithoutDash(
  searching: Searching,
  run: Run,
  piece: Piece,
  cut: Cut,
  { reading, label }: { readonly reading: Reading | null; readonly label: Label },
): PhoneNumberMatch | null {
  const { mailbox } = searching.regions;
  if (!reading || reading.written.isInternational || reading.written.country === mailbox) return null;
  const main = spanBeforeDash(searching.text, run, piece);
  const alone =
    main && readSpan(searching.text, main, searching.regions, { ...cut, label, talk: searching.talk });
  // What is said of the number is kept only where it is taken.
  return alone?.written.country === mailbox ? withoutLastDash(searching, run, piece, cut, label) : null;
}

/** Whether so many digits may be a number of one area at home, without its code. */
const isOfOneArea = ({ regions }: Searching, { digits }: Span): boolean =>
  areaOfLength(digits, regions.mailbox) !== undefined;

/** `Group: 0095136-0027`: from North America nobody dials `00`, nor writes it glued to all behind it. */
const GLUED_ZEROS = /^00\d{4,}\D/;

/** `45+31-339243873`, `UTC+2`: no `+` of a number stands right behind a digit, but for one of another number, nor there. */
const isSum = ({ text, previous }: Searching, { start, plain }: Span): boolean =>
  plain.startsWith('+') &&
  ((signAt(text, start - 1) === DIGIT && previous?.match.end !== start) ||
    (OFFSET.test(plain) && CLOCK.test(text.slice(Math.max(0, start - 4), start))));

const CLOCK = /(?:UTC|GMT) ?$/;
/** From 0 to 14 hours. */
const OFFSET = /^\+(?:1[0-4]|0?\d)(?!\d)/;

interface Read {
  readonly span: Span;
  readonly reading: Reading;
  readonly label: Label;
}

/** `(312) 726-4183 3 x`, `08-765 43 21 / 22`: whether what is none as a whole begins with one, parted from a few digits by a space. */
const beginsWithNumber = (searching: Searching, run: Run, { first, last }: Piece): boolean =>
  run.before[last]?.startsWith(' ') === true &&
  (run.groups[last]?.digits.length ?? 0) <= LONGEST_REST &&
  (isWholeAtHome(searching, run, first, last - 1) ||
    (/^ [-/] $/.test(run.before[last] ?? '') && isNumber(searching, run, first, last - 1)));

const LONGEST_REST = 5;

/** `602 1234 / 5123 4567`: whether each of several parts is a number by itself. */
const holdsNumbers = (searching: Searching, run: Run, piece: Piece): boolean =>
  partsOf(run, piece)?.every(({ first, last }) => isNumber(searching, run, first, last)) === true;

/** Of alternatives (`128/129`, `128 - 130`) the first; none where they may as well be groups of one number. */
function withAlternative(searching: Searching, piece: Piece, cut: Cut, read: Read): PhoneNumberMatch | null {
  const { text, regions, talk } = searching;
  const { span, reading, label } = read;
  const alternative = mayHoldAlternatives(span.plain)
    ? firstAlternativeOf(span.plain, reading.written.callingCode)
    : null;
  if (!alternative) return matchOf(searching, read);
  const alone = spanOfFirst(text, span.run, piece, alternative);
  const readAlone = readSpan(text, alone, regions, { ...cut, label, talk });
  if (!readAlone) return matchOf(searching, read);
  if (!alternative.certain) {
    if (isBaseOfOther(text, span, alternative.raw)) return matchOf(searching, read);
    searching.isUncertain = true;
    return null;
  }
  return matchOf(searching, { span: alone, reading: readAlone, label });
}

/** `97 86 - 24` beside `97 86 - 90`: whether what stands before the dash stands before another one too, as a base does. */
function isBaseOfOther(text: string, { start }: Span, alternative: string): boolean {
  const base = text.slice(start, start + alternative.length);
  const nearest = Math.max(0, start - REACH);
  const near = text.slice(nearest, start) + text.slice(start + base.length, start + REACH);
  return new RegExp(`(?<!\\d)${base.replace(/[^\d ]/g, '\\$&')} ?[-–] ?\\d`).test(near);
}

/** Numbers of one house stand no farther from each other. */
const REACH = 300;

/** A cheap look: there is a slash, a dash between spaces, or one before the last three or four digits. */
const mayHoldAlternatives = (plain: string): boolean =>
  plain[plain.length - 4] === '-' ||
  plain[plain.length - 5] === '-' ||
  plain.includes('/') ||
  plain.includes(' - ');

const matchOf = (searching: Searching, { span, reading, label }: Read): PhoneNumberMatch =>
  keep(
    searching,
    { span, written: reading.written, from: null },
    toMatch(searching.text, span, reading, label),
    label,
  );

/** `7946 0100-0104`, `377 123 456-7` and `02-740-3316-9` are ranges, `010-65980408-8001` a Chinese number with its extension. */
function withoutLastDash(
  searching: Searching,
  run: Run,
  piece: Piece,
  cut: Cut,
  label: Label,
): PhoneNumberMatch | null {
  const { text, regions, talk } = searching;
  const main = spanBeforeDash(text, run, piece);
  const tail = run.groups[piece.last];
  if (!main || !tail) return null;
  const reading = readSpan(text, main, regions, { ...cut, label, talk });
  if (!reading) return null;
  const match = toMatch(text, main, reading, label);
  const said = { span: main, written: reading.written, from: null };
  const from = run.groups[piece.last - 1]?.digits ?? '';
  const isSaid = label.isDirect && label.says !== 'nothing' && label.says !== 'other';
  if (
    countsUp(from, tail.digits) ||
    (isSaid && run.before[piece.last - 1] !== '-' && endsHigher(from, tail.digits))
  )
    return keep(searching, said, match, label);
  const isChinese = reading.written.country === 'CN' && reading.written.type === 'FIXED_LINE';
  if (!isChinese && (reading.written.country !== 'TH' || tail.digits.length > 2)) return null;
  if (!isChinese) return keep(searching, said, match, label);
  const whole = { ...match, end: tail.end, raw: text.slice(match.start, tail.end), extension: tail.digits };
  return keep(searching, said, whole, label);
}
