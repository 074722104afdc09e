import type { SocketHandlers } from '../pbx/events/socket';

/** Where a phone system's events are: `https://host[:port]` in, `wss://host[:port]/callcontrol/ws` out. */
export function eventsUrl(origin: string): URL {
  const url = new URL('/callcontrol/ws', origin);
  url.protocol = 'wss:';
  return url;
}

/** A WebSocket in this context. Once closed by us, it says nothing more. */
export function openWebSocket(url: URL, handlers: SocketHandlers): { close(): void } {
  const socket = new WebSocket(url);
  const ours = new AbortController();
  const { signal } = ours;
  socket.addEventListener('open', () => handlers.opened(), { signal });
  socket.addEventListener('close', ({ code }) => handlers.closed(code), { signal });
  socket.addEventListener(
    'message',
    async ({ data }) => {
      const text = await textOf(data);
      if (!signal.aborted) handlers.frame(text);
    },
    { signal },
  );
  return {
    close: () => {
      ours.abort();
      socket.close();
    },
  };
}

/** Nobody says whether frames are text or binary (contracts/3cx.md §2.6); a binary one comes as a Blob. */
const textOf = async (data: unknown): Promise<string> =>
  typeof data === 'string' ? data : data instanceof Blob ? data.text() : '';
