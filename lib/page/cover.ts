import { parentOf } from './elements';
import { holds } from './trees';

/** A point of the viewport, in CSS pixels; every mouse event is one. */
export interface Point {
  readonly clientX: number;
  readonly clientY: number;
}

/** Elements looked at in one search, about two microseconds each. */
const MOST_ELEMENTS = 4_000;

/** Children of one element looked at, from its end, where overlays stand. */
const MOST_CHILDREN = 1_000;

/** A veil thinner than this leaves the text readable. */
const LEAST_ALPHA = 0.3;

const TOP_LAYER = ':popover-open, :modal, :fullscreen';

const PICTURES = 'img, canvas, video, iframe, embed, object, svg';

/**
 * Whether something that lets clicks through is painted over an element's text at one of some points: hit tests
 * do not tell of it. Looks at the elements that the page puts above others by CSS, in the order that CSS paints them by and
 * large. Not covered: what `::before` and `::after` paint, what lies in shadow trees, and what lies deep within
 * other parts of a page that has more than `MOST_ELEMENTS`.
 */
export function isCovered(element: Element, points: readonly Point[]): boolean {
  for (const other of aroundFirst(element)) {
    if (isAtAny(other, points) && isVeil(other) && paintsOver(other, element)) return true;
  }
  return false;
}

/** The same for an element in the browser's top layer, over which nothing can lie but what is there as well. */
export function isUnderTopLayer(element: Element, point: Point): boolean {
  const tops = [...element.ownerDocument.querySelectorAll(TOP_LAYER)];
  const others = tops.filter((top) => !top.contains(element));
  return others
    .flatMap((top) => [top, ...top.querySelectorAll('*')])
    .slice(0, MOST_ELEMENTS)
    .some((one) => isAtAny(one, [point]) && isVeil(one));
}

/** The page's frame and the element's neighbours on every level, then what these hold, the shallow first. */
function aroundFirst(element: Element): ReadonlySet<Element> {
  const around = new Set<Element>();
  const addChildren = (parent: ParentNode) => {
    let left = Math.min(MOST_CHILDREN, MOST_ELEMENTS - around.size);
    for (let at = parent.lastElementChild; at && left > 0; at = at.previousElementSibling) {
      around.add(at);
      left -= 1;
    }
  };
  for (const ancestor of ancestorsOf(element)) addChildren(ancestor);
  for (const one of around) addChildren(one);
  return around;
}

/** From the root down to the element's parent, shadow trees included. */
function ancestorsOf(element: Element): readonly ParentNode[] {
  const ancestors: ParentNode[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at !== element) ancestors.unshift(at);
    if (at.parentNode instanceof ShadowRoot) ancestors.unshift(at.parentNode);
  }
  return ancestors;
}

function isAtAny(element: Element, points: readonly Point[]): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  return points.some(({ clientX: x, clientY: y }) => x >= left && x <= right && y >= top && y <= bottom);
}

function isVeil(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.pointerEvents !== 'none') return false;
  const paints =
    element.matches(PICTURES) ||
    style.backgroundImage !== 'none' ||
    (style.backdropFilter || 'none') !== 'none' ||
    alphaOf(style.backgroundColor) >= LEAST_ALPHA;
  return paints && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** How opaque a computed colour is: `rgba(0, 0, 0, 0.5)`, `color(srgb 0 0 0 / 0.5)`. */
function alphaOf(colour: string): number {
  const alpha = /(?:\/|rgba\([^,]*,[^,]*,[^,]*,)\s*([\d.]+)/.exec(colour)?.[1];
  return alpha === undefined ? 1 : Number(alpha);
}

/** Whether the page paints one element after the text of another that it does not lie around. */
function paintsOver(upper: Element, lower: Element): boolean {
  if (holds(upper, lower)) return false;
  if (holds(lower, upper)) return levelOf(upper, lower) >= IN_FLOW;
  const difference = levelOf(upper, lower) - levelOf(lower, upper);
  if (difference !== 0) return difference > 0;
  return (lower.compareDocumentPosition(upper) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** In the flow, below everything that is positioned with no `z-index` of its own. */
const IN_FLOW = -0.5;

/** The level that the outermost positioned element around `element`, but not around `other`, puts it on. */
function levelOf(element: Element, other: Element): number {
  let level = IN_FLOW;
  for (let at: Element | null = element; at && !holds(at, other); at = parentOf(at)) {
    const { position, zIndex, opacity, transform } = getComputedStyle(at);
    const isRaised = position !== 'static' || opacity !== '1' || transform !== 'none';
    if (zIndex !== 'auto') level = Number(zIndex);
    else if (isRaised && level === IN_FLOW) level = 0;
  }
  return level;
}
