import type { Mark } from '../../lib/page/mark';
import type { Marking } from '../../lib/page/marking';
import { goTo, nextStop, type Stop } from '../../lib/page/tour';

export interface WalkHandlers {
  /** The number at which a walk begins; `null`: the first in view. */
  start(): Mark | null;
  arrived(stop: Stop): void;
  /** There is no number on the page. */
  foundNone(): void;
}

/** A step that comes later than this would move the selection of somebody who has gone on. */
const LATE_MS = 4_000;

/** Goes to the next number with every key that is pressed: one step after the other, none is lost. */
export function createWalk(
  document: Document,
  marking: Marking,
  handlers: WalkHandlers,
  signal: AbortSignal,
): () => void {
  let at: Mark | null = null;
  let steps = Promise.resolve();
  const step = async () => {
    const marks = await marking.all();
    if (signal.aborted) return;
    const stop = nextStop(document, marks, at && marking.has(at) ? at : handlers.start());
    at = stop?.mark ?? null;
    if (!stop) return handlers.foundNone();
    goTo(stop.mark);
    marking.showOver(stop.mark);
    handlers.arrived(stop);
  };
  return () => {
    const pressed = performance.now();
    const stepInTime = () => (performance.now() - pressed < LATE_MS ? step() : undefined);
    steps = steps.then(stepInTime).catch(() => undefined);
  };
}
