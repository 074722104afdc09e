import { isCovered, type Point } from '../cover';
import { elementAt } from '../trees';

/** A frame smaller than this has no room for a card, and is none that a person reads in. In CSS pixels. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 80;

/** Below this, a frame is no longer there to be read. */
const LEAST_OPACITY = 0.5;

/**
 * Whether a person sees what a window shows at a point: every frame around it is large enough, in plain sight and under
 * nothing (reliability R27). A page that is in no frame always is; one in a frame of another origin never.
 */
export function isWindowInSight(window: Window, { clientX, clientY }: Point): boolean {
  let at = window;
  let point: Point = { clientX, clientY };
  while (at !== at.parent) {
    const frame = at.frameElement;
    if (!frame || at.innerWidth < LEAST_WIDTH || at.innerHeight < LEAST_HEIGHT) return false;
    const { left, top } = frame.getBoundingClientRect();
    point = {
      clientX: point.clientX + left + frame.clientLeft,
      clientY: point.clientY + top + frame.clientTop,
    };
    if (!isFrameInSight(frame, point)) return false;
    at = at.parent;
  }
  return true;
}

function isFrameInSight(frame: Element, point: Point): boolean {
  if (!frame.checkVisibility({ visibilityProperty: true }) || opacityOf(frame) < LEAST_OPACITY) return false;
  return elementAt(frame, point.clientX, point.clientY) === frame && !isCovered(frame, [point]);
}

function opacityOf(element: Element): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement) {
    opacity *= Number(getComputedStyle(at).opacity);
  }
  return opacity;
}
