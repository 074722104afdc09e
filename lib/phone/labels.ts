import { isCalledBehind } from './context/called';
import { cellsBefore, isCellBelow } from './context/column';
import { isDoneBehind } from './context/done';
import { isNamedFreephone } from './context/freephone';
import { isDoubtful, labelBefore } from './context/label';
import { type Label, THING } from './context/label-reading';
import { isListedBehind, isListedThing, JOINED } from './context/lists';
import { isLocalRate } from './context/local-rate';
import { isNamedInBracket } from './context/named-behind';
import { isSomebodys } from './context/somebodys';
import { isThingBehind } from './context/thing-behind';
import type { Searching } from './searching';
import { asciiDigitsOf } from './text/signs';
import type { Span } from './text/span';

/** What the words before a place say. */
export function labelAt(searching: Searching, place: number): Label {
  const { text, regions } = searching;
  if (place !== searching.labelPlace) {
    searching.labelPlace = place;
    const label = searching.labels.get(place) ?? labelBefore(text, place);
    const isCalled = regions.mailbox === 'AU' && isUnsure(label) && isLocalRate(text, place);
    searching.label = isCalled ? CALLED : label;
  }
  return searching.label;
}

/** What is said of a span. What is said of the number before also holds for it: `Tel. 040 123456 / 040 123457`. */
export function labelOf(searching: Searching, { start, end, plain, digits }: Span): Label {
  const { text, previous, otherEnd } = searching;
  const label = labelAt(searching, start);
  if (isUnsure(label) && (isCalledBehind(text, end) || isNamedInBracket(text, end))) return CALLED;
  if (
    isDoubtful(label) &&
    (isDoneBehind(text, start, end) || isThingBehind(text, end, TOGETHER_ALONE.test(plain)))
  )
    return THING;
  if ((label.says === 'other' || label.says === 'nothing') && isNamedFreephone(text, start, plain))
    return { ...CALLED, says: 'tollfree' };
  if (label.says !== 'nothing') return label;
  if (TOGETHER_ALONE.test(plain) && isSomebodys(text, start, end)) return CALLED;
  if (otherEnd > 0 && isListedThing(text, otherEnd, start) && !isWrittenOtherwise(text, otherEnd, plain))
    return THING;
  if (otherEnd > 0 && isBesideThing(text, otherEnd, start) && isOfSeries(otherAt(text, otherEnd), digits))
    return THING;
  if (previous && start - previous.match.end < ROW && isBelow(text, start, end, previous.match.start))
    return CALLED;
  if (!previous || !isListedBehind(text, previous.match.end, start)) return label;
  const between = text.slice(previous.match.end, start);
  return { says: previous.match.kind === 'fax' && !between.includes(';') ? 'fax' : 'call', isDirect: true };
}

/** The cell of the row below is no farther. */
const ROW = 160;

/** Whether a number stands below another one; behind no more than one cell, each may be of something else. */
const isBelow = (text: string, start: number, end: number, above: number): boolean =>
  isCellBelow(text, start, end, above) && cellsBefore(text, start) > 1;

/** `Mitgliedsnummer von Jonas ist 0162 335 66 49, die vom Bruder 0162 335 66 48`: whether both are of one series. */
function isOfSeries(other: string, digits: string): boolean {
  const thing = asciiDigitsOf(other);
  return (
    digits.length >= FEWEST_OF_SERIES &&
    thing.length === digits.length &&
    digits.startsWith(thing.slice(0, -COUNTED))
  );
}

/** Whether a thing's number ends shortly before a place, and what stands between says whose or which the next one is. */
function isBesideThing(text: string, end: number, start: number): boolean {
  if (end >= start || start - end > SERIES) return false;
  const between = text.slice(end, start);
  return (
    OF_NEXT.test(between) ||
    (NAME_OF_NEXT.test(between) && NAMED_FIRST.test(text.slice(Math.max(0, end - NAMED), end)))
  );
}

/** ` für uns und `, ` (gas) and `, `, die vom Bruder `, `, celui d'Achille `, `, quello di mia moglie `. */
const OF_NEXT = new RegExp(
  String.raw`^(?:(?: \p{Ll}+){0,3} ?(?:\([^()\n\u2028]{1,30}\) ?)?,? ?${JOINED} |(?: \([^()\n\u2028]{1,30}\))?,? (?:${JOINED} )?(?:die|der|das|celui|celle|quell[oa]|el|la|a|o|that|the one) (?:v[oa]n|vom|of|de|d[aeio]|del|della) ?(?:[\p{L}'’]+ ){1,3}| (?:bis|to|al?|à|do|til|till|tot) |,? (?:celui|celle) d['’]\p{L}+ )$`,
  'iu',
);

/** `membership nos: Kamau 0722 120 761, Achieng 0722 120 765`. */
const NAME_OF_NEXT = /^, (?:the )?\p{Lu}[\p{L}'’]+ $/u;
const NAMED_FIRST = /[:,] (?:the )?\p{Lu}[\p{L}'’]+ [\d ./-]+$/u;
const NAMED = 48;

/** What is counted up are the last digits; and things that are no farther from each other. */
const COUNTED = 4;
const FEWEST_OF_SERIES = 8;
const SERIES = 64;

/** The digits of the thing that ends at a place. */
const otherAt = (text: string, end: number): string =>
  DIGITS_LAST.exec(text.slice(Math.max(0, end - LONGEST_OTHER), end))?.[0] ?? '';

/**
 * `5837692-03, 2310 508 961`, `55120-7, 0800 838 417`, `03161577 - 0951/982210`: whether a thing's number is written without
 * the spaces, the 0 or the slash of the one behind it.
 */
function isWrittenOtherwise(text: string, otherEnd: number, plain: string): boolean {
  const thing = otherAt(text, otherEnd);
  return (
    (!TOGETHER.test(plain) && TOGETHER.test(thing)) ||
    (plain.startsWith('0') && !thing.startsWith('0')) ||
    (plain.includes('/') && !thing.includes('/'))
  );
}

const TOGETHER = /\d{6}/;
const TOGETHER_ALONE = /^\d{6,}$/;
const DIGITS_LAST = /\d[\d./-]*(?: [\d./-]+)*$/;
const LONGEST_OTHER = 20;

/** Whether nothing is known of it, or only guessed that it is no phone's. */
const isUnsure = ({ says, guess }: Label): boolean =>
  says === 'nothing' || (says === 'other' && guess !== undefined);

const CALLED: Label = { says: 'call', isDirect: true, isInLine: true };
