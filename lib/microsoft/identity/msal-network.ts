import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-browser';
import type { Clock } from '../../core/clock';
import type { Problem } from '../../core/problem';
import type { Exchange, Reply, Request } from '../../http/exchange';
import { clockOff } from '../clock-off';
import { refusalProblem } from '../entra-problem';
import { exchangeProblem, transportProblem } from '../transport-problem';

/** What was seen on the wire while MSAL worked; MSAL's own errors have less of it. */
export interface MsalWitness {
  readonly client: INetworkModule;
  /** Why the last request failed; `null` where it did not. */
  problem(): Problem | null;
  clockOff(): number | null;
}

const DEADLINE_MS = 20_000;

/** Sends what MSAL sends by our own exchange: no cookies, no redirects, a deadline, and no second try. */
export function createMsalNetwork(exchange: Exchange, clock: Clock): MsalWitness {
  let problem: Problem | null = null;
  let off: number | null = null;

  const send = async (request: Request): Promise<Reply> => {
    const askedAt = clock.now();
    const answer = await exchange(request);
    if (answer.ok) off = clockOff(answer.value.date, askedAt, clock.now());
    const broken = answer.ok ? transportProblem(answer.value) : exchangeProblem(answer.error);
    problem = broken ?? (answer.ok ? refusalProblem(answer.value, 'delegated') : null);
    // MSAL reads refusals itself, and forgets what they make useless; anything else is no answer to it.
    if (!answer.ok || broken) throw new Error(broken?.kind);
    return answer.value;
  };
  return {
    client: {
      sendGetRequestAsync: async <Body>(url: string, options?: NetworkRequestOptions) =>
        asMsalReads<Body>(await send({ method: 'GET', url, ...sent(options), deadlineMs: DEADLINE_MS })),
      sendPostRequestAsync: async <Body>(url: string, options?: NetworkRequestOptions) =>
        asMsalReads<Body>(await send({ method: 'POST', url, ...sent(options), deadlineMs: DEADLINE_MS })),
    },
    problem: () => problem,
    clockOff: () => off,
  };
}

const sent = ({ headers = {}, body }: NetworkRequestOptions = {}) =>
  body === undefined ? { headers } : { headers, body };

/** MSAL takes whatever comes for the shape that it expects, and looks into it with care. */
const asMsalReads = <Body>({ status, json }: Reply): NetworkResponse<Body> => ({
  status,
  headers: {},
  body: (json ?? {}) as Body,
});
