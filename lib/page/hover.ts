import type { Marking } from './marking';

/**
 * Says whenever the pointer comes to or leaves a callable number: highlights have neither events nor a
 * cursor of their own. At most one look per frame.
 */
export function listenForHover(
  window: Window,
  marking: Marking,
  changed: (over: boolean) => void,
  signal: AbortSignal,
): void {
  let over = false;
  let due = false;
  const look = (x: number, y: number) => {
    due = false;
    const now = !signal.aborted && marking.at(x, y) !== null;
    if (now === over) return;
    over = now;
    changed(over);
  };
  window.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (due) return;
      due = true;
      window.requestAnimationFrame(() => look(clientX, clientY));
    },
    { capture: true, passive: true, signal },
  );
}
