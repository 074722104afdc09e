import { isCalledBehind } from './context/called';
import { cellsBefore, isCellBelow } from './context/column';
import { isDoneBehind } from './context/done';
import { isNamedFreephone } from './context/freephone';
import { isDoubtful, labelBefore } from './context/label';
import { type Label, THING } from './context/label-reading';
import { isListedBehind, isListedThing } from './context/lists';
import { isLocalRate } from './context/local-rate';
import { isNamedInBracket } from './context/named-behind';
import { digitsBefore, isOfSeries } from './context/series';
import { isSomebodys } from './context/somebodys';
import { isThingBehind } from './context/thing-behind';
import type { Searching } from './searching';
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
  if (otherEnd > 0 && isOfSeries(text, otherEnd, start, digits)) return THING;
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

/**
 * `5837692-03, 2310 508 961`, `55120-7, 0800 838 417`, `03161577 - 0951/982210`: whether a thing's number is written without
 * the spaces, the 0 or the slash of the one behind it.
 */
function isWrittenOtherwise(text: string, otherEnd: number, plain: string): boolean {
  const thing = digitsBefore(text, otherEnd);
  return (
    (!TOGETHER.test(plain) && TOGETHER.test(thing)) ||
    (plain.startsWith('0') && !thing.startsWith('0')) ||
    (plain.includes('/') && !thing.includes('/'))
  );
}

const TOGETHER = /\d{6}/;
const TOGETHER_ALONE = /^\d{6,}$/;

/** Whether nothing is known of it, or only guessed that it is no phone's. */
const isUnsure = ({ says, guess }: Label): boolean =>
  says === 'nothing' || (says === 'other' && guess !== undefined);

const CALLED: Label = { says: 'call', isDirect: true, isInLine: true };
