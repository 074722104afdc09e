import type { Mark } from '../../lib/page/mark';
import { type CallOnPage, isGoingOn } from './page-calls';

/** The numbers on the page whose calls go on. */
export interface CalledMarks {
  /** A number is called; `null`: it stands nowhere on the page. */
  called(intentId: string, mark: Mark | null): void;
  /** The call is one that was up already, under another id. */
  joined(askedFor: string, intentId: string): void;
  changed(call: CallOnPage): void;
}

/** Lights up the number that was called last, of those whose calls go on. `show`: with `null`, none. */
export function createCalledMarks(show: (mark: Mark | null) => void): CalledMarks {
  const called = new Map<string, Mark | null>();
  const showLast = () => show([...called.values()].at(-1) ?? null);
  return {
    called: (intentId, mark) => {
      called.delete(intentId);
      called.set(intentId, mark);
      showLast();
    },
    joined: (askedFor, intentId) => {
      const mark = called.get(askedFor);
      if (mark === undefined) return;
      called.delete(askedFor);
      called.set(intentId, mark);
    },
    changed: (call) => {
      if (!isGoingOn(call) && called.delete(call.intentId)) showLast();
    },
  };
}
