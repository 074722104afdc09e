import { isPaneEdge } from './gap';
import { type Extent, type LogicalText, logicalText } from './logical-text';
import { endOf, forget, newStretch, type Stretch } from './stretch';
import type { TextPlace } from './text-nodes';

/** Characters before and behind a number that can say what it is, and whose. */
export const BEFORE = 400;
export const BEHIND = 160;

/** Characters of a window, and how many of them may stand in texts with digits: the detector takes its time there. */
const MOST = 4_000;
const MOST_WITH_DIGITS = 2_000;

/** The texts that are remembered before the oldest are let go. */
const MOST_REMEMBERED = 256;

/** Cuts texts that come one after another into windows. */
export interface Windows {
  /**
   * A text in its order, or a piece of one; `hasDigits` says that it is worth a look. One that is not `isOwn` is only
   * context of those around it.
   */
  add(node: Text, text: string, offset: number, gap: number, hasDigits: boolean, isOwn: boolean): void;
  /** Nothing more follows: what is left is looked through. */
  close(): void;
  /** Lets go of everything that has not been looked through. */
  clear(): void;
  /** The first text that has not been looked through. */
  readonly waiting: TextPlace | null;
  /** How many characters have been added. */
  readonly length: number;
}

/** Looks a window through; what was added before a place has been looked through then for good. */
export type Look = (text: LogicalText, upTo: number) => void;

/**
 * Gives out every text with a digit in it once, together with what is around it in its pane. Text that is far from
 * any digit is never put together. Short windows keep each look short; numbers are not cut, as windows overlap.
 */
export function createWindows(look: Look): Windows {
  const stretch = newStretch();
  /** The texts from here to there are still to be looked through. */
  let from = 0;
  let to = 0;
  let firstDigit = -1;
  let lastDigit = -1;
  let withDigits = 0;

  const noteDigits = (index: number) => {
    if (firstDigit < 0) firstDigit = index;
    lastDigit = index;
    withDigits += stretch.texts[index]?.length ?? 0;
  };
  const noDigits = () => {
    firstDigit = -1;
    lastDigit = -1;
    withDigits = 0;
  };
  const drop = (count: number) => {
    if (count === 0) return;
    forget(stretch, count);
    from = Math.max(0, from - count);
    to = Math.max(0, to - count);
    if (firstDigit < 0) return;
    firstDigit -= count;
    lastDigit -= count;
  };
  /** Lets go of what is too far before the first text that is still to be looked through. */
  const dropOld = () => {
    const place = stretch.places[from] ?? stretch.length;
    let count = 0;
    while (count < from && place - endOf(stretch, count) >= BEFORE) count += 1;
    drop(count);
  };
  const clear = () => {
    noDigits();
    drop(stretch.nodes.length);
  };
  const lookUpTo = (cut: number) => {
    const text = logicalText(stretch, extentOf(stretch, firstDigit, { from, to: cut }));
    look(text, stretch.places[cut] ?? stretch.length);
    noDigits();
    for (let index = cut; index < to; index += 1) if (stretch.hasDigits[index]) noteDigits(index);
    from = firstDigit < 0 ? to : cut;
    if (from > MOST_REMEMBERED) dropOld();
  };
  const close = () => {
    if (firstDigit >= 0) lookUpTo(to);
    clear();
  };
  const isFull = () =>
    withDigits >= MOST_WITH_DIGITS || stretch.length - (stretch.places[from] ?? stretch.length) >= MOST;

  return {
    add: (node, text, offset, gap, hasDigits, isOwn) => {
      if (isPaneEdge(gap)) close();
      const index = stretch.nodes.length;
      stretch.nodes.push(node);
      stretch.texts.push(text);
      stretch.offsets.push(offset);
      stretch.gaps.push(gap);
      stretch.hasDigits.push(hasDigits);
      stretch.places.push(stretch.length);
      stretch.length += text.length;
      if (isOwn) {
        to = index + 1;
        if (hasDigits) noteDigits(index);
      }
      if (firstDigit < 0) {
        from = isOwn || from === index ? index + 1 : from;
        if (from > MOST_REMEMBERED) dropOld();
      } else if (stretch.length - endOf(stretch, lastDigit) >= BEFORE + BEHIND) lookUpTo(to);
      else if (isFull()) {
        const cut = cutIn(stretch, from, to);
        if (cut > from) lookUpTo(cut);
      }
    },
    close,
    clear,
    get waiting() {
      const node = stretch.nodes[from];
      return node && from < to ? { node, offset: stretch.offsets[from] ?? 0 } : null;
    },
    get length() {
      return stretch.length;
    },
  };
}

/** The last text that a window may end before: what says something of its numbers follows. */
function cutIn({ places, length }: Stretch, from: number, to: number): number {
  let cut = to;
  while (cut > from && length - (places[cut] ?? length) < BEHIND) cut -= 1;
  return cut;
}

/** A window from some way before its first digit to some way behind its last. */
function extentOf(stretch: Stretch, firstDigit: number, { from, to }: Pick<Extent, 'from' | 'to'>): Extent {
  const { places, hasDigits, nodes } = stretch;
  const place = places[firstDigit] ?? 0;
  let start = firstDigit;
  while (start > 0 && place - (places[start] ?? 0) < BEFORE) start -= 1;
  let last = Math.max(firstDigit, to - 1);
  while (last > firstDigit && !hasDigits[last]) last -= 1;
  let end = last + 1;
  while (end < nodes.length && (places[end] ?? 0) - endOf(stretch, last) < BEHIND) end += 1;
  return { start, end, from: Math.max(from, start), to: Math.min(to, end) };
}
