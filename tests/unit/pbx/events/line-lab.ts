import { vi } from 'vitest';
import { type Problem, problem } from '../../../../lib/core/problem';
import { fail, ok, type Result } from '../../../../lib/core/result';
import { wait } from '../../../../lib/core/wait';
import type { Leg, LineSnapshot } from '../../../../lib/dial/ports';
import { createBell } from '../../../../lib/pbx/events/bell';
import { type LinePace, watchLine } from '../../../../lib/pbx/events/line-events';
import type { EventSocket, SocketHandlers } from '../../../../lib/pbx/events/socket';
import { aLeg } from '../../../fixtures/test-line';

/** What becomes of an attempt to open a socket. */
export type Door = 'open' | 'refuse' | 'silent' | 'broken';

export interface LabSocket {
  readonly token: string;
  readonly at: number;
  readonly handlers: SocketHandlers;
  /** What the client did to it. */
  closed: boolean;
  /** Says nothing any more, and nobody notices. */
  halfOpen: boolean;
}

export interface Plan {
  readonly socket?: 'none';
  readonly pace?: LinePace;
  readonly random?: () => number;
}

/**
 * An extension on a phone system, somebody who watches it, and all that may go wrong between them. Time is that
 * of the test's fake timers.
 */
export function createLineLab({ socket, pace = 'call', random = () => 0.5 }: Plan = {}) {
  const end = new AbortController();
  const bell = createBell();
  const callBell = createBell();
  const pbx = {
    legs: [] as readonly Leg[],
    door: 'open' as Door,
    /** `null`: it answers. */
    trouble: null as Problem | null,
    answersAfterMs: 10,
    readings: [] as number[],
    sockets: [] as LabSocket[],
    tokens: { issued: 1, renewals: 0, trouble: null as Problem | null },
  };
  const told = { snapshots: [] as LineSnapshot[], problems: [] as Problem[], sockets: [] as boolean[] };

  const snapshot = async (): Promise<Result<LineSnapshot, Problem>> => {
    pbx.readings.push(Date.now());
    await later(pbx.answersAfterMs / 2);
    const { trouble, legs } = pbx;
    await later(pbx.answersAfterMs / 2);
    return trouble ? fail(trouble) : ok({ phones: [], legs });
  };

  const token = async () => {
    const { trouble, issued } = pbx.tokens;
    return trouble ? fail(trouble) : ok(`token-${issued}`);
  };

  const watch = {
    snapshot,
    socket: socket === 'none' ? null : doorTo(pbx),
    origin: 'https://pbx.example.com',
    extension: '100',
    tokens: {
      current: vi.fn(token),
      renewed: vi.fn(async (refused: string) => {
        const renewed = pbx.tokens.trouble === null && refused === `token-${pbx.tokens.issued}`;
        if (renewed) pbx.tokens.issued += 1;
        return token();
      }),
    },
    clock: { now: () => Date.now() },
    random,
    wait,
    pace: () => lab.pace,
    touch: vi.fn(async () => {}),
    bell,
    callBell,
  };

  const lab = {
    pbx,
    told,
    pace,
    tokens: watch.tokens,
    touch: watch.touch,
    look: bell.ring,
    call: () => {
      lab.pace = 'call';
      callBell.ring();
    },
    /** Begins to watch; settles when the watching has ended. */
    watch: () =>
      watchLine(
        watch,
        {
          snapshot: (seen) => void told.snapshots.push(seen),
          failed: (reason) => void told.problems.push(reason),
          socket: (isOpen) => void told.sockets.push(isOpen),
        },
        end.signal,
      ),
    end: () => end.abort(),
    /** Lets so much time pass, and everything happen that is due meanwhile. */
    pass: async (ms: number) => void (await vi.advanceTimersByTimeAsync(ms)),
    /** The line as whoever watches knows it. */
    known: () => told.snapshots.at(-1)?.legs,
    open: () => pbx.sockets.filter(({ closed }) => !closed),
    /** Sends a frame over every socket that is open and not half-open. */
    say: (text: string) => {
      for (const one of lab.open()) if (!one.halfOpen) one.handlers.frame(text);
    },
    announce: (extension = '100') => lab.say(aFrame(extension)),
    /** The line changes and the socket says so. */
    change: (...legs: readonly Leg[]) => {
      pbx.legs = legs;
      lab.announce();
    },
    /** Everybody is thrown out with this code. */
    drop: (code: number) => {
      for (const one of lab.open()) close(one, code);
    },
  };
  return lab;
}

export type LineLab = ReturnType<typeof createLineLab>;

let sequence = 0;

export function aFrame(extension = '100', id = 8101): string {
  sequence += 1;
  const entity = `/callcontrol/${extension}/participants/${id}`;
  return JSON.stringify({ sequence, event: { event_type: 0, entity, attached_data: null } });
}

export const ringing = aLeg();
export const connected = aLeg({ stage: 'connected' });
export const down = problem('unreachable');

const later = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

function doorTo(pbx: { door: Door; sockets: LabSocket[] }): EventSocket {
  return {
    open: async ({ token }, handlers) => {
      if (pbx.door === 'broken') throw new Error('no document');
      const one: LabSocket = { token, at: Date.now(), handlers, closed: false, halfOpen: false };
      pbx.sockets.push(one);
      const { door } = pbx;
      setTimeout(() => {
        if (door === 'open' && !one.closed) handlers.opened();
        if (door === 'refuse') close(one, 1006);
      }, 20);
      return {
        close: () => {
          one.closed = true;
        },
      };
    },
  };
}

function close(one: LabSocket, code: number): void {
  one.closed = true;
  one.handlers.closed(code);
}
