import { aimedAt } from './aim';
import type { Listeners } from './first-listeners';
import { isCurrent, isSameNumber, type Mark } from './mark';
import type { Marking } from './marking';
import { followPointer } from './pointing';

/** How far the pointer may travel between press and release of one click, in CSS pixels. */
const STEADY = 4;

export interface GestureHandlers {
  /** A person clicked a number, and the page still shows that number. */
  clicked(mark: Mark): void;
  /** A person clicked where a number was, but the page has changed it meanwhile. */
  stale(mark: Mark): void;
}

interface Press {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/**
 * Recognises a plain click on a marked number: one trusted press and release of the main button, without
 * modifiers, in one place that the pointer was brought to, selecting nothing. The page gets none of its events:
 * whoever does not hear of the press must not hear of the click either. What begins otherwise (modified clicks,
 * clicks on web links) is left to the page; selecting text by dragging needs no events.
 */
export function listenForClicks(
  window: Window,
  marking: Marking,
  handlers: GestureHandlers,
  signal: AbortSignal,
  listeners: Listeners = window,
): void {
  const pointing = followPointer(window, marking, signal, listeners);
  let pressed: Press | null = null;
  let swallowed = false;

  const press = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    const mark = isPlain(event) ? pointing.meant(event) : null;
    pressed = mark && { mark, x: event.clientX, y: event.clientY };
    if (pressed) event.stopImmediatePropagation();
  };

  const between = (event: Event) => {
    if (pressed && event.isTrusted) event.stopImmediatePropagation();
  };

  const cancel = (event: Event) => {
    if (event.isTrusted) pressed = null;
  };

  /** `detail` is 0 for the clicks that keys make: they belong to no press. */
  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.detail === 0) return;
    const start = pressed;
    pressed = null;
    swallowed = start !== null;
    if (!start) return;
    swallow(event);
    if (event.detail > 1 || !isPlain(event) || !isSteady(start, event) || selectsText(window)) return;
    const mark = aimedAt(window.document, marking, event);
    if (mark && isSameNumber(mark, start.mark) && isCurrent(mark)) handlers.clicked(mark);
    else if (mark || !isCurrent(start.mark)) handlers.stale(mark ?? start.mark);
  };

  const doubleClick = (event: MouseEvent) => {
    if (swallowed && event.isTrusted) swallow(event);
  };

  const options = { capture: true, signal } as const;
  listeners.addEventListener('pointerdown', press, options);
  for (const type of ['mousedown', 'pointerup', 'mouseup'] as const) {
    listeners.addEventListener(type, between, options);
  }
  listeners.addEventListener('pointercancel', cancel, options);
  listeners.addEventListener('click', click, options);
  listeners.addEventListener('dblclick', doubleClick, options);
}

function swallow(event: Event): void {
  event.stopImmediatePropagation();
  event.preventDefault();
}

const isPlain = (event: MouseEvent) =>
  event.isTrusted &&
  event.button === 0 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const isSteady = (start: Press, end: MouseEvent) =>
  Math.abs(end.clientX - start.x) <= STEADY && Math.abs(end.clientY - start.y) <= STEADY;

const selectsText = (window: Window) => window.getSelection()?.isCollapsed === false;
