import { aimedAt } from './aim';
import type { Point } from './cover';
import type { Listeners } from './first-listeners';
import { isSameNumber, type Mark } from './mark';
import type { Marking } from './marking';

/** How far a number may have moved and still stand where it stood, in CSS pixels. */
const STEADY = 4;

/** How long a number has to stand under a pointer that was not brought to it, in milliseconds. */
const SEEN_MS = 250;

/** A number under the pointer. */
interface Standing {
  readonly mark: Mark;
  readonly box: DOMRect;
  readonly since: number;
  /** Whether it was the pointer that came to it. */
  readonly isPointedAt: boolean;
}

export interface Pointing {
  /** The number that a person who presses there means. */
  meant(event: PointerEvent): Mark | null;
}

/**
 * Follows what the pointer is brought to. A page may as well bring a number to the pointer, just before a press
 * that is meant for something else (reliability R27): such a number counts once it has stood there for a while,
 * which also is how numbers come that are scrolled there.
 */
export function followPointer(
  window: Window,
  marking: Marking,
  signal: AbortSignal,
  listeners: Listeners,
): Pointing {
  let standing: Standing | null = null;
  let last: Point | null = null;
  let due = false;

  const look = (isPointedAt: boolean) => {
    const mark = last && marking.at(last.clientX, last.clientY);
    standing = mark && { mark, box: boxOf(mark), since: performance.now(), isPointedAt };
  };
  /** Looked at before the page hears of it: whatever comes later was not what the pointer was brought to. */
  const moved = (event: PointerEvent) => {
    const { clientX, clientY } = event;
    if (!event.isTrusted || (last?.clientX === clientX && last.clientY === clientY)) return;
    last = { clientX, clientY };
    look(true);
  };
  /** The news of a scroll comes late: what stands where it stood has not come by it. */
  const lookAfterScroll = () => {
    if (!due || signal.aborted) return;
    due = false;
    const mark = last && marking.at(last.clientX, last.clientY);
    if (!(mark && standing && isSamePlace(standing, mark))) look(false);
  };
  const scrolled = () => {
    if (!due) window.requestAnimationFrame(lookAfterScroll);
    due = true;
  };
  const passive = { capture: true, passive: true, signal } as const;
  listeners.addEventListener('pointermove', moved, passive);
  window.addEventListener('scroll', scrolled, passive);

  return {
    meant: (event) => {
      const mark = aimedAt(window.document, marking, event);
      // A finger comes from nowhere.
      if (!mark || event.pointerType !== 'mouse') return mark;
      lookAfterScroll();
      if (standing && isSamePlace(standing, mark)) return hasStood(standing) ? mark : null;
      last = { clientX: event.clientX, clientY: event.clientY };
      look(false);
      return null;
    },
  };
}

const hasStood = ({ isPointedAt, since }: Standing): boolean =>
  isPointedAt || performance.now() - since >= SEEN_MS;

function isSamePlace({ mark, box }: Standing, other: Mark): boolean {
  const { left, top } = boxOf(other);
  const isNear = Math.abs(left - box.left) <= STEADY && Math.abs(top - box.top) <= STEADY;
  return isNear && isSameNumber(mark, other);
}

const boxOf = ({ range }: Mark): DOMRect => range.getBoundingClientRect();
