import { delayFor } from '../../core/backoff';
import type { Problem, ProblemKind } from '../../core/problem';
import { ok, type Result } from '../../core/result';
import type { LineSnapshot } from '../../dial/ports';
import { type Bell, createBell } from './bell';
import type { EventSocket } from './socket';
import { keepOpen, type LinkPorts, type SocketLink } from './socket-link';
import { tried } from './tried';
import { createWitness } from './witness';

export interface WatchPorts extends Omit<LinkPorts, 'socket'> {
  /** Phones and legs of the own extension; gives up by itself within half a minute (reliability R3). */
  snapshot(): Promise<Result<LineSnapshot, Problem>>;
  /** `null`: no socket may be opened, so reading has to do. */
  readonly socket: EventSocket | null;
  /** `call` while a call is being made or is up. Asked anew before each pause. */
  pace(): LinePace;
  /** A sign of life to the browser, once with every reading, so that the background is not put to sleep. */
  touch(): Promise<void>;
  /** Rung by whoever wants a reading at once: a call was just made, somebody opened the popup. */
  readonly bell?: Bell;
  /** Rung when a call was just made or ended: heard even where the phone system could not be read. */
  readonly callBell?: Bell;
}

export type LinePace = 'call' | 'idle';

/** Each is waited for. One that fails stops nothing: the next reading says the same again. */
export interface LineHandlers {
  /** How the line stands, whether or not that has changed. */
  snapshot(snapshot: LineSnapshot): Promise<void> | void;
  /** It could not be read just now; it will be tried again. */
  failed(problem: Problem): Promise<void> | void;
  /** Whether the events socket is open, whenever that changes. */
  socket?(isOpen: boolean): void;
}

/** How long between two readings: without an open socket, and with one that tells when to read. */
const PAUSE_MS = {
  call: { alone: 1_000, withSocket: 5_000 },
  idle: { alone: 5_000, withSocket: 20_000 },
} as const;
/** A burst of events is read at its beginning and after its end, and this often in between. */
const APART_MS = 150;
/** When an event came but its change is not to be seen yet. */
const SOON_MS = 1_000;
const RETRY = { baseMs: 1_000, capMs: 10_000 };
/** What reading again does not heal, and a phone system may take for an attack. */
const RETRY_RARELY = { baseMs: 1_000, capMs: 60_000 };
const FOR_GOOD: readonly ProblemKind[] = ['wrongSecret', 'forbidden', 'accessMissing', 'notConnected'];

/** Whether only a person can heal it. */
export const isForGood = ({ kind }: Problem): boolean => FOR_GOOD.includes(kind);

/**
 * Watches the own line from two sides until the signal is aborted. The socket says *that* something happened,
 * reading says *what*: nothing is ever concluded from an event. Reading goes on more slowly beside an open
 * socket, which may be half-open, and faster without one.
 */
export async function watchLine(
  ports: WatchPorts,
  handlers: LineHandlers,
  signal: AbortSignal,
): Promise<void> {
  const { bell = createBell(), callBell = createBell() } = ports;
  const link = linkFor(ports, handlers, bell, signal);
  await Promise.all([readOnAndOn(ports, handlers, { bell, callBell }, link, signal), link.ended]);
}

/** Whatever happens to the socket is a reason to read: nothing is known of the gap before or after it. */
function linkFor(
  { socket, ...ports }: WatchPorts,
  handlers: LineHandlers,
  { ring }: Bell,
  signal: AbortSignal,
): SocketLink {
  if (!socket) return { current: () => null, ended: Promise.resolve() };
  const turned = (isOpen: boolean) => () => {
    ring();
    handlers.socket?.(isOpen);
  };
  const on = { opened: turned(true), news: ring, lost: turned(false) };
  return keepOpen({ ...ports, socket }, on, signal);
}

async function readOnAndOn(
  ports: WatchPorts,
  handlers: LineHandlers,
  { bell, callBell }: Record<'bell' | 'callBell', Bell>,
  link: SocketLink,
  signal: AbortSignal,
): Promise<void> {
  const witness = createWitness(link, ports.wait, signal);
  for (let failures = 0; !signal.aborted; ) {
    bell.hush();
    callBell.hush();
    const begun = witness.begin();
    ports.touch().catch(() => undefined);
    const read = await tried(ports.snapshot);
    if (signal.aborted) return;
    if (read.ok) {
      failures = 0;
      const soon = witness.judge(begun, read.value);
      await told(() => handlers.snapshot(read.value));
      await ports.wait(APART_MS, signal);
      await bell.sleep(pauseOf(ports, link, soon), ports.wait, signal);
    } else {
      failures += 1;
      await told(() => handlers.failed(read.error));
      await callBell.sleep(pauseAfter(read.error, failures, ports), ports.wait, signal);
    }
  }
}

function pauseOf({ pace }: WatchPorts, link: SocketLink, readAgainSoon: boolean): number {
  const { alone, withSocket } = PAUSE_MS[pace()];
  const longest = link.current() ? withSocket : alone;
  return readAgainSoon ? Math.min(SOON_MS, longest) : longest;
}

/** A phone system that does not answer is never asked more often than one that does. */
function pauseAfter(reason: Problem, failures: number, { pace, random }: WatchPorts): number {
  const jittered = delayFor(failures - 1, random, isForGood(reason) ? RETRY_RARELY : RETRY);
  return Math.max(PAUSE_MS[pace()].alone, jittered);
}

const told = (work: () => Promise<void> | void) => tried(async () => ok(await work()));
