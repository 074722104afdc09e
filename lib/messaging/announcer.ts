import { messenger } from './messenger';
import type { AnnouncementName, Announcements } from './protocol';

/** One key, one answer: the page itself goes to its next number, none of its frames does. */
const IN_PAGE_ONLY: readonly AnnouncementName[] = ['page.walk'];

/**
 * Says something to pages of our own (`tabId` null), or to the content scripts in one tab, those of its frames
 * included. Whether anybody listens is not known, and does not matter.
 */
export async function announce<Name extends AnnouncementName>(
  name: Name,
  data: Announcements[Name],
  tabId: number | null = null,
): Promise<void> {
  try {
    if (tabId === null) await messenger.sendMessage<AnnouncementName>(name, data);
    else
      await messenger.sendMessage<AnnouncementName>(
        name,
        data,
        IN_PAGE_ONLY.includes(name) ? { tabId, frameId: 0 } : tabId,
      );
  } catch {
    // Nobody there: whoever comes later reads how things stand.
  }
}
