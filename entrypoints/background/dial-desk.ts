import { type Problem, type ProblemKind, problem } from '../../lib/core/problem';
import { ok, type Result } from '../../lib/core/result';
import type { Call } from '../../lib/dial/call';
import type { DialIntent } from '../../lib/dial/intent';
import { blankCall, refuse } from '../../lib/dial/new-call';
import type { Placed } from '../../lib/dial/place-call';
import type { Risk } from '../../lib/dial/risk';
import type { DialAnswer } from '../../lib/messaging/views';
import type { CallNews } from './call-news';
import type { ConfirmDesk } from './confirm-desk';

interface DialPorts {
  /** `begun` is told once there is a call that can be taken back. */
  readonly place: (intent: DialIntent, begun: () => void) => Promise<Placed>;
  readonly hangUp: (intentId: string) => Promise<Result<Call, Problem>>;
  /** The address that takes a number elsewhere, as the settings want it; `null`: nowhere. */
  readonly addressElsewhere: (target: string) => Promise<string | null>;
  readonly recordHandOver: (intent: DialIntent) => Promise<Placed>;
  readonly openTab: (url: string) => Promise<void>;
  readonly confirmations: ConfirmDesk;
  readonly news: CallNews;
  /** Begins to follow the calls that are up. */
  readonly follow: () => void;
}

export interface DialDesk {
  /** Calls, asks first, or hands the number over. */
  dial(intent: DialIntent, tabId: number | null): Promise<DialAnswer>;
  /** Carries out what a person said on the confirm page; `null` where they said no. */
  answer(id: string, call: boolean, at: number): Promise<Result<DialAnswer | null, Problem>>;
  /** A window that asked was closed without an answer: that is a no. */
  windowClosed(windowId: number): Promise<void>;
  hangUp(intentId: string): Promise<Result<Call, Problem>>;
}

/** After these there is no phone system to ask, and the number may go elsewhere. */
const HANDED_OVER_FOR: readonly ProblemKind[] = ['notConnected', 'accessMissing', 'forbidden'];

/** Takes every request to call, wherever it was made, and sees it through. */
export function createDialDesk(ports: DialPorts): DialDesk {
  const { confirmations, news } = ports;

  const askFirst = async (
    intent: DialIntent,
    risks: readonly Risk[],
    tabId: number | null,
  ): Promise<DialAnswer> => {
    if (await confirmations.ask(intent, risks, tabId)) return { outcome: 'confirm' };
    return { outcome: 'call', call: refuse(blankCall(intent, intent.at), problem('tooFast'), intent.at) };
  };

  /** Gestures being seen to, each until there is a call that can be taken back, or will be none. */
  const underWay = new Map<string, Promise<void>>();

  /** An undo that waits for a worker together with its click comes right behind it. */
  const dial: DialDesk['dial'] = (intent, tabId) => {
    let begun = () => {};
    const beginning = new Promise<void>((done) => {
      begun = done;
    });
    underWay.set(intent.id, beginning);
    return seeThrough(intent, tabId, begun).finally(() => {
      begun();
      if (underWay.get(intent.id) === beginning) underWay.delete(intent.id);
    });
  };

  const seeThrough = async (
    intent: DialIntent,
    tabId: number | null,
    begun: () => void,
  ): Promise<DialAnswer> => {
    if (tabId !== null) await news.askedBy(intent.id, tabId);
    const placed = await ports.place(intent, begun);
    if (placed.kind === 'confirm') return askFirst(intent, placed.risks, tabId);
    const { call } = placed;
    if (tabId !== null && call.intentId !== intent.id) await news.askedBy(call.intentId, tabId);
    const elsewhere =
      intent.source !== 'test' && isWithoutPbx(call) ? await ports.addressElsewhere(intent.target) : null;
    if (elsewhere !== null) return handOver(intent, elsewhere, tabId);
    await news.tell([call]);
    ports.follow();
    return { outcome: 'call', call };
  };

  /** Written down first, so that nothing is opened twice for one gesture. */
  const handOver = async (intent: DialIntent, address: string, tabId: number | null): Promise<DialAnswer> => {
    const recorded = await ports.recordHandOver(intent);
    if (recorded.kind === 'confirm') return askFirst(intent, recorded.risks, tabId);
    await news.tell([recorded.call]);
    if (recorded.call.state !== 'handedOver') return { outcome: 'call', call: recorded.call };
    const isTab = address.startsWith('https:');
    if (isTab) await ports.openTab(address);
    return { outcome: 'handedOver', href: isTab ? null : address };
  };

  return {
    dial,
    answer: async (id, call, at) => {
      const question = await confirmations.take(id);
      if (!question.ok) return question;
      const { target, name, source, tabId } = question.value;
      if (!call) {
        await news.declined(id, tabId);
        return ok(null);
      }
      return ok(await dial({ id, target, name, source, at, confirmed: true }, tabId));
    },
    windowClosed: async (windowId) => {
      const question = await confirmations.takeOf(windowId);
      if (question) await news.declined(question.id, question.tabId);
    },
    hangUp: async (intentId) => {
      await underWay.get(intentId);
      const outcome = await ports.hangUp(intentId);
      if (!outcome.ok) return outcome;
      await news.tell([outcome.value]);
      ports.follow();
      return outcome;
    },
  };
}

const isWithoutPbx = ({ state, problem: reason }: Call): boolean =>
  state === 'failed' && reason !== null && HANDED_OVER_FOR.includes(reason.kind);
