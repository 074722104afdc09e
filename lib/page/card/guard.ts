import { type Listeners, PERSONS_EVENTS } from '../first-listeners';

/** Moves of the pointer say nothing; `toggle` is about the element itself. */
const TYPES = PERSONS_EVENTS.filter((type) => type !== 'pointermove');

/**
 * Keeps what happens in our element from the page: Outlook deletes a mail when it hears `Delete`. Events are
 * stopped at the window, before any listener of a page that came later, and so before our own shadow tree as
 * well: `inside` is told of them instead. What the browser does by itself (typing, moving the focus, pressing
 * a button by key) goes on.
 *
 * What holds: no listener on the document, on an element or on the window's way back up ever hears of them, nor
 * any on the window that came after `listeners`. What does not: a listener of the page that waited on the
 * window, for the way down, before `listeners` did comes first. On a page that was loaded with the extension there is
 * none, as they listen before the page's scripts run; after an update that takes over without a reload there
 * may be. Even then such a listener learns only of our element, not of what is in it.
 */
export function guardEvents(
  listeners: Listeners,
  host: Element,
  inside: (event: Event) => void,
  signal: AbortSignal,
): void {
  const keep = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    inside(event);
  };
  for (const type of TYPES) {
    listeners.addEventListener(type, keep, { capture: true, passive: type.startsWith('touch'), signal });
  }
}
