import type { Clock } from '../core/clock';
import type { Lock } from '../core/lock';
import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import type { Call } from './call';
import type { CallJournal } from './journal';
import type { OwnLine } from './ports';
import { reconcile } from './reconcile';

export interface FollowPorts {
  readonly line: () => Promise<Result<OwnLine, Problem>>;
  readonly journal: CallJournal;
  readonly lock: Lock;
  readonly clock: Clock;
}

/** The last call, brought up to date with what the phone system says; `null` where there was none. */
export async function followCall(ports: FollowPorts): Promise<Call | null> {
  const known = await ports.journal.read();
  if (!known) return null;
  const line = await ports.line();
  const same = line.ok && line.value.extension === (known.extension ?? line.value.extension);
  const current = same ? await reconcile(known, line.value, ports.clock) : known;
  if (current !== known) await replace(known, current, ports);
  return current;
}

/** Writes a newer view of a call, unless the call has moved on by itself. */
export async function replace(
  known: Call,
  current: Call,
  { journal, lock }: Pick<FollowPorts, 'journal' | 'lock'>,
): Promise<void> {
  await lock('call-journal', async () => {
    const stored = await journal.find(known.intentId);
    if (stored?.state === known.state) await journal.write(current);
  });
}

/** Writes down a call that is being placed. */
export const record = (call: Call, { journal, lock }: Pick<FollowPorts, 'journal' | 'lock'>): Promise<void> =>
  lock('call-journal', () => journal.write(call));
