import type { ListChange } from '../../lib/messaging/calling';
import type { StoredCalling } from '../../lib/storage/settings';

/** How long a list may become: of more, the oldest entries go. */
const LONGEST = { ignored: 500, trusted: 500, offHosts: 50 } as const;

/** Puts one entry into a list, or takes it out; whatever else is in it stays. */
export const listing =
  ({ list, entry, listed }: ListChange) =>
  (calling: StoredCalling): StoredCalling => {
    const others = calling[list].filter((known) => known !== entry);
    return { ...calling, [list]: listed ? [...others, entry].slice(-LONGEST[list]) : others };
  };
