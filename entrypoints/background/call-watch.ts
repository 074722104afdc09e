import type { Clock } from '../../lib/core/clock';
import type { Lock } from '../../lib/core/lock';
import { type Problem, problem } from '../../lib/core/problem';
import type { Result } from '../../lib/core/result';
import type { Call } from '../../lib/dial/call';
import type { Reading } from '../../lib/dial/follow-call';
import { createBell } from '../../lib/pbx/events/bell';
import { isForGood, type LineHandlers, type LinePace, watchLine } from '../../lib/pbx/events/line-events';
import type { EventSocket } from '../../lib/pbx/events/socket';
import { createOwnLine } from '../../lib/pbx/own-line';
import type { StorageItem } from '../../lib/storage/item';
import type { CallNews } from './call-news';
import type { PbxSession } from './connection-desk';
import type { LineDesk } from './line-desk';

interface WatchPorts {
  readonly session: () => Promise<Result<PbxSession, Problem>>;
  readonly line: LineDesk;
  readonly news: CallNews;
  /** Brings the calls up to date from what the phone system says; the ones that changed. */
  readonly follow: (reading: Reading | null) => Promise<readonly Call[]>;
  /** The calls of which the phone system has more to tell. */
  readonly callsUp: () => Promise<readonly Call[]>;
  /** Until when a page of ours wants to hear. */
  readonly watchedUntil: StorageItem<number>;
  readonly socket: EventSocket;
  /** Whether the browser lets us listen to the events of a host. */
  readonly hasEvents: (host: string) => Promise<boolean>;
  readonly tellPages: () => Promise<void>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly keepAlive: () => Promise<void>;
  /** Wakes the worker now and then while calls are up, should it die. */
  readonly alarm: { set(): Promise<void>; clear(): Promise<void> };
  readonly lock: Lock;
}

export interface CallWatch {
  /** Listens for as long as a call is up or a page looks; does nothing where that is so already. */
  wake(): void;
  /** A call was just made or ended: it is followed at once, whatever could not be read before. */
  callMade(): void;
  /** A page of ours is open: it wants to hear for a while. */
  lookedAt(): Promise<void>;
  /** Ends the listening, as when the connection changes. */
  stop(): void;
  /** Whether the events socket is open just now; `null` while nobody listens. */
  socketIsOpen(): boolean | null;
}

/** A popup that is open says so again sooner. */
const LOOK_MS = 10_000;

/**
 * Calls of which a phone system has said nothing for so long, as after a sleep or in an outage, are read once with
 * every alarm, and oftener while somebody looks.
 */
const UNHEARD_MS = 600_000;

/** Follows the own line while there is something to follow. */
export function createCallWatch(ports: WatchPorts): CallWatch {
  let running: AbortController | null = null;
  let socketOpen: boolean | null = null;
  /** Rung when a call has just been made: nobody waits for the next round. */
  const bell = createBell();
  const callBell = createBell();

  /** Whether somebody called while it was being decided that nobody wants to know more. */
  let called = false;

  /** A longer time than was ever asked for comes from a clock that was set back. */
  const isLookedAt = async () => {
    const left = ((await ports.watchedUntil.read()) ?? 0) - ports.clock.now();
    return left > 0 && left <= LOOK_MS;
  };
  let pace: LinePace = 'idle';

  /** How the calls stand; sets the pace and the alarm accordingly. One at a time, so that the newest look counts. */
  const lookAtCalls = () =>
    ports.lock('follow-calls', async () => {
      const calls = await ports.callsUp();
      pace = calls.length > 0 ? 'call' : 'idle';
      await (calls.length > 0 ? ports.alarm.set() : ports.alarm.clear());
      return calls;
    });
  const isHeardOf = ({ checkedAt }: Call) => ports.clock.now() - checkedAt < UNHEARD_MS;

  /** Whether anybody wants to know more, for the sake of these calls or because somebody looks. */
  const isWanted = async (matters: (call: Call) => boolean): Promise<boolean> => {
    called = false;
    const calls = await lookAtCalls();
    return calls.some(matters) || (await isLookedAt()) || called;
  };

  const stop = () => {
    running?.abort();
    running = null;
    socketOpen = null;
  };

  /** Nobody can be asked: what is known is told as it stands, and nothing wakes for it unless it may heal by itself. */
  const giveUp = async (reason: Problem): Promise<void> => {
    if (isForGood(reason)) await ports.alarm.clear();
    else await lookAtCalls();
    await ports.news.tell(await ports.follow(null));
    await ports.news.showBadge();
  };

  const start = async (controller: AbortController): Promise<void> => {
    const open = await ports.session();
    if (!open.ok) return giveUp(open.error);
    if (!(await isWanted(() => true)) || controller.signal.aborted) return;
    const { connection, tokens, send } = open.value;
    const socket = (await ports.hasEvents(connection.host)) ? ports.socket : null;
    const own = createOwnLine(connection.extension, send);
    let askedAt = ports.clock.now();
    const goesOn = async (): Promise<boolean> => {
      const wanted = await isWanted(isHeardOf);
      if (!wanted && running === controller) stop();
      return wanted;
    };
    const handlers: LineHandlers = {
      snapshot: async (snapshot) => {
        const changed = await ports.follow({ line: own, snapshot, at: askedAt });
        const isNew = await ports.line.note(connection.extension, snapshot);
        await ports.news.tell(changed);
        if (isNew && changed.length === 0) await ports.tellPages();
        await goesOn();
      },
      failed: async (reason) => {
        await ports.line.noteFailure(connection.extension, reason);
        await ports.news.tell(await ports.follow(null));
        await ports.tellPages();
        if (!(await goesOn()) && isForGood(reason)) await ports.alarm.clear();
      },
      socket: (isOpen) => {
        socketOpen = isOpen;
      },
    };
    await watchLine(
      {
        snapshot: () => {
          askedAt = ports.clock.now();
          return own.snapshot();
        },
        bell,
        callBell,
        socket,
        tokens,
        origin: connection.origin,
        extension: connection.extension,
        clock: ports.clock,
        random: ports.random,
        wait: ports.wait,
        touch: ports.keepAlive,
        pace: () => pace,
      },
      handlers,
      controller.signal,
    );
  };

  const wake = () => {
    called = true;
    if (running) return bell.ring();
    const controller = new AbortController();
    running = controller;
    void start(controller)
      .catch((error) => giveUp(problem('internal', String(error))))
      .catch(() => undefined)
      .finally(() => {
        if (running === controller) stop();
      });
  };

  return {
    wake,
    callMade: () => {
      callBell.ring();
      // A worker that dies before it has read is to be woken, too.
      if (running) void lookAtCalls().catch(() => undefined);
      wake();
    },
    lookedAt: async () => {
      await ports.watchedUntil.write(ports.clock.now() + LOOK_MS);
      wake();
    },
    stop,
    socketIsOpen: () => socketOpen,
  };
}
