import type { Clock } from '../../lib/core/clock';
import type { Lock } from '../../lib/core/lock';
import type { Wait } from '../../lib/core/wait';
import type { RecentCall } from '../../lib/dial/history';
import type { CallStore } from '../../lib/dial/journal';
import type { Exchange } from '../../lib/http/exchange';
import type { Announcements } from '../../lib/messaging/protocol';
import type { StoredToken } from '../../lib/pbx/token';
import type { Badge } from '../../lib/platform/badge';
import type { HostedSocket } from '../../lib/platform/event-socket-host';
import type { StorageItem } from '../../lib/storage/item';
import type { StoredSignIn } from '../../lib/storage/microsoft-sign-in';
import type { SecretStore } from '../../lib/storage/secrets';
import type { Confirmation, StoredLine } from '../../lib/storage/session';
import type { Connection, StoredCalling } from '../../lib/storage/settings';

/** Everything that the background needs of the world around it; tests bring their own. */
export interface World {
  readonly storage: {
    readonly connection: StorageItem<Connection>;
    readonly calling: StorageItem<StoredCalling>;
    readonly mailboxLanguages: StorageItem<string[]>;
    readonly history: StorageItem<RecentCall[]>;
    readonly secrets: SecretStore;
    readonly token: StorageItem<StoredToken>;
    readonly calls: CallStore;
    readonly callTabs: StorageItem<Record<string, number[]>>;
    readonly confirmations: StorageItem<Confirmation[]>;
    readonly line: StorageItem<StoredLine>;
    readonly pausedTabs: StorageItem<number[]>;
    readonly watchedUntil: StorageItem<number>;
    /** When a person last looked at the popup. */
    readonly seenAt: StorageItem<number>;
    /** Who signed in to Microsoft 365, and whether that goes on. */
    readonly microsoftSignIn: StorageItem<StoredSignIn>;
    /** From when on its certificate needs a successor. */
    readonly keyReminder: StorageItem<number>;
  };
  readonly access: {
    has(host: string): Promise<boolean>;
    hasEvents(host: string): Promise<boolean>;
    keepOnly(host: string | null): Promise<void>;
    hasOutlook(): Promise<boolean>;
    hasOutlookHost(host: string): Promise<boolean>;
  };
  readonly exchange: Exchange;
  readonly socket: HostedSocket;
  readonly setSingleUseConnections: (hosts: readonly string[]) => Promise<void>;
  readonly tabs: {
    hostIn(tabId: number): Promise<string | null>;
    all(): Promise<readonly number[]>;
    every(): Promise<readonly number[]>;
    open(url: string): Promise<void>;
  };
  readonly paintShadowTrees: (tabId: number, frameId: number) => Promise<void>;
  readonly runInFrame: (tabId: number, frameId: number, script: 'reading' | 'card') => Promise<boolean>;
  readonly openConfirmWindow: (id: string) => Promise<number | null>;
  readonly announce: <Name extends keyof Announcements>(
    name: Name,
    data: Announcements[Name],
    tabId?: number | null,
  ) => Promise<void>;
  readonly showBadge: (badge: Badge) => Promise<void>;
  readonly keepAlive: () => Promise<void>;
  readonly alarm: { set(): Promise<void>; clear(): Promise<void> };
  /** Rings when the badge says something that nobody needs to know any more; `null`: never. */
  readonly badgeAlarm: (moment: number | null) => Promise<void>;
  /** The browser's language, for the country where nobody has chosen one and no mailbox was read. */
  readonly language: string;
  readonly lock: Lock;
  readonly clock: Clock;
  readonly random: () => number;
  readonly wait: Wait;
}
