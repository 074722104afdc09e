import type { Mark } from '../mark';

/** How long the pointer rests on a number before its card comes: with a frame before it, within 80 ms. */
const REST_MS = 45;

/** The same while another card is open: on its way into that card the pointer may cross other numbers. */
const SWITCH_MS = 180;

/** How long a card waits for the pointer to come back, or to come into it. */
const GRACE_MS = 250;

export interface HoverIntentHandlers {
  rested(mark: Mark): void;
  left(): void;
}

export interface HoverIntent {
  /** The pointer has come to a number, or left it; `at` is when, on the clock of `performance.now()`. */
  over(mark: Mark | null, at?: number): void;
  /** The pointer has come into the card, or left it. */
  inside(isInside: boolean): void;
  readonly isAway: boolean;
}

/** Tells resting on a number from passing over it, and leaving the card from travelling into it. */
export function createHoverIntent(
  isOpen: () => boolean,
  handlers: HoverIntentHandlers,
  signal: AbortSignal,
): HoverIntent {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let leave: ReturnType<typeof setTimeout> | undefined;
  let [onMark, inCard] = [false, false];

  const stop = () => {
    clearTimeout(rest);
    clearTimeout(leave);
  };
  const leaveSoon = () => {
    leave = setTimeout(handlers.left, GRACE_MS);
  };
  signal.addEventListener('abort', stop, { once: true });
  return {
    over: (mark, at = performance.now()) => {
      onMark = mark !== null;
      stop();
      const rested = performance.now() - at;
      if (mark) rest = setTimeout(() => handlers.rested(mark), (isOpen() ? SWITCH_MS : REST_MS) - rested);
      else if (!inCard && isOpen()) leaveSoon();
    },
    inside: (isInside) => {
      inCard = isInside;
      stop();
      if (!isInside && !onMark && isOpen()) leaveSoon();
    },
    get isAway() {
      return !onMark && !inCard;
    },
  };
}
