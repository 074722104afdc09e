import type { Cloud, Grant } from '../../../lib/messaging/microsoft';
import type { ApplicationTokenPorts, StoredApplicationToken } from '../../../lib/microsoft/application/token';
import type { Session, SignInRecord, Store, WebAuthFlow } from '../../../lib/microsoft/identity/session';
import type { StorageItem } from '../../../lib/storage/item';
import type { KeyPairStore } from '../../../lib/storage/key-pairs';
import type {
  StoredAccount,
  StoredApplication,
  StoredConsent,
  StoredOrganisation,
} from '../../../lib/storage/microsoft';
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
    readonly signIn: Store<SignInRecord>;
    readonly session: Store<Session>;
    readonly account: StorageItem<StoredAccount>;
    readonly organisation: StorageItem<StoredOrganisation>;
    readonly consents: Readonly<Record<Grant, StorageItem<StoredConsent>>>;
    /** From when on the toolbar reminds of a successor for the certificate that signs. */
    readonly keyReminder: StorageItem<number>;
  };
  readonly webAuthFlow: WebAuthFlow;
  /** Where Microsoft sends people back to in this browser. */
  readonly redirectUri: string;
  /** Wakes the desk at a moment, milliseconds since 1970; `null`: never. A later call takes the place of this one. */
  readonly wakeAt: (moment: number | null) => Promise<void>;
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
