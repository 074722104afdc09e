import { messenger } from './messenger';
import type { AnnouncementName, Announcements } from './protocol';

/**
 * Says something to pages of our own (`tabId` null), or to the content script in one tab. Whether anybody
 * listens is not known, and does not matter.
 */
export async function announce<Name extends AnnouncementName>(
  name: Name,
  data: Announcements[Name],
  tabId: number | null = null,
): Promise<void> {
  try {
    if (tabId === null) await messenger.sendMessage<AnnouncementName>(name, data);
    else await messenger.sendMessage<AnnouncementName>(name, data, { tabId, frameId: 0 });
  } catch {
    // Nobody there: whoever comes later reads how things stand.
  }
}
