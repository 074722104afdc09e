import { labelBefore } from './context/label';
import { type Label, NO_LABEL } from './context/label-words';
import { isListedBehind, isListedInLine } from './context/lists';
import type { PhoneNumberMatch } from './match';
import type { Span } from './text/span';

/** What the words of one text say of its numbers, asked for in their order. */
export interface Labels {
  /** What the words before a place say. */
  at(place: number): Label;
  /** What is said of the number before also holds for this one: `Tel. 040 123456 / 040 123457`. */
  of(span: Span, previous: PhoneNumberMatch | null): Label;
  /** Notes where something ended that is no number, but called something else. */
  noteOther(end: number): void;
}

export function createLabels(text: string): Labels {
  let otherEnd = -1;
  // The last label is asked for more than once.
  let last: { readonly place: number; readonly label: Label } = { place: -1, label: NO_LABEL };

  const at = (place: number): Label => {
    if (place !== last.place) last = { place, label: labelBefore(text, place) };
    return last.label;
  };
  return {
    at,
    of: ({ start }, previous) => {
      const label = at(start);
      if (label.says !== 'nothing') return label;
      if (otherEnd > 0 && isListedInLine(text, otherEnd, start)) return { says: 'other', isDirect: true };
      if (!previous || !isListedBehind(text, previous.end, start)) return label;
      const between = text.slice(previous.end, start);
      return { says: previous.kind === 'fax' && !between.includes(';') ? 'fax' : 'call', isDirect: true };
    },
    noteOther: (end) => {
      otherEnd = end;
    },
  };
}
