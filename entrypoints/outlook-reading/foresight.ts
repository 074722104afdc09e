import { isWithinClosed } from '../../lib/page/elements';
import type { Find } from '../../lib/page/find-cache';
import type { Listeners } from '../../lib/page/first-listeners';

/** Browsers put a background to sleep when nobody has asked it for half a minute. */
const ASLEEP_MS = 20_000;

/** A longer text makes it no readier. */
const LONGEST = 2_000;

export interface Foresight {
  /** Finds numbers, and remembers what it was asked for. */
  readonly find: Find;
  /** Listens to a person, behind those who keep for themselves what is done to a number or in the card. */
  listen(listeners: Listeners, signal: AbortSignal): void;
}

/**
 * Has the background awake when it is needed: whoever presses somewhere in the page, or goes on to the next row, is likely to
 * open a mail, which takes Outlook as long as a background takes to wake up and to read its first text. It is given the last
 * text once more, as that is in the language of the next. Calls wait for nothing: a press on a number wakes nobody for this.
 * `isMarking`: whether numbers are to be marked now.
 */
export function createForesight(find: Find, isMarking: () => boolean): Foresight {
  /** The last text, or none yet. */
  let last: Parameters<Find>[0] = [];
  let askedAt = 0;
  const foresee = () => {
    if (last.length === 0 || !isMarking() || performance.now() - askedAt < ASLEEP_MS) return;
    askedAt = performance.now();
    void find(last);
  };
  return {
    find: (texts) => {
      askedAt = performance.now();
      const short = texts.find(({ text }) => text.length <= LONGEST);
      if (short) last = [short];
      return find(texts);
    },
    listen: (listeners, signal) => {
      const options = { capture: true, signal } as const;
      const pressed = (event: PointerEvent) => {
        if (isOnPage(event)) foresee();
      };
      const gone = (event: KeyboardEvent) => {
        if (GOING_ON.has(event.key) && isOnPage(event)) foresee();
      };
      listeners.addEventListener('pointerdown', pressed, options);
      listeners.addEventListener('keydown', gone, options);
    },
  };
}

const GOING_ON: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'Enter', 'Delete']);

/** Whether a person has done something where mails are chosen and read, and not where they are written. */
const isOnPage = ({ isTrusted, target }: Event): boolean =>
  isTrusted && target instanceof Node && !isWithinClosed(target);
