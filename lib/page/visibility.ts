import { isCovered } from './cover';
import { type Mark, textNodesIn } from './mark';

/*
 * Whether a person can see what they click: a page may hide a number under their pointer (reliability R27).
 * Not covered: a font whose glyphs show other digits, and text in the colours of a picture behind it.
 */

/** Below these, a text is no longer there to be read. */
const LEAST_OPACITY = 0.5;
const LEAST_HEIGHT = 6;
const LEAST_WIDTH_PER_CHARACTER = 1.5;

/** Sum of the differences of red, green and blue below which two colours look the same. */
const LEAST_DIFFERENCE = 60;

/** Whether every digit of a marked number can be read, and nothing lies over it at that point. */
export function isSeen(
  document: Document,
  { range, raw }: Mark,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): boolean {
  const holders = new Set(textNodesIn(range).flatMap((node) => node.parentElement ?? []));
  const top = document.elementFromPoint(clientX, clientY);
  const hit = [...holders].some((holder) => top !== null && (holder.contains(top) || top.contains(holder)));
  return (
    hit &&
    isLargeEnough(range, raw) &&
    [...holders].every(isPainted) &&
    ![...holders].some((holder) => isCovered(holder, clientX, clientY))
  );
}

function isLargeEnough(range: Range, raw: string): boolean {
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const width = boxes.reduce((sum, box) => sum + box.width, 0);
  return (
    width >= raw.length * LEAST_WIDTH_PER_CHARACTER && boxes.every(({ height }) => height >= LEAST_HEIGHT)
  );
}

function isPainted(holder: Element): boolean {
  if (!holder.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return false;
  const colour = colourOf(getComputedStyle(holder));
  let opacity = 1;
  let ground: Colour | null = null;
  for (let at: Element | null = holder; at; at = at.parentElement) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity);
    if (opacity < LEAST_OPACITY || isAltered(style)) return false;
    ground ??= groundOf(style);
  }
  return colour === null || (colour.alpha >= LEAST_OPACITY && !looksLike(colour, ground));
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
