import { type Problem, problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import { ask } from '../../lib/messaging/client';
import type { PageCall } from '../../lib/messaging/views';
import { after, type CallOnPage, isOpen } from './page-calls';

export interface DiallerHandlers {
  /** Something is known of a call that was not known before. */
  changed(call: CallOnPage): void;
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
  readonly isAsking: boolean;
}

/** How often the background is asked how an open call stands; that wakes it where it has died, too. */
const FOLLOW_MS = 2_000;

/** How often at most where nothing may ever come of it: nobody answers a question, or the answer was lost. */
const MOST_QUESTIONS: Readonly<Partial<Record<PageCall['state'], number>>> = { confirm: 60, unknown: 30 };

/** After so long without a word, nobody knows how a call stands. */
const GIVE_UP_MS = 300_000;

/** How many calls are remembered. */
const MOST_CALLS = 20;

/** Sends what a person wants to call to the background, and follows what becomes of it. */
export function createDialler(handlers: DiallerHandlers, signal: AbortSignal): Dialler {
  const calls = new Map<string, CallOnPage>();
  let asking = false;

  const keep = (call: CallOnPage) => {
    if (signal.aborted) return;
    calls.set(call.intentId, call);
    handlers.changed(call);
  };
  const change = (intentId: string, change: (call: CallOnPage) => CallOnPage) => {
    const call = calls.get(intentId);
    if (call) keep(change(call));
  };
  const heard = (said: PageCall) => change(said.intentId, (call) => after(call, said, Date.now()));
  const failed = (intentId: string, reason: Problem) => {
    change(intentId, (call) => withProblem(call, reason));
    if (reason.kind === 'extensionReloaded') handlers.orphaned();
  };

  const follow = (intentId: string, questions = 0) => {
    setTimeout(async () => {
      const call = signal.aborted ? undefined : calls.get(intentId);
      if (!call || !isOpen(call) || questions >= (MOST_QUESTIONS[call.state] ?? Number.POSITIVE_INFINITY))
        return;
      if (Date.now() - call.heardAt > GIVE_UP_MS) return keep(lost(call));
      const answer = await ask('call.follow', { intentId });
      if (answer.ok) heard(answer.value);
      else if (answer.error.kind === 'extensionReloaded') return handlers.orphaned();
      const isAsBefore = calls.get(intentId)?.state === call.state;
      if (!signal.aborted) follow(intentId, isAsBefore ? questions + 1 : 0);
    }, FOLLOW_MS);
  };

  const answered = (intentId: string, answer: Result<PageCall, Problem>) => {
    if (!answer.ok) return failed(intentId, answer.error);
    heard(answer.value);
    const { state, href } = answer.value;
    if (state === 'handedOver' && href?.startsWith('tel:')) handlers.handedOver(href);
  };
  const openTo = (target: string) =>
    [...calls.values()].findLast((call) => call.target === target && isOpen(call)) ?? null;

  return {
    dial: async (number) => {
      if (asking || signal.aborted || isBeingCalled(openTo(number.target))) return;
      asking = true;
      const intentId = crypto.randomUUID();
      keep(newCall(intentId, number.target));
      forgetOld(calls);
      follow(intentId);
      const answer = await ask('dial.intent', { id: intentId, ...cut(number), at: Date.now() });
      asking = false;
      answered(intentId, answer);
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
    get isAsking() {
      return asking;
    },
  };
}

/** A question that nobody has answered, or an answer that was lost, need not keep a person from asking again. */
const isBeingCalled = (call: CallOnPage | null): boolean =>
  call !== null && call.state !== 'unknown' && call.state !== 'confirm';

const newCall = (intentId: string, target: string): CallOnPage => ({
  intentId,
  target,
  state: 'requested',
  problem: null,
  trouble: null,
  isHangingUp: false,
  isAnswered: false,
  connectedAt: null,
  heardAt: Date.now(),
});

/** A request that went wrong on its way to the background may have got there: then it is asked about further. */
function withProblem(call: CallOnPage, reason: Problem): CallOnPage {
  if (call.state !== 'requested') return call;
  const state = reason.kind === 'interrupted' || reason.kind === 'internal' ? 'unknown' : 'failed';
  return { ...call, state, problem: reason, heardAt: Date.now() };
}

const lost = (call: CallOnPage): CallOnPage => ({
  ...call,
  state: 'unknown',
  problem: problem('interrupted'),
});

/** As long as the background takes it. */
const cut = ({ raw, target, name }: NumberToDial) => ({ raw: raw.slice(0, 200), target, name });

function forgetOld(calls: Map<string, CallOnPage>): void {
  for (const [id, call] of calls) if (calls.size > MOST_CALLS && !isOpen(call)) calls.delete(id);
}
