import type { Lock } from '../../lib/core/lock';
import type { PageSettings, PageView } from '../../lib/messaging/views';
import type { StorageItem } from '../../lib/storage/item';
import type { StoredCalling } from '../../lib/storage/settings';
import { chosenRegion } from './calling-rules';

interface PagePorts {
  readonly calling: () => Promise<StoredCalling>;
  /** Tabs in which a person has paused the marking. */
  readonly pausedTabs: StorageItem<number[]>;
  readonly tabs: {
    hostIn(tabId: number): Promise<string | null>;
    all(): Promise<readonly number[]>;
  };
  readonly tell: (tabId: number, settings: PageSettings) => Promise<void>;
  readonly lock: Lock;
}

export interface PageDesk {
  read(tabId: number): Promise<PageView>;
  /** What the content script in a tab goes by. */
  settingsFor(tabId: number | null): Promise<PageSettings>;
  pause(tabId: number, paused: boolean): Promise<PageView>;
  /** Tells every Outlook tab what holds now. */
  tellAll(): Promise<void>;
  closed(tabId: number): Promise<void>;
}

/** Decides how numbers are marked in each tab, and tells the tabs when that changes. */
export function createPageDesk({ calling, pausedTabs, tabs, tell, lock }: PagePorts): PageDesk {
  const paused = async () => (await pausedTabs.read()) ?? [];
  const setPaused = (tabId: number, wanted: boolean) =>
    lock('paused-tabs', async () => {
      const others = (await paused()).filter((id) => id !== tabId);
      await pausedTabs.write(wanted ? [...others, tabId] : others);
    });

  const read = async (tabId: number): Promise<PageView> => {
    const host = await tabs.hostIn(tabId);
    const { offHosts } = await calling();
    return {
      host,
      paused: (await paused()).includes(tabId),
      off: host !== null && offHosts.includes(host),
    };
  };

  const settingsFor = async (tabId: number | null): Promise<PageSettings> => {
    const chosen = await calling();
    const { clickAction, markStyle, ignored } = chosen;
    const page = tabId === null ? null : await read(tabId);
    return {
      region: chosenRegion(chosen),
      clickAction,
      markStyle,
      ignored,
      marking: page !== null && !page.paused && !page.off,
    };
  };

  return {
    read,
    settingsFor,
    pause: async (tabId, wanted) => {
      await setPaused(tabId, wanted);
      await tell(tabId, await settingsFor(tabId));
      return read(tabId);
    },
    tellAll: async () => {
      for (const tabId of await tabs.all()) await tell(tabId, await settingsFor(tabId));
    },
    closed: (tabId) => setPaused(tabId, false),
  };
}
