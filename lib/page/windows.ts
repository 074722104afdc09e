import { isPaneEdge } from './gap';
import { type Extent, type LogicalText, logicalText } from './logical-text';
import { endOf, forget, newStretch, type Stretch } from './stretch';
import type { TextPlace } from './text-nodes';
import type { Digits } from './times';

/** Characters before and behind a number that can say what it is, and whose. */
export const BEFORE = 400;
export const BEHIND = 160;

/** Characters of a window, and how many of them may stand in texts with digits: the detector takes its time there. */
const MOST = 4_000;
const MOST_WITH_DIGITS = 2_000;

/** The texts that are remembered before the oldest are let go. */
const MOST_REMEMBERED = 256;

/** Looks a window through; what was added before a place has been looked through then for good. */
export type Look = (text: LogicalText, upTo: number) => void;

/**
 * Cuts texts that come one after another into windows: gives out every text with a digit in it that may be a number's
 * once, together with what is around it in its pane. Text that is far from any such digit is never put together. Short
 * windows keep each look short; numbers are not cut, as windows overlap. Plain data, like `TextWalk`.
 */
export interface Windows {
  readonly look: Look;
  readonly stretch: Stretch;
  /** The texts from here to there are still to be looked through. */
  from: number;
  to: number;
  firstDigit: number;
  lastDigit: number;
  withDigits: number;
}

export const newWindows = (look: Look): Windows => ({
  look,
  stretch: newStretch(),
  from: 0,
  to: 0,
  firstDigit: -1,
  lastDigit: -1,
  withDigits: 0,
});

/**
 * Adds a text in its order, or a piece of one; `digits` says whether it is worth a look. One that is not `isOwn` is only
 * context of those around it.
 */
export function addText(
  windows: Windows,
  node: Text,
  text: string,
  offset: number,
  gap: number,
  digits: Digits,
  isOwn: boolean,
): void {
  if (isPaneEdge(gap)) close(windows);
  const { stretch } = windows;
  const index = stretch.nodes.length;
  stretch.nodes.push(node);
  stretch.texts.push(text);
  stretch.offsets.push(offset);
  stretch.gaps.push(gap);
  stretch.digits.push(digits);
  stretch.places.push(stretch.length);
  stretch.length += text.length;
  if (isOwn) {
    windows.to = index + 1;
    if (digits === 'numbers') noteDigits(windows, index);
  }
  if (windows.firstDigit < 0) {
    if (isOwn || windows.from === index) windows.from = index + 1;
    if (windows.from > MOST_REMEMBERED) dropOld(windows);
  } else if (stretch.length - endOf(stretch, windows.lastDigit) >= BEFORE + BEHIND)
    lookUpTo(windows, windows.to);
  else if (isFull(windows)) {
    const cut = cutIn(stretch, windows.from, windows.to);
    if (cut > windows.from) lookUpTo(windows, cut);
  }
}

/** Nothing more follows: what is left is looked through. */
export function close(windows: Windows): void {
  if (windows.firstDigit >= 0) lookUpTo(windows, windows.to);
  clear(windows);
}

/** Lets go of everything that has not been looked through. */
export function clear(windows: Windows): void {
  noDigits(windows);
  drop(windows, windows.stretch.nodes.length);
}

/** The first text that has not been looked through. */
export function waitingIn({ stretch, from, to }: Windows): TextPlace | null {
  const node = stretch.nodes[from];
  return node && from < to ? { node, offset: stretch.offsets[from] ?? 0 } : null;
}

function isFull({ stretch, from, withDigits }: Windows): boolean {
  return withDigits >= MOST_WITH_DIGITS || stretch.length - (stretch.places[from] ?? stretch.length) >= MOST;
}

function noteDigits(windows: Windows, index: number): void {
  if (windows.firstDigit < 0) windows.firstDigit = index;
  windows.lastDigit = index;
  windows.withDigits += windows.stretch.texts[index]?.length ?? 0;
}

function noDigits(windows: Windows): void {
  windows.firstDigit = -1;
  windows.lastDigit = -1;
  windows.withDigits = 0;
}

function lookUpTo(windows: Windows, cut: number): void {
  const { stretch, from, to } = windows;
  const text = logicalText(stretch, extentOf(stretch, windows.firstDigit, { from, to: cut }));
  windows.look(text, stretch.places[cut] ?? stretch.length);
  noDigits(windows);
  for (let index = cut; index < to; index += 1)
    if (stretch.digits[index] === 'numbers') noteDigits(windows, index);
  windows.from = windows.firstDigit < 0 ? to : cut;
  if (windows.from > MOST_REMEMBERED) dropOld(windows);
}

/** Lets go of what is too far before the first text that is still to be looked through. */
function dropOld(windows: Windows): void {
  const { stretch, from } = windows;
  const place = stretch.places[from] ?? stretch.length;
  let count = 0;
  while (count < from && place - endOf(stretch, count) >= BEFORE) count += 1;
  drop(windows, count);
}

function drop(windows: Windows, count: number): void {
  if (count === 0) return;
  forget(windows.stretch, count);
  windows.from = Math.max(0, windows.from - count);
  windows.to = Math.max(0, windows.to - count);
  if (windows.firstDigit < 0) return;
  windows.firstDigit -= count;
  windows.lastDigit -= count;
}

/** The last text that a window may end before: what says something of its numbers follows. */
function cutIn({ places, length }: Stretch, from: number, to: number): number {
  let cut = to;
  while (cut > from && length - (places[cut] ?? length) < BEHIND) cut -= 1;
  return cut;
}

/** A window from some way before its first digit to some way behind its last. */
function extentOf(stretch: Stretch, firstDigit: number, { from, to }: Pick<Extent, 'from' | 'to'>): Extent {
  const { places, digits, nodes } = stretch;
  const place = places[firstDigit] ?? 0;
  let start = firstDigit;
  while (start > 0 && place - (places[start] ?? 0) < BEFORE) start -= 1;
  let last = Math.max(firstDigit, to - 1);
  while (last > firstDigit && digits[last] !== 'numbers') last -= 1;
  let end = last + 1;
  while (end < nodes.length && (places[end] ?? 0) - endOf(stretch, last) < BEHIND) end += 1;
  return { start, end, from: Math.max(from, start), to: Math.min(to, end) };
}
