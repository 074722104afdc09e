import type { Lock } from '../../lib/core/lock';
import { type Call, isUp } from '../../lib/dial/call';
import { type RecentCall, remember } from '../../lib/dial/history';
import type { CallJournal } from '../../lib/dial/journal';
import type { PageCall } from '../../lib/messaging/views';
import type { StorageItem } from '../../lib/storage/item';
import { tryWrite } from '../../lib/storage/try-write';
import { isSlip } from './badge';
import { pageCallOf } from './page-calls';

interface NewsPorts {
  readonly journal: CallJournal;
  readonly history: StorageItem<RecentCall[]>;
  /** Which tabs asked for which call. */
  readonly callTabs: StorageItem<Record<string, number[]>>;
  readonly tellTab: (tabId: number, call: PageCall) => Promise<void>;
  readonly tellPages: () => Promise<void>;
  /** Shows on the toolbar how all calls stand. */
  readonly showBadge: () => Promise<void>;
  readonly lock: Lock;
}

export interface CallNews {
  /** Writes down and tells everybody concerned how these calls stand now. */
  tell(calls: readonly Call[]): Promise<void>;
  /** Shows on the toolbar how all calls stand, although none has changed by itself. */
  showBadge(): Promise<void>;
  /** Tells the tab that asked that the person said no. */
  declined(intentId: string, tabId: number | null): Promise<void>;
  /** Remembers which tab asked for a call. */
  askedBy(intentId: string, tabId: number): Promise<void>;
  /** The tabs that asked for a call, when all are written down that have asked until now. */
  tabsOf(intentId: string): Promise<readonly number[]>;
  forgetTabs(): Promise<void>;
  /** Forgets the recent calls. */
  clearHistory(): Promise<void>;
}

/** Tabs are remembered for so many gestures, and for every call that is up. */
const MOST_TABS = 20;

/** Carries the news of a call to the list of recent calls, the tab it came from, our pages and the toolbar. */
export function createCallNews(ports: NewsPorts): CallNews {
  const { history, callTabs, lock } = ports;

  /** The list of recent calls is a convenience: a disk that is full must not keep anybody from the news. */
  const writeDown = (calls: readonly Call[]) =>
    tryWrite(() =>
      lock('history', async () => {
        const known = (await history.read()) ?? [];
        const next = calls.filter(isRecent).reduce(remember, known);
        if (next !== known) await history.write([...next]);
      }),
    );
  const tabsOf = (intentId: string) =>
    lock('call-tabs', async () => (await callTabs.read())?.[intentId] ?? []);
  const latest = async (tabs: TabsOfCalls): Promise<TabsOfCalls> => {
    const up = new Set((await ports.journal.all()).filter(({ state }) => isUp(state)).map(idOf));
    return tabs.filter(([id], index) => up.has(id) || index >= tabs.length - MOST_TABS);
  };

  return {
    tell: async (calls) => {
      if (calls.length === 0) return;
      for (const call of calls) {
        for (const tabId of await tabsOf(call.intentId)) void ports.tellTab(tabId, pageCallOf(call));
      }
      await ports.showBadge();
      await writeDown(calls);
      void ports.tellPages();
    },
    showBadge: ports.showBadge,
    declined: async (intentId, tabId) => {
      if (tabId === null) return;
      const no = { intentId, state: 'failed', problem: 'declined', checkedAt: null, href: null } as const;
      await ports.tellTab(tabId, no);
    },
    askedBy: (intentId, tabId) =>
      lock('call-tabs', async () => {
        const known = (await callTabs.read()) ?? {};
        const others = Object.entries(known).filter(([id]) => id !== intentId);
        const tabs = [...new Set([...(known[intentId] ?? []), tabId])];
        await callTabs.write(Object.fromEntries(await latest([...others, [intentId, tabs]])));
      }),
    tabsOf,
    forgetTabs: () => lock('call-tabs', () => callTabs.clear()),
    clearHistory: () => lock('history', () => history.clear()),
  };
}

type TabsOfCalls = readonly (readonly [intentId: string, tabs: number[]])[];

const idOf = ({ intentId }: Call) => intentId;

const isRecent = (call: Call) => call.target !== '' && !isSlip(call);
