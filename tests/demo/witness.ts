import type { SeenCall, switches } from '../browsers/journey';
import { until } from '../browsers/tab';
import type { Story } from './story';

/** Prints what the phone system saw: not what the extension believes. */
export interface Witness {
  /** Forgets what was seen so far, once the next click is no slip of the hand: a step shows only what is its own. */
  afresh(): Promise<void>;
  /** Every makecall since, and what has become of it by now. */
  calls(): Promise<void>;
  /** Every request since whose `METHOD /path` matches. */
  requests(match: RegExp): Promise<void>;
}

/** A leg is ended. */
export const DROP = /^POST .*\/drop$/;

export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
}

/** Two calls asked for closer together than this are taken for one gesture (reliability R27). */
const SLIP_MS = 2_000;

type Switches = Pick<ReturnType<typeof switches>, 'send' | 'calls'>;

export function createWitness({ send, calls }: Switches, { evidence }: Pick<Story, 'evidence'>): Witness {
  const tell = (lines: readonly string[]) => {
    for (const line of lines) evidence(`3CX saw ${line}`);
  };
  return {
    afresh: async () => {
      const moments = async () => (await send('GET', '/pbx/makecalls')) as readonly { readonly at: string }[];
      await until(moments, (seen) => seen.every(({ at }) => Date.now() - Date.parse(at) > SLIP_MS));
      await send('DELETE', '/pbx/requests');
    },
    calls: async () => tell(callsInWords(await calls())),
    requests: async (match) =>
      tell(requestsInWords((await send('GET', '/pbx/requests')) as readonly SeenRequest[], match)),
  };
}

/** One line for each makecall; a line that says so where there was none. */
export function callsInWords(calls: readonly SeenCall[]): readonly string[] {
  if (calls.length === 0) return ['no makecall'];
  return calls.map(
    ({ dn, destination, status, outcome }) =>
      `one makecall from extension ${dn} to ${destination} → ${status}, now ${outcome}`,
  );
}

/** Matching requests in their order; the same one again and again is told once, with how often. */
export function requestsInWords(requests: readonly SeenRequest[], match: RegExp): readonly string[] {
  const counts = new Map<string, number>();
  for (const { method, path, status } of requests) {
    if (!match.test(`${method} ${path}`)) continue;
    const line = `${method} ${decodeURIComponent(path)} → ${status}`;
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  return [...counts].map(([line, count]) => (count === 1 ? line : `${line} (${count} times)`));
}
