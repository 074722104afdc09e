import type { Payload } from '../../lib/messaging/protocol';
import { openWebSocket } from '../../lib/platform/event-socket-wire';

type Message = Payload<'socket.event'>;

/** Longer messages do not pass the gate; no event is nearly as long. */
const LONGEST_FRAME = 100_000;

/**
 * Opens the one socket that the document's address names, and passes on what it says. Nothing comes in here but
 * that address, and only an events socket is opened.
 */
export function holdSocket(search: string, say: (message: Message) => void): void {
  const wish = new URLSearchParams(search);
  const url = URL.parse(wish.get('url') ?? '');
  const socketId = wish.get('id');
  if (!url || !socketId || !isEventsSocket(url)) return;
  const tell = (event: Message['event']) => say({ socketId, event });
  openWebSocket(url, {
    opened: () => tell({ kind: 'open' }),
    frame: (text) => tell({ kind: 'frame', text: text.slice(0, LONGEST_FRAME) }),
    closed: (code) => tell({ kind: 'closed', code }),
  });
}

const isEventsSocket = (url: URL): boolean =>
  url.protocol === 'wss:' && url.href === `wss://${url.host}/callcontrol/ws`;
