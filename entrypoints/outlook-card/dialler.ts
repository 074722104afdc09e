import type { Problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import { ask } from '../../lib/messaging/client';
import type { PageCall } from '../../lib/messaging/views';
import { createFollowing } from './following';
import { after, type CallOnPage, isGoingOn, isOpen, joined, newCall, withProblem } from './page-calls';

export interface DiallerHandlers {
  /** Something is known of a call that was not known before. */
  changed(call: CallOnPage): void;
  /** A call that was asked for is one that was up already, under another id. */
  joined(askedFor: string, intentId: string): void;
  /** The number was handed over to the phone app, which opens by this `tel:` address. */
  handedOver(address: string): void;
  /** There is no extension behind this script any longer. */
  orphaned(): void;
}

export interface NumberToDial {
  /** As it stands on the page, or as the person typed it. */
  readonly raw: string;
  readonly target: string;
  readonly name: string | null;
}

export interface Dialler {
  /** One gesture, one intent: while one is being asked about, or a call to the number is up, nothing is sent. */
  dial(number: NumberToDial): Promise<void>;
  hangUp(intentId: string): Promise<void>;
  /** What the background says by itself. */
  heard(call: PageCall): void;
  /** The call to a number that is being made, or is up. */
  openTo(target: string): CallOnPage | null;
  get(intentId: string): CallOnPage | null;
  /** The call whose answer has not come yet; meanwhile no other is asked for. */
  readonly asking: string | null;
}

/** How many calls are remembered. */
const MOST_CALLS = 20;

/** Sends what a person wants to call to the background, and follows what becomes of it. */
export function createDialler(handlers: DiallerHandlers, signal: AbortSignal): Dialler {
  const calls = new Map<string, CallOnPage>();
  let asking: CallOnPage | null = null;

  const keep = (call: CallOnPage) => {
    if (signal.aborted) return;
    calls.set(call.intentId, call);
    handlers.changed(call);
  };
  const change = (intentId: string, change: (call: CallOnPage) => CallOnPage) => {
    const call = calls.get(intentId);
    if (call) keep(change(call));
  };
  const heard = (said: PageCall) => {
    change(said.intentId, (call) => after(call, said, Date.now()));
    follow(said.intentId);
  };
  const failed = (intentId: string, reason: Problem) => {
    change(intentId, (call) => withProblem(call, reason, Date.now()));
    if (reason.kind === 'extensionReloaded') handlers.orphaned();
  };
  const follow = createFollowing(
    {
      get: (intentId) => calls.get(intentId) ?? null,
      heard,
      supposed: keep,
      orphaned: handlers.orphaned,
    },
    signal,
  );

  /** The answer may speak of another call: one to the same number that is up already, wherever it was made. */
  const join = (intentId: string, said: PageCall) => {
    const asked = calls.get(intentId);
    if (!asked || signal.aborted) return;
    const connectedAt = calls.get(said.intentId)?.connectedAt ?? null;
    for (const id of [intentId, said.intentId]) calls.delete(id);
    handlers.joined(intentId, said.intentId);
    keep(joined({ ...asked, connectedAt }, said, Date.now()));
    follow(said.intentId);
  };
  const answered = (intentId: string, answer: Result<PageCall, Problem>) => {
    if (!answer.ok) return failed(intentId, answer.error);
    const said = answer.value;
    if (said.intentId === intentId) heard(said);
    else join(intentId, said);
    if (said.state === 'handedOver' && said.href?.startsWith('tel:')) handlers.handedOver(said.href);
  };
  const openTo = (target: string) => {
    const open = [...calls.values()].filter((call) => call.target === target && isOpen(call));
    return open.findLast(isGoingOn) ?? open.at(-1) ?? null;
  };

  return {
    dial: async (number) => {
      if (asking || signal.aborted || isBeingCalled(openTo(number.target))) return;
      const call = newCall(crypto.randomUUID(), number.target, Date.now());
      asking = call;
      keep(call);
      forgetOld(calls);
      follow(call.intentId);
      const answer = await ask('dial.intent', { id: call.intentId, ...cut(number), at: Date.now() });
      asking = null;
      answered(call.intentId, answer);
    },
    hangUp: async (intentId) => {
      change(intentId, (call) => ({ ...call, isHangingUp: true, trouble: null }));
      const answer = await ask('call.hangUp', { intentId });
      if (answer.ok) return heard(answer.value);
      change(intentId, (call) => ({ ...call, isHangingUp: false, trouble: answer.error }));
      if (answer.error.kind === 'extensionReloaded') handlers.orphaned();
    },
    heard,
    openTo,
    get: (intentId) => calls.get(intentId) ?? null,
    get asking() {
      return asking?.intentId ?? null;
    },
  };
}

/** A question that nobody has answered, or an answer that was lost, need not keep a person from asking again. */
const isBeingCalled = (call: CallOnPage | null): boolean => call !== null && isGoingOn(call);

/** As long as the background takes it. */
const cut = ({ raw, target, name }: NumberToDial) => ({ raw: raw.slice(0, 200), target, name });

function forgetOld(calls: Map<string, CallOnPage>): void {
  for (const [id, call] of calls) if (calls.size > MOST_CALLS && !isOpen(call)) calls.delete(id);
}
