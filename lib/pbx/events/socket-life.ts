import type { Clock } from '../../core/clock';
import type { Wait } from '../../core/wait';
import { speaksOf } from './frame';
import type { EventSocket, SocketHandlers, SocketRequest } from './socket';

/** A socket while it is open. */
export interface LiveSocket {
  /** How many frames have spoken of the own extension so far. */
  heard(): number;
  /** Closes it, because it does not say what it should. */
  giveUp(): void;
}

/** How a socket came to its end. */
export interface Ending {
  readonly opened: boolean;
  /** How long it was open. */
  readonly lastedMs: number;
  readonly heard: number;
  /** The code it was closed with; `null`: we closed it, or it could not even be tried. */
  readonly code: number | null;
}

interface LifePorts {
  readonly socket: EventSocket;
  readonly extension: string;
  readonly clock: Clock;
  readonly wait: Wait;
}

interface LifeHandlers {
  opened(socket: LiveSocket): void;
  /** Something happened on the own extension. */
  news(): void;
}

/** An upgrade that takes longer will not come about any more. */
const OPENING_MS = 15_000;

/** Opens one socket and stays with it until it is closed by either side, or by the signal. */
export async function liveThrough(
  request: SocketRequest,
  ports: LifePorts,
  on: LifeHandlers,
  signal: AbortSignal,
): Promise<Ending> {
  const life = { openedAt: Number.NaN, heard: 0 };
  const isOpened = () => !Number.isNaN(life.openedAt);
  const code = await new Promise<number | null>((over) => {
    const end = new AbortController();
    const finish = (how: number | null) => {
      end.abort();
      over(how);
    };
    const handlers = untilAborted(end.signal, {
      opened: () => {
        life.openedAt = ports.clock.now();
        on.opened({ heard: () => life.heard, giveUp: () => finish(null) });
      },
      frame: (text) => {
        if (!speaksOf(ports.extension, text)) return;
        life.heard += 1;
        on.news();
      },
      closed: finish,
    });
    signal.addEventListener('abort', () => finish(null), { once: true, signal: end.signal });
    void ports.wait(OPENING_MS, end.signal).then(() => isOpened() || finish(null));
    ports.socket.open(request, handlers).then(
      (opened) => whenAborted(end.signal, () => opened.close()),
      () => finish(null),
    );
  });
  const lastedMs = isOpened() ? ports.clock.now() - life.openedAt : 0;
  return { opened: isOpened(), lastedMs, heard: life.heard, code };
}

/** What comes after the end is not heard. */
const untilAborted = (signal: AbortSignal, on: SocketHandlers): SocketHandlers => ({
  opened: () => signal.aborted || on.opened(),
  frame: (text) => signal.aborted || on.frame(text),
  closed: (code) => signal.aborted || on.closed(code),
});

function whenAborted(signal: AbortSignal, work: () => void): void {
  if (signal.aborted) work();
  else signal.addEventListener('abort', work, { once: true });
}
