import { takeUp } from '../../lib/dial/attempt-call';
import { PLACE_LOCK, type PlacePorts } from '../../lib/dial/place-call';
import type { CallNews } from './call-news';

/**
 * A call that is still being asked for as a worker begins was asked for by one that died. Nobody waits for its
 * answer any more, so it is looked for at once; nothing is sent. Says whether there was any.
 */
export async function takeUpAbandoned(ports: PlacePorts, news: CallNews): Promise<boolean> {
  const abandoned = (await ports.journal.all()).filter(({ state }) => state === 'requested');
  if (abandoned.length === 0) return false;
  const takenUp = await ports.lock.ifFree(PLACE_LOCK, () =>
    Promise.all(abandoned.map((call) => takeUp(call, ports))),
  );
  await news.tell(takenUp ?? []);
  return true;
}
