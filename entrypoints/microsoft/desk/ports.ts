import type { Cloud } from '../../../lib/messaging/microsoft';
import type { ApplicationTokenPorts, StoredApplicationToken } from '../../../lib/microsoft/application/token';
import type { StorageItem } from '../../../lib/storage/item';
import type { KeyPairStore } from '../../../lib/storage/key-pairs';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import type { BackgroundPorts } from '../script';

/** Everything that the desk needs of the world around it; tests bring their own. */
export interface DeskPorts extends BackgroundPorts {
  readonly storage: {
    readonly application: StorageItem<StoredApplication>;
    readonly organisationWide: StorageItem<boolean>;
    readonly applicationToken: StorageItem<StoredApplicationToken>;
    /** Microsoft's clock minus ours. */
    readonly clockOffset: StorageItem<number>;
    readonly keyPairs: KeyPairStore;
  };
  readonly hasAccess: (cloud: Cloud) => Promise<boolean>;
  readonly withoutOrigin: ApplicationTokenPorts['withoutOrigin'];
  /** What a new certificate names: the extension. */
  readonly ownName: string;
  readonly newId: () => string;
}

/** Held by whoever changes the application's keys. */
export const KEYS_LOCK = 'microsoft-keys';

/** The present moment by Microsoft's clock, as far as it is known; milliseconds since 1970. */
export const microsoftNow = async ({
  clock,
  storage,
}: Pick<DeskPorts, 'clock' | 'storage'>): Promise<number> =>
  clock.now() + ((await storage.clockOffset.read()) ?? 0);
