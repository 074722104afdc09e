import type { Lock } from '../../lib/core/lock';
import { type Problem, problem } from '../../lib/core/problem';
import { fail, ok, type Result } from '../../lib/core/result';
import type { PageSettings, PageView } from '../../lib/messaging/views';
import type { StorageItem } from '../../lib/storage/item';
import type { StoredCalling } from '../../lib/storage/settings';
import { chosenRegion } from './calling-rules';

/** Scripts that come into a page when they are needed there. */
type PageScript = 'reading' | 'card';

interface PagePorts {
  readonly calling: () => Promise<StoredCalling>;
  /** Tabs in which a person has paused the marking. */
  readonly pausedTabs: StorageItem<number[]>;
  readonly tabs: {
    hostIn(tabId: number): Promise<string | null>;
    all(): Promise<readonly number[]>;
    /** Every tab, whatever it shows. */
    every(): Promise<readonly number[]>;
  };
  /** Whether the browser lets us read an Outlook host. */
  readonly mayRead: (host: string) => Promise<boolean>;
  /** Lets a document's shadow trees be painted as well. */
  readonly paintShadowTrees: (tabId: number, frameId: number) => Promise<void>;
  /** Runs a script of ours in a frame; says whether that has worked. */
  readonly runInFrame: (tabId: number, frameId: number, script: PageScript) => Promise<boolean>;
  readonly tell: (tabId: number, settings: PageSettings) => Promise<void>;
  readonly lock: Lock;
}

export interface PageDesk {
  read(tabId: number): Promise<PageView>;
  /** What the content script in a tab goes by. */
  settingsFor(tabId: number | null): Promise<PageSettings>;
  /** A content script has begun in a frame of a tab. */
  started(tabId: number | null, frameId: number): Promise<PageSettings>;
  /** A content script wants another one beside it. */
  load(tabId: number | null, frameId: number, script: PageScript): Promise<Result<null, Problem>>;
  pause(tabId: number, paused: boolean): Promise<PageView>;
  /** Tells every Outlook tab what holds now. */
  tellAll(): Promise<void>;
  /** Tells every tab that shows Outlook no longer, as far as we may know, to mark nothing. */
  tellWithdrawn(): Promise<void>;
  closed(tabId: number): Promise<void>;
}

/** Decides how numbers are marked in each tab, and tells the tabs when that changes. */
export function createPageDesk({
  calling,
  pausedTabs,
  tabs,
  mayRead,
  tell,
  lock,
  paintShadowTrees,
  runInFrame,
}: PagePorts): PageDesk {
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
      allowed: host === null || (await mayRead(host)),
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
    started: (tabId, frameId) => {
      if (tabId !== null) void paintShadowTrees(tabId, frameId);
      return settingsFor(tabId);
    },
    load: async (tabId, frameId, script) => {
      const isThere = tabId !== null && (await runInFrame(tabId, frameId, script));
      return isThere ? ok(null) : fail(problem('internal', script));
    },
    pause: async (tabId, wanted) => {
      await setPaused(tabId, wanted);
      await tell(tabId, await settingsFor(tabId));
      return read(tabId);
    },
    tellAll: async () => {
      for (const tabId of await tabs.all()) await tell(tabId, await settingsFor(tabId));
    },
    tellWithdrawn: async () => {
      const held = await tabs.all();
      const settings = { ...(await settingsFor(null)), marking: false };
      const others = (await tabs.every()).filter((tabId) => !held.includes(tabId));
      await Promise.all(others.map((tabId) => tell(tabId, settings)));
    },
    closed: (tabId) => setPaused(tabId, false),
  };
}
