import * as v from 'valibot';
import { type Problem, problem } from '../core/problem';
import type { Reply } from '../http/exchange';
import { statusProblem } from './answer';
import { type AuthorisedExchange, dnPath, JSON_BODY } from './call-control';
import { CallResult, type Participant, verdictOf } from './wire';

/**
 * What became of a request to call. `unknown` means that it was sent and nobody said whether it was carried
 * out: it must never be sent again.
 */
export type MakeCallOutcome =
  | { readonly kind: 'accepted'; readonly participant: Participant | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unknown'; readonly problem: Problem };

const DEADLINE_MS = 20_000;

export interface CallOrder {
  readonly dn: string;
  /** `null`: the extension as a whole is asked, and all of its phones ring. */
  readonly deviceId: string | null;
  readonly destination: string;
}

/**
 * Asks the phone system to call `destination` from one registered phone (contracts/3cx.md §2.4). Success
 * means that this phone rings, not that anybody was reached; a call by the whole extension may name no leg.
 * Sent once; only a 401, which the phone system gives before it does anything, leads to a second request with
 * another token.
 */
export async function makeCall(send: AuthorisedExchange, call: CallOrder): Promise<MakeCallOutcome> {
  const reply = await send({
    method: 'POST',
    path: `${callerPath(call)}/makecall`,
    headers: JSON_BODY,
    body: JSON.stringify({ destination: call.destination }),
    deadlineMs: DEADLINE_MS,
  });
  if (reply.ok) return readOutcome(call, reply.value);
  if (reply.error.at === 'token') return { kind: 'refused', problem: reply.error.problem };
  return { kind: 'unknown', problem: problem('answerLost', reply.error.failure) };
}

const callerPath = ({ dn, deviceId }: CallOrder) =>
  deviceId === null ? dnPath(dn) : `${dnPath(dn)}/devices/${encodeURIComponent(deviceId)}`;

function readOutcome(call: CallOrder, reply: Reply): MakeCallOutcome {
  const refused = refusalOf(call, reply);
  if (refused && isDefinite(reply)) return { kind: 'refused', problem: refused };
  const nobodyKnows = { kind: 'unknown', problem: problem('answerLost', `HTTP ${reply.status}`) } as const;
  if (refused || reply.foreign) return nobodyKnows;
  if (reply.json === undefined) return { kind: 'accepted', participant: null };
  const parsed = v.safeParse(CallResult, reply.json);
  if (!parsed.success) return nobodyKnows;
  const { result = null, reason, reasontext, finalstatus } = parsed.output;
  switch (verdictOf(parsed.output)) {
    case 'accepted':
      return { kind: 'accepted', participant: result };
    case 'rejected':
      return {
        kind: 'refused',
        problem: problem('callRejected', reasontext || reason || String(finalstatus)),
      };
    case 'unsaid':
      return nobodyKnows;
  }
}

/** 404 is what a phone gets that registered anew since it was listed (contracts/3cx.md §2.1). */
function refusalOf({ deviceId }: CallOrder, reply: Reply): Problem | null {
  const refused = statusProblem(reply);
  const gone = deviceId !== null && reply.status === 404 && !reply.foreign;
  return gone ? problem('deviceGone', refused?.detail) : refused;
}

/** A 5xx may come from a proxy that gave up waiting while the phone system went on; 503 says "not now". */
const isDefinite = ({ status }: Reply) => status < 500 || status === 503;
