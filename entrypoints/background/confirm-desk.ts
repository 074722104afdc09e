import type { Clock } from '../../lib/core/clock';
import type { Lock } from '../../lib/core/lock';
import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import type { DialIntent } from '../../lib/dial/intent';
import { mayBeTrusted } from '../../lib/dial/policy';
import type { Risk } from '../../lib/dial/risk';
import type { ConfirmView } from '../../lib/messaging/views';
import { describeTarget, isEmergencyEverywhere, type TargetContext } from '../../lib/phone';
import type { StorageItem } from '../../lib/storage/item';
import type { Confirmation } from '../../lib/storage/session';

interface ConfirmPorts {
  readonly store: StorageItem<Confirmation[]>;
  /** The number of the window that was opened. */
  readonly open: (id: string) => Promise<number | null>;
  readonly lock: Lock;
  readonly clock: Clock;
}

export interface ConfirmDesk {
  /** Keeps the question and opens the page that asks it; `false` where others have only just been asked. */
  ask(intent: DialIntent, risks: readonly Risk[], tabId: number | null): Promise<boolean>;
  read(id: string): Promise<Result<Confirmation, Problem>>;
  /** Takes the question away, so that it is answered once; `confirmGone` where somebody has answered it. */
  take(id: string): Promise<Result<Confirmation, Problem>>;
  /** Takes away the question of a window that was closed; `null` where it had none, or an answer. */
  takeOf(windowId: number): Promise<Confirmation | null>;
  /** Takes away all questions, as when there is no phone system any more that they are about. */
  forget(): Promise<void>;
}

/** Nobody remembers after this what a window has asked. */
const ANSWER_WITHIN_MS = 300_000;

/** So many windows may wait for an answer that were opened within a minute, one after the other (reliability R27). */
const MOST_QUESTIONS = 10;
const MINUTE_MS = 60_000;
const GAP_MS = 2_000;

/** Questions that wait for an answer on the confirm page: each gesture asks once, and is answered once. */
export function createConfirmDesk({ store, open, lock, clock }: ConfirmPorts): ConfirmDesk {
  const waiting = async () =>
    ((await store.read()) ?? []).filter(({ at }) => clock.now() - at < ANSWER_WITHIN_MS);
  const read = async (id: string): Promise<Result<Confirmation, Problem>> => {
    const found = (await waiting()).find((one) => one.id === id);
    return found ? ok(found) : fail(problem('confirmGone'));
  };
  const noteWindow = (id: string, windowId: number | null) =>
    lock('confirmations', async () =>
      store.write((await waiting()).map((one) => (one.id === id ? { ...one, windowId } : one))),
    );
  const take: ConfirmDesk['take'] = (id) =>
    lock('confirmations', async () => {
      const found = await read(id);
      if (found.ok) await store.write((await waiting()).filter((one) => one.id !== id));
      return found;
    });
  return {
    ask: async ({ id, target, name, source }, risks, tabId) => {
      const asked = await lock('confirmations', async () => {
        const others = await waiting();
        if (others.some((one) => one.id === id)) return 'before';
        if (isTooMuch(others, clock.now())) return 'not';
        const question = {
          id,
          target,
          name,
          source,
          risks: [...risks],
          tabId,
          windowId: null,
          at: clock.now(),
        };
        await store.write([question, ...others].slice(0, MOST_QUESTIONS));
        return 'now';
      });
      if (asked === 'now') await noteWindow(id, await open(id));
      return asked !== 'not';
    },
    read,
    take,
    takeOf: async (windowId) => {
      const asked = (await waiting()).find((one) => one.windowId === windowId);
      const taken = asked && (await take(asked.id));
      return taken?.ok ? taken.value : null;
    },
    forget: () => lock('confirmations', () => store.clear()),
  };
}

/** Whether a person would be asked more often than hands can click. */
function isTooMuch(others: readonly Confirmation[], now: number): boolean {
  const lately = others.filter(({ at }) => now - at < MINUTE_MS);
  return lately.length >= MOST_QUESTIONS || lately.some(({ at }) => now - at < GAP_MS);
}

/** The question as the confirm page shows it. */
export function questionView({ target, name, risks }: Confirmation, context: TargetContext): ConfirmView {
  const described = describeTarget(target, context);
  return {
    target,
    name,
    risks,
    shown: described?.formatted ?? target,
    country: described?.country ?? null,
    type: described?.type ?? 'unknown',
    mayRemember: mayBeTrusted(risks),
    isAnyCountrys: risks.includes('emergency') && context.region === null && !isEmergencyEverywhere(target),
  };
}
