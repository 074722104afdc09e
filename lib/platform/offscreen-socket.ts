import { browser } from 'wxt/browser';
import type { EventSocket, SocketHandlers } from '../pbx/events/socket';
import type { HostedSocket } from './event-socket-host';
import { eventsUrl } from './event-socket-wire';
import { removeSocketRule, setSocketRule } from './socket-rule';

/** None of Chromium's reasons is a WebSocket. This one is true, if little: binary frames come as Blobs. */
const REASON = 'BLOBS';
const JUSTIFICATION =
  'Holds the WebSocket on which the phone system tells of calls, and reads its frames, which may be Blobs: Chromium adds the header that authorises a WebSocket only to those of documents, never to those of the worker.';

/**
 * A socket in an offscreen document. There can be one such document only, so a second socket takes the place
 * of the first.
 */
export function createOffscreenSocket(): HostedSocket {
  const inTurn = createTurns();
  let held: { readonly id: string; readonly handlers: SocketHandlers } | null = null;

  const put = async (id: string, url: URL, token: string): Promise<void> => {
    await closeDocument();
    await setSocketRule(url, token);
    await browser.offscreen.createDocument({
      url: `/offscreen.html?${new URLSearchParams({ url: url.href, id })}`,
      reasons: [REASON],
      justification: JUSTIFICATION,
    });
  };

  const putAway = (): Promise<void> =>
    inTurn(async () => void (await Promise.allSettled([removeSocketRule(), closeDocument()])));

  const drop = (id: string): void => {
    if (held?.id !== id) return;
    held = null;
    void putAway();
  };

  const open: EventSocket['open'] = async ({ origin, token }, handlers) => {
    const id = crypto.randomUUID();
    held = { id, handlers };
    try {
      await inTurn(() => put(id, eventsUrl(origin), token));
    } catch (error) {
      drop(id);
      throw error;
    }
    return { close: () => drop(id) };
  };

  const deliver: HostedSocket['deliver'] = ({ socketId, event }) => {
    if (held?.id !== socketId) return false;
    const { handlers } = held;
    switch (event.kind) {
      case 'open':
        void inTurn(removeSocketRule).catch(() => undefined);
        handlers.opened();
        break;
      case 'frame':
        handlers.frame(event.text);
        break;
      case 'closed':
        drop(socketId);
        handlers.closed(event.code);
    }
    return true;
  };

  return { open, deliver, sweep: async () => (held ? undefined : putAway()) };
}

/** Fails where there is none, which is as good. */
const closeDocument = () => browser.offscreen.closeDocument().catch(() => undefined);

/** One piece of work after the other. */
function createTurns(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
}
