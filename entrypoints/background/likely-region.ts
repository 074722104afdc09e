import { type CountryCode, suggestRegion } from '../../lib/phone';
import type { StorageItem } from '../../lib/storage/item';
import type { StoredCalling } from '../../lib/storage/settings';
import { chosenRegion } from './calling-rules';

interface LikelyRegionPorts {
  readonly calling: () => Promise<StoredCalling>;
  /** The languages of the mailbox that was read last, the surest first. */
  readonly mailboxLanguages: StorageItem<string[]>;
  readonly browserLanguage: string;
}

/**
 * The country whose national numbers a person means where no mailbox is in sight: the chosen one, or what the
 * mailbox's languages suggest, or the browser's. Good enough to read a number by, which is shown before it is called,
 * and to tell extensions from the emergency numbers of far countries; not to dial by.
 */
export function createLikelyRegion({ calling, mailboxLanguages, browserLanguage }: LikelyRegionPorts) {
  let noted: string | null = null;
  return {
    read: async (): Promise<CountryCode | null> =>
      chosenRegion(await calling()) ??
      suggestRegion([...((await mailboxLanguages.read()) ?? []), browserLanguage]),
    /** Keeps the languages of a mailbox, as its page tells them. */
    noteMailbox: async (languages: readonly string[]): Promise<void> => {
      const told = languages.join();
      if (told === noted || told === '') return;
      noted = told;
      await mailboxLanguages.write([...languages]).catch(() => undefined);
    },
  };
}

export type LikelyRegion = ReturnType<typeof createLikelyRegion>;
