import { isWithinClosed } from './elements';
import { isCurrent, type Mark } from './mark';
import type { Marking } from './marking';

/** How far the pointer may travel between press and release of one click, in CSS pixels. */
const STEADY = 4;

export interface GestureHandlers {
  /** A person clicked a number, and the page still shows that number. */
  clicked(mark: Mark): void;
  /** A person clicked where a number was, but the page has changed it meanwhile. */
  stale(mark: Mark): void;
}

/**
 * Recognises a plain click on a marked number: one trusted press and release of the main button, without
 * modifiers, in one place, selecting nothing. The page gets none of its events. Everything else (drags,
 * double clicks, modified clicks, clicks on web links) is left to the page.
 */
export function listenForClicks(
  window: Window,
  marking: Marking,
  handlers: GestureHandlers,
  signal: AbortSignal,
): void {
  let pressed: { readonly mark: Mark; readonly x: number; readonly y: number } | null = null;

  const press = (event: PointerEvent) => {
    const mark = isPlain(event) ? ownMarkAt(window.document, marking, event) : null;
    pressed = mark && { mark, x: event.clientX, y: event.clientY };
    if (pressed) event.stopImmediatePropagation();
  };

  const between = (event: Event) => {
    if (pressed) event.stopImmediatePropagation();
  };

  const click = (event: MouseEvent) => {
    const start = pressed;
    pressed = null;
    if (!start || !event.isTrusted) return;
    const mark = ownMarkAt(window.document, marking, event);
    if (mark !== start.mark || !isSteady(start, event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.detail > 1 || !isPlain(event) || selectsText(window)) return;
    if (isCurrent(mark)) handlers.clicked(mark);
    else handlers.stale(mark);
  };

  const options = { capture: true, signal };
  window.addEventListener('pointerdown', press, options);
  for (const type of ['mousedown', 'pointerup', 'mouseup'] as const) {
    window.addEventListener(type, between, options);
  }
  window.addEventListener('click', click, options);
}

const isPlain = (event: MouseEvent) =>
  event.isTrusted &&
  event.button === 0 &&
  !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

const isSteady = (start: { readonly x: number; readonly y: number }, end: MouseEvent) =>
  Math.abs(end.clientX - start.x) <= STEADY && Math.abs(end.clientY - start.y) <= STEADY;

const selectsText = (window: Window) => window.getSelection()?.isCollapsed === false;

/** The mark under the pointer, if a person can see it there and the page means nothing else by it. */
function ownMarkAt(document: Document, marking: Marking, event: MouseEvent): Mark | null {
  const mark = marking.at(event.clientX, event.clientY);
  const element = mark?.range.startContainer.parentElement;
  if (!mark || !element || isWithinClosed(element) || isWebLink(element)) return null;
  return isSeen(document, element, event) ? mark : null;
}

const isWebLink = (element: Element) => {
  const link = element.closest('a[href]');
  return link !== null && !/^(tel|callto):/i.test(link.getAttribute('href') ?? '');
};

/** A number that is hidden, or lies under something else, was not what the person aimed at (reliability R27). */
function isSeen(document: Document, element: Element, { clientX, clientY }: MouseEvent): boolean {
  const top = document.elementFromPoint(clientX, clientY);
  const uncovered = top !== null && (element.contains(top) || top.contains(element));
  return uncovered && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}
