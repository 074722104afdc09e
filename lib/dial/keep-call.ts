import type { Lock } from '../core/lock';
import { type Call, isLive } from './call';
import type { CallJournal } from './journal';

export interface JournalPorts {
  readonly journal: CallJournal;
  readonly lock: Lock;
}

const JOURNAL_LOCK = 'call-journal';

/** Writes down a call, whatever was written of it before. */
export const record = (call: Call, { journal, lock }: JournalPorts): Promise<void> =>
  lock(JOURNAL_LOCK, () => journal.write(call));

/** Forgets a call that has turned out to be none. */
export const forget = (intentId: string, { journal, lock }: JournalPorts): Promise<void> =>
  lock(JOURNAL_LOCK, () => journal.remove(intentId));

/** Forgets all calls. */
export const forgetAll = ({ journal, lock }: JournalPorts): Promise<void> =>
  lock(JOURNAL_LOCK, () => journal.clear());

/** Changes a call as it is written down at that moment; `null` where there is none any more. */
export const change = (
  intentId: string,
  changed: (stored: Call) => Call,
  { journal, lock }: JournalPorts,
): Promise<Call | null> =>
  lock(JOURNAL_LOCK, async () => {
    const stored = await journal.find(intentId);
    if (!stored) return null;
    const next = changed(stored);
    if (next !== stored) await journal.write(next);
    return next;
  });

/** Takes back that a call was taken back: the phone system has refused to end it. */
export const leaveUp = (intentId: string, ports: JournalPorts): Promise<Call | null> =>
  change(
    intentId,
    (stored) => (stored.takenBack && isLive(stored.state) ? { ...stored, takenBack: false } : stored),
    ports,
  );

/**
 * Writes a newer view of a call, unless the call has moved on by itself, and gives what is written now. That it
 * was taken back is never lost on the way.
 */
export async function replace(known: Call, current: Call, ports: JournalPorts): Promise<Call> {
  const written = await change(
    known.intentId,
    (stored) => {
      const same = stored.state === known.state && stored.participantId === known.participantId;
      return same ? { ...current, takenBack: current.takenBack || stored.takenBack } : stored;
    },
    ports,
  );
  return written ?? current;
}
