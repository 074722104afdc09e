import { isCovered, type Point } from './cover';
import { elementOf, parentOf } from './elements';
import { type Glyph, glyphsIn } from './glyphs';
import { isLegible, isMeaningful } from './legible';
import { type Mark, textNodesIn } from './mark';
import { hasDigitBeside } from './neighbour';
import { elementAt } from './trees';

/*
 * Whether a person can see what they click: a page may hide a number under their pointer, or a part of it
 * (reliability R27). Not covered: a font whose glyphs show other digits, text in the colours of a picture behind
 * it, and what `::before`, `::after`, `::first-letter` and `::first-line` change without moving the text.
 */

/** Below this, a text is no longer there to be read. */
const LEAST_OPACITY = 0.5;

/** Sum of the differences of red, green and blue below which two colours look the same. */
const LEAST_DIFFERENCE = 60;

/** Whether every digit of a marked number can be read where it belongs, and nothing lies over it. */
export function isSeen(document: Document, { range }: Mark, point: Point): boolean {
  const holders = [...new Set(textNodesIn(range).flatMap((node) => elementOf(node) ?? []))];
  const hit = holders.some((holder) => {
    const top = elementAt(holder, point.clientX, point.clientY);
    return top !== null && (holder.contains(top) || top.contains(holder));
  });
  const glyphs = glyphsIn(range);
  const meaningful = glyphs.filter(isMeaningful);
  // The words of a link say no number that could be misread: the card does, before anything is called.
  const isRead = meaningful.length === 0 || (isLegible(glyphs) && !hasDigitBeside(document, glyphs));
  const inked = meaningful.length > 0 ? meaningful : glyphs.filter(({ text }) => text.trim() !== '');
  return (
    hit &&
    isRead &&
    inked.every(isOnTop) &&
    holders.every(isPainted) &&
    !inked.some(isBehindEllipsis) &&
    !holders.some((holder) => isCovered(holder, [point, ...pointsOf(holder, inked)]))
  );
}

const middleOf = ({ box }: Glyph): Point => ({
  clientX: box.left + box.width / 2,
  clientY: box.top + box.height / 2,
});

const pointsOf = (holder: Element, glyphs: readonly Glyph[]): readonly Point[] =>
  glyphs.filter((glyph) => glyph.holder === holder).map(middleOf);

/** Whether it is in the window, within everything that clips it, and under nothing that takes clicks. */
function isOnTop(glyph: Glyph): boolean {
  const { clientX, clientY } = middleOf(glyph);
  const top = elementAt(glyph.holder, clientX, clientY);
  return top === glyph.holder || top === withBox(glyph.holder);
}

/** The element whose box the text of another stands in; some have none of their own. */
function withBox(element: Element): Element {
  let at = element;
  while (at.parentElement && getComputedStyle(at).display === 'contents') at = at.parentElement;
  return at;
}

/** How wide an ellipsis is at most, over the size of its font. */
const ELLIPSIS = 1.2;

/** Whether a character may be one that the browser shows an ellipsis for. */
function isBehindEllipsis({ holder, box }: Glyph): boolean {
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    if (style.overflowX === 'visible') continue;
    const { right, bottom } = at.getBoundingClientRect();
    const isWide = style.textOverflow.includes('ellipsis') && at.scrollWidth > at.clientWidth;
    const isLong = isSet(style.webkitLineClamp) && at.scrollHeight > at.clientHeight;
    const isLastLine = bottom - box.bottom < box.height;
    const isAtEnd = box.right > right - Number.parseFloat(style.fontSize) * ELLIPSIS;
    if (isAtEnd && (isWide || (isLong && isLastLine))) return true;
  }
  return false;
}

function isPainted(holder: Element): boolean {
  const own = getComputedStyle(holder);
  const isThere = withBox(holder).checkVisibility({ opacityProperty: true, visibilityProperty: true });
  if (!isThere || own.visibility !== 'visible' || isSet(own.getPropertyValue('-webkit-text-security')))
    return false;
  const colour = colourOf(own);
  let opacity = 1;
  let ground: Colour | null = null;
  for (let at: Element | null = holder; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || isAltered(style)) return false;
    ground ??= groundOf(style);
  }
  return colour === null || (colour.alpha >= LEAST_OPACITY && !looksLike(colour, ground ?? canvasOf(own)));
}

/** Whether a filter function leaves text readable; dark modes invert colours and turn the contrast down a little. */
const READABLE_FILTERS: Readonly<Record<string, (amount: number) => boolean>> = {
  opacity: (amount) => amount >= LEAST_OPACITY,
  blur: (pixels) => pixels <= 1,
  brightness: (amount) => amount >= 0.4 && amount <= 2,
  contrast: (amount) => amount >= 0.5,
  url: () => false,
};

const hidesText = (filter: string): boolean =>
  [...filter.matchAll(/([a-z-]+)\(\s*([\d.]*)/g)].some(
    ([, name = '', amount = '']) => READABLE_FILTERS[name]?.(Number(amount)) === false,
  );

const isAltered = (style: CSSStyleDeclaration): boolean =>
  hidesText(style.filter) ||
  isSet(style.clipPath) ||
  isSet(style.maskImage) ||
  style.clip.startsWith('rect') ||
  (style.mixBlendMode !== 'normal' && style.mixBlendMode !== '');

const isSet = (value: string) => value !== '' && value !== 'none';

interface Colour {
  readonly parts: readonly number[];
  readonly alpha: number;
}

/** Text may be filled with another colour than its own. `null`: a notation that we do not read. */
const colourOf = (style: CSSStyleDeclaration) => readColour(style.webkitTextFillColor || style.color);

/** A background that hides what lies behind it; one with a picture may be of any colour. */
function groundOf(style: CSSStyleDeclaration): Colour | null {
  if (isSet(style.backgroundImage)) return { parts: [], alpha: 1 };
  const colour = readColour(style.backgroundColor);
  return colour && colour.alpha >= LEAST_OPACITY ? colour : null;
}

/** What a page without a background is painted on; in dark and forced colours it is for the browser to say. */
const canvasOf = ({ colorScheme }: CSSStyleDeclaration): Colour | null =>
  colorScheme.includes('dark') || matchMedia('(forced-colors: active)').matches
    ? null
    : { parts: [255, 255, 255], alpha: 1 };

/** Reads computed colours, `rgb(1, 2, 3)` and `oklch(0.5 0.1 20 / 0.3)` alike; only the first are compared. */
function readColour(text: string): Colour | null {
  const [, name = '', inside = ''] = /^([\w-]+)\((.*)\)$/.exec(text) ?? [];
  if (name === '') return null;
  const [parts = '', alpha] = inside.split('/');
  const numbers = parts.match(/-?[\d.]+/g)?.map(Number) ?? [];
  const isRgb = name === 'rgb' || name === 'rgba';
  return {
    parts: isRgb ? numbers.slice(0, 3) : [],
    alpha: alpha === undefined ? ((isRgb ? numbers[3] : undefined) ?? 1) : Number.parseFloat(alpha),
  };
}

function looksLike(colour: Colour, ground: Colour | null): boolean {
  if (!ground || colour.parts.length < 3 || ground.parts.length < 3) return false;
  const difference = colour.parts.reduce(
    (sum, part, at) => sum + Math.abs(part - (ground.parts[at] ?? 0)),
    0,
  );
  return difference < LEAST_DIFFERENCE;
}
