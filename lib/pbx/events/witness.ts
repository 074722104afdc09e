import type { Wait } from '../../core/wait';
import type { LineSnapshot } from '../../dial/ports';
import type { LiveSocket } from './socket-life';
import type { SocketLink } from './socket-link';

/** Compares what is read with what the socket said of it. */
export interface Witness {
  /** Where the socket stands as a snapshot is asked for. */
  begin(): Testimony;
  /**
   * Looks at a snapshot. A socket that keeps silent about a change is half-open and is given up. The answer says
   * whether to read again soon: something was announced that the snapshot does not show yet.
   */
  judge(begun: Testimony, snapshot: LineSnapshot): boolean;
}

/** The socket of that moment and how much it had said. */
export interface Testimony {
  readonly socket: LiveSocket | null;
  readonly heard: number;
}

/** A change is told by the socket and by reading at about the same time; either may be first. */
const GRACE_MS = 1_000;

export function createWitness(link: Pick<SocketLink, 'current'>, wait: Wait, signal: AbortSignal): Witness {
  let seen: string | null = null;
  let last: Testimony = { socket: null, heard: 0 };
  let waiting = false;

  const begin = (): Testimony => {
    const socket = link.current();
    return { socket, heard: socket?.heard() ?? 0 };
  };
  const isSilent = ({ socket, heard }: Testimony) =>
    socket !== null && socket === link.current() && socket.heard() === heard;
  const hasSpoken = ({ socket, heard }: Testimony) =>
    socket !== null && socket === link.current() && socket.heard() > heard;

  const doubt = async (testimony: Testimony): Promise<void> => {
    await wait(GRACE_MS, signal);
    if (isSilent(testimony)) testimony.socket?.giveUp();
  };

  return {
    begin,
    judge: (begun, snapshot) => {
      const now = fingerprint(snapshot);
      const changed = seen !== null && seen !== now;
      seen = now;
      if (changed && isSilent(last)) void doubt(last);
      waiting = !changed && !waiting && hasSpoken(last);
      if (!waiting) last = begun;
      return waiting;
    },
  };
}

/** The legs alone: whether registering a phone is announced, nobody knows (contracts/3cx.md §2.6). */
const fingerprint = ({ legs }: LineSnapshot): string =>
  legs
    .map(({ id, stage }) => `${id} ${stage}`)
    .sort()
    .join();
