import type { Lock } from '../../lib/core/lock';
import type { ProblemKind } from '../../lib/core/problem';
import { type Call, isUp } from '../../lib/dial/call';
import { type RecentCall, remember } from '../../lib/dial/history';
import type { PageCall } from '../../lib/messaging/views';
import type { Badge } from '../../lib/platform/badge';
import type { StorageItem } from '../../lib/storage/item';
import { pageCallOf } from './page-calls';

interface NewsPorts {
  readonly history: StorageItem<RecentCall[]>;
  /** Which tab asked for which call. */
  readonly callTabs: StorageItem<Record<string, number>>;
  readonly tellTab: (tabId: number, call: PageCall) => Promise<void>;
  readonly tellPages: () => Promise<void>;
  readonly showBadge: (badge: Badge) => Promise<void>;
  readonly lock: Lock;
}

export interface CallNews {
  /** Writes down and tells everybody concerned how these calls stand now. */
  tell(calls: readonly Call[]): Promise<void>;
  /** Tells the tab that asked that the person said no. */
  declined(intentId: string, tabId: number | null): Promise<void>;
  /** Remembers which tab asked for a call. */
  askedBy(intentId: string, tabId: number): Promise<void>;
  tabOf(intentId: string): Promise<number | null>;
}

/** Refusals of a slip of the hand: nobody was meant to be called. */
const SLIPS: readonly ProblemKind[] = ['tooFast', 'tooLate', 'busy'];

/** Tabs are remembered for as many calls as the journal keeps. */
const MOST_TABS = 20;

/** Carries the news of a call to the list of recent calls, the tab it came from, our pages and the toolbar. */
export function createCallNews(ports: NewsPorts): CallNews {
  const { history, callTabs, lock } = ports;

  const writeDown = (call: Call) =>
    lock('history', async () => {
      const known = (await history.read()) ?? [];
      await history.write([...remember(known, call)]);
    });
  const tabOf = async (intentId: string) => (await callTabs.read())?.[intentId] ?? null;

  const tellOne = async (call: Call): Promise<void> => {
    if (call.target !== '' && call.source !== 'test' && !isSlip(call)) await writeDown(call);
    const tabId = await tabOf(call.intentId);
    if (tabId !== null) void ports.tellTab(tabId, pageCallOf(call));
    await ports.showBadge(badgeOf(call));
  };

  return {
    tell: async (calls) => {
      for (const call of calls) await tellOne(call);
      if (calls.length > 0) void ports.tellPages();
    },
    declined: async (intentId, tabId) => {
      if (tabId !== null)
        await ports.tellTab(tabId, { intentId, state: 'failed', problem: 'declined', href: null });
    },
    askedBy: (intentId, tabId) =>
      lock('call-tabs', async () => {
        const known = Object.entries((await callTabs.read()) ?? {}).slice(-(MOST_TABS - 1));
        await callTabs.write({ ...Object.fromEntries(known), [intentId]: tabId });
      }),
    tabOf,
  };
}

const isSlip = ({ problem }: Call) => problem !== null && SLIPS.includes(problem.kind);

function badgeOf(call: Call): Badge {
  if (isUp(call.state)) return 'call';
  return call.state === 'failed' && !isSlip(call) ? 'attention' : 'none';
}
