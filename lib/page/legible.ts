import { once } from '../core/once';
import type { Glyph } from './glyphs';

/*
 * Whether a person reads a number as it stands in the page's text. A mail can lay out parts of it elsewhere, or
 * so that they take up no room, and have another number called than the one it shows (reliability R27).
 */

/** Below this, a text is no longer there to be read. In CSS pixels, as everything here that is no share. */
const LEAST_HEIGHT = 6;

/** A character's width over its height: half of what the narrowest usual fonts have. */
const LEAST_WIDTH = 0.2;

/** A character's height over the largest one's: small print and exponents are larger. */
const LEAST_SHARE = 0.6;

/** How much two characters that follow each other may lie apart or overlap, over their height: not a digit. */
export const MOST_GAP = 0.38;
const MOST_OVERLAP = 0.25;

/** How far two lines may lie apart, and how wide one space may be, where lines are justified. */
const MOST_LEADING = 1.5;
const WIDEST_SPACE = 4;

/** What a number means: its digits, and the signs that are dialled or decide whom it calls. */
const meaning = once(() => /[\p{Nd}+＋*#]/u);

export const isMeaningful = ({ text }: Glyph): boolean => meaning().test(text);

/** Whether the characters are large enough, and follow each other on lines as they do in the text. */
export function isLegible(glyphs: readonly Glyph[]): boolean {
  const inked = glyphs.filter(isMeaningful);
  const height = Math.max(...inked.map(({ box }) => box.height));
  const laidOut = glyphs.filter(({ box }) => box.width > 0);
  return (
    inked.every(({ box }) => isLargeEnough(box, height)) &&
    laidOut.every(({ text, box }) => text.trim() !== '' || box.width <= WIDEST_SPACE * height) &&
    laidOut.every(({ box }, at) => goesOn(laidOut[at - 1]?.box, box, height)) &&
    [...new Set(inked.map(({ holder }) => holder))].every((holder) => isInFlow(holder, glyphs))
  );
}

const isLargeEnough = ({ width, height }: DOMRectReadOnly, tallest: number): boolean =>
  height >= Math.max(LEAST_HEIGHT, tallest * LEAST_SHARE) && width >= height * LEAST_WIDTH;

/** Whether a character stands where one reads on after another: beside it, or at the beginning of the next line. */
function goesOn(before: DOMRectReadOnly | undefined, box: DOMRectReadOnly, height: number): boolean {
  if (!before) return true;
  const gap = box.left - before.right;
  if (isOnSameLine(before, box)) return gap <= MOST_GAP * height && gap >= -MOST_OVERLAP * height;
  const isBelow = box.top > before.top && box.top - before.bottom <= MOST_LEADING * height;
  return isBelow && box.left < before.left;
}

export function isOnSameLine(one: DOMRectReadOnly, other: DOMRectReadOnly): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared >= Math.min(one.height, other.height) / 2;
}

/** Whether nothing between a character's element and the whole number puts it elsewhere than lines go. */
function isInFlow(holder: Element, glyphs: readonly Glyph[]): boolean {
  const isAroundAll = (element: Element) => glyphs.every((glyph) => element.contains(glyph.holder));
  for (let at: Element | null = holder; at && !isAroundAll(at); at = at.parentElement) {
    if (isMoved(getComputedStyle(at))) return false;
  }
  return true;
}

function isMoved(style: CSSStyleDeclaration): boolean {
  const { position, top, left, right, bottom, float, transform, translate, rotate, scale } = style;
  const isShifted =
    position === 'relative' && [top, left, right, bottom].some((by) => by !== 'auto' && parseFloat(by) !== 0);
  const isTransformed = [transform, translate, rotate, scale].some((how) => how !== '' && how !== 'none');
  const isPulled = [style.marginLeft, style.marginRight].some((by) => parseFloat(by) < 0);
  return (
    !['static', 'relative'].includes(position) || isShifted || float !== 'none' || isTransformed || isPulled
  );
}
