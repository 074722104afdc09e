import { isCalledBehind } from './context/called';
import { labelBefore } from './context/label';
import type { Label } from './context/label-words';
import { isListedBehind, isListedThing } from './context/lists';
import { isLocalRate } from './context/local-rate';
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
export function labelOf(searching: Searching, { start, end }: Span): Label {
  const { text, previous, otherEnd } = searching;
  const label = labelAt(searching, start);
  if (isUnsure(label) && isCalledBehind(text, end)) return CALLED;
  if (label.says !== 'nothing') return label;
  if (otherEnd > 0 && isListedThing(text, otherEnd, start)) return { says: 'other', isDirect: true };
  if (!previous || !isListedBehind(text, previous.match.end, start)) return label;
  const between = text.slice(previous.match.end, start);
  return { says: previous.match.kind === 'fax' && !between.includes(';') ? 'fax' : 'call', isDirect: true };
}

/** Whether nothing is known of it, or only guessed that it is no phone's. */
const isUnsure = ({ says, guess }: Label): boolean =>
  says === 'nothing' || (says === 'other' && guess !== undefined);

const CALLED: Label = { says: 'call', isDirect: true, isInLine: true };
