import { aimedAt } from './aim';
import type { Point } from './cover';
import type { Listeners } from './first-listeners';
import type { Mark } from './mark';
import type { Marking } from './marking';

/**
 * Says whenever the pointer comes to a number that a click would call, or leaves it (`null`): highlights have
 * neither events nor a cursor of their own. At most one look per frame, and none while a button is held: whoever
 * selects text wants to see it.
 */
export function listenForHover(
  window: Window,
  marking: Marking,
  changed: (over: Mark | null) => void,
  signal: AbortSignal,
  listeners: Listeners = window,
): void {
  let near: Mark | null = null;
  let last: Point | null = null;
  /** Where the pointer was before it left. */
  let before: Point | null = null;
  let due = false;

  /** Whether a number is in plain sight is looked at once, when the pointer comes to it. */
  const look = () => {
    due = false;
    if (signal.aborted) return;
    const mark = last && marking.at(last.clientX, last.clientY);
    if (mark === near) return;
    near = mark;
    changed(last && mark ? aimedAt(window.document, marking, last) : null);
  };
  const lookSoon = (point: Point | null) => {
    if (point === null && window.document.hidden) return;
    before = last ?? before;
    last = point;
    if (due) return;
    due = true;
    window.requestAnimationFrame(look);
  };

  const passive = { capture: true, passive: true, signal } as const;
  listeners.addEventListener('pointermove', (event) => event.buttons === 0 && lookSoon(event), passive);
  window.addEventListener('scroll', () => lookSoon(last), passive);
  window.addEventListener('blur', () => lookSoon(null), { signal });
  // A page that is no longer shown has no frames: whoever comes back to it finds it as it was, whether it was told first
  // that the pointer has gone or that it is hidden.
  const hide = () => {
    if (window.document.hidden && due && last === null) last = before;
  };
  window.document.addEventListener('visibilitychange', hide, { signal });
  window.addEventListener('pointerout', (event) => event.relatedTarget === null && lookSoon(null), passive);
}
