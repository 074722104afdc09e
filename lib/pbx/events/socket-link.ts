import { delayFor } from '../../core/backoff';
import type { Clock } from '../../core/clock';
import type { Wait } from '../../core/wait';
import type { TokenSource } from '../token';
import type { EventSocket } from './socket';
import { type Ending, type LiveSocket, liveThrough } from './socket-life';
import { tried } from './tried';

export interface LinkPorts {
  readonly socket: EventSocket;
  /** `https://host[:port]` */
  readonly origin: string;
  readonly extension: string;
  readonly tokens: Pick<TokenSource, 'current' | 'renewed'>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly wait: Wait;
}

interface LinkHandlers {
  opened(): void;
  /** Something happened on the own extension. */
  news(): void;
  lost(): void;
}

/** The events socket through all its lives. */
export interface SocketLink {
  /** The socket that is open now. */
  current(): LiveSocket | null;
  /** Settles when the signal was aborted and the last socket is closed. */
  readonly ended: Promise<void>;
}

const RECONNECT = { baseMs: 1_000, capMs: 60_000 };
/** Jitter may say "at once"; a socket that is refused again and again must not be asked for in a circle. */
const SHORTEST_PAUSE_MS = 250;
/** A socket that lived that long was a good one, and its loss is the first of a new series. */
const PROVEN_MS = 30_000;
/** Policy violation: the token has died (which code 3CX closes with then is not known for certain). */
const TOKEN_DEAD = 1008;

/** One socket at a time, opened again whenever it is lost (reliability R33). */
export function keepOpen(ports: LinkPorts, on: LinkHandlers, signal: AbortSignal): SocketLink {
  let current: LiveSocket | null = null;

  const live = async (token: string): Promise<Ending> => {
    const opened = (socket: LiveSocket) => {
      current = socket;
      on.opened();
    };
    const request = { origin: ports.origin, token };
    const ending = await liveThrough(request, ports, { opened, news: on.news }, signal);
    current = null;
    if (ending.opened && !signal.aborted) on.lost();
    return ending;
  };

  const run = async (): Promise<void> => {
    for (let series = FIRST; !signal.aborted; ) {
      const token = await tokenFor(series, ports.tokens);
      if (signal.aborted) return;
      if (token.ok) series = afterLife(series, token.value, await live(token.value));
      else series = { ...series, failures: series.failures + 1 };
      const pause = delayFor(series.failures - 1, ports.random, RECONNECT);
      await ports.wait(Math.max(SHORTEST_PAUSE_MS, pause), signal);
    }
  };

  return { current: () => current, ended: run() };
}

/** Attempts one after the other, without a good socket between them. */
interface Series {
  readonly failures: number;
  /** A token that was not welcome, to be replaced before the next attempt. */
  readonly refused: string | null;
  /** Whether the token was replaced already and no socket has opened since. */
  readonly replaced: boolean;
}

const FIRST: Series = { failures: 0, refused: null, replaced: false };

const tokenFor = ({ refused }: Series, tokens: LinkPorts['tokens']) =>
  tried(() => (refused === null ? tokens.current() : tokens.renewed(refused)));

/**
 * A refused upgrade may be a dead token's fault, or a proxy's that lets no sockets through; browsers do not
 * tell. The token is replaced once, for a new one kills the old (§1.1); reading replaces it too when it must.
 */
function afterLife({ failures, refused, replaced }: Series, token: string, ending: Ending): Series {
  const mute = ending.code === null && ending.heard === 0;
  const proven = ending.lastedMs >= PROVEN_MS && !mute;
  const replacedInVain = !ending.opened && (replaced || refused !== null);
  const unwelcome = ending.code === TOKEN_DEAD || (!ending.opened && ending.code !== null);
  return {
    failures: proven ? 1 : failures + 1,
    refused: unwelcome && !replacedInVain ? token : null,
    replaced: replacedInVain,
  };
}
