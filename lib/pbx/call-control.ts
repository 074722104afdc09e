import * as v from 'valibot';
import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import type { Exchange, ExchangeFailure, Reply, Request } from '../http/exchange';
import { exchangeProblem, readAnswer, statusProblem } from './answer';
import type { TokenSource } from './token';
import { CallResult, Device, DnInfo, LineInfo, listOf, Participant, verdictOf } from './wire';

/** The phone system's Call Control API, but for the one request that must not be repeated (contracts/3cx.md §2.1). */
export interface CallControl {
  /** Every number this API client may see: its own route point and the monitored extensions. */
  numbers(): Promise<Result<DnInfo[], Problem>>;
  /** Phones and legs of one number in one answer. */
  line(dn: string): Promise<Result<LineInfo, Problem>>;
  /**
   * The phones registered for an extension, read anew each time: their ids change. An older phone system has no
   * such list; there one without an id stands for whichever there are.
   */
  devices(dn: string): Promise<Result<Device[], Problem>>;
  participants(dn: string): Promise<Result<Participant[], Problem>>;
  /** One leg of a call; `null` once it is gone. */
  participant(dn: string, id: number): Promise<Result<Participant | null, Problem>>;
  /** Ends a leg; one that is gone already is as good as ended. */
  drop(dn: string, id: number): Promise<Result<null, Problem>>;
}

/** An authorised request on the phone system: path in, reply out, one renewal of the token on 401. */
export type AuthorisedExchange = (
  request: Omit<Request, 'url' | 'deadlineMs'> & { readonly path: string; readonly deadlineMs?: number },
) => Promise<Result<Reply, AuthorisedFailure>>;

/** Either no token could be had (nothing was sent), or no answer came (it may have been received). */
export type AuthorisedFailure =
  | { readonly at: 'token'; readonly problem: Problem }
  | { readonly at: 'wire'; readonly failure: ExchangeFailure };

const READ_DEADLINE_MS = 10_000;

export function createCallControl(send: AuthorisedExchange): CallControl {
  const read = async <Schema extends v.GenericSchema>(schema: Schema, path: string) => {
    const reply = await send({ method: 'GET', path });
    return reply.ok ? readAnswer(schema, reply.value) : fail(failureProblem(reply.error));
  };
  const readIfThere = async <Schema extends v.GenericSchema>(schema: Schema, path: string) => {
    const reply = await send({ method: 'GET', path });
    if (!reply.ok) return fail(failureProblem(reply.error));
    return isGone(reply.value) ? ok(null) : readAnswer(schema, reply.value);
  };
  return {
    numbers: () => read(listOf(DnInfo), '/callcontrol'),
    line: async (dn) => {
      const line = await read(LineInfo, dnPath(dn));
      // Somebody else's legs would make every call of ours look ended.
      return line.ok && line.value.dn !== dn ? fail(problem('notPbx', `DN ${line.value.dn}`)) : line;
    },
    devices: async (dn) => {
      const devices = await readIfThere(listOf(Device), `${dnPath(dn)}/devices`);
      return devices.ok ? ok(devices.value ?? [UNLISTED]) : devices;
    },
    participants: (dn) => read(listOf(Participant), `${dnPath(dn)}/participants`),
    participant: (dn, id) => readIfThere(Participant, `${dnPath(dn)}/participants/${id}`),
    drop: async (dn, id) => {
      const path = `${dnPath(dn)}/participants/${id}/drop`;
      const reply = await send({ method: 'POST', path, headers: JSON_BODY, body: '{}' });
      return reply.ok ? readDrop(reply.value) : fail(failureProblem(reply.error));
    },
  };
}

const UNLISTED: Device = { device_id: '', user_agent: '' };

/** A POST without content type or body is refused, even where there is nothing to say (contracts/3cx.md §2.1). */
export const JSON_BODY = { 'Content-Type': 'application/json; charset=utf-8' };

const isGone = ({ status, foreign }: Reply) => status === 404 && !foreign;

/** Whether the leg has really gone is seen by reading, so only a plain refusal counts here. */
function readDrop(reply: Reply): Result<null, Problem> {
  const refused = isGone(reply) ? null : statusProblem(reply);
  if (refused) return fail(refused);
  if (reply.foreign) return fail(problem('notPbx', `HTTP ${reply.status}`));
  const parsed = v.safeParse(CallResult, reply.json);
  if (isGone(reply) || !parsed.success || verdictOf(parsed.output) !== 'rejected') return ok(null);
  const { reasontext, reason, finalstatus } = parsed.output;
  return fail(problem('hangUpFailed', reasontext || reason || String(finalstatus)));
}

/** Adds the token; on 401 fetches another one once, since a newer token kills the older (§1.1). */
export function createAuthorisedExchange(
  origin: string,
  tokens: TokenSource,
  exchange: Exchange,
): AuthorisedExchange {
  return async ({ path, deadlineMs = READ_DEADLINE_MS, headers, ...request }) => {
    const attempt = (token: string) =>
      exchange({
        ...request,
        url: `${origin}${path}`,
        headers: { ...headers, Authorization: `Bearer ${token}` },
        deadlineMs,
      });
    const first = await tokens.current();
    if (!first.ok) return fail({ at: 'token', problem: first.error });
    const reply = await attempt(first.value);
    if (!reply.ok) return fail({ at: 'wire', failure: reply.error });
    if (reply.value.status !== 401) return reply;
    const second = await tokens.renewed(first.value);
    if (!second.ok) return fail({ at: 'token', problem: second.error });
    const again = await attempt(second.value);
    return again.ok ? again : fail({ at: 'wire', failure: again.error });
  };
}

export const dnPath = (dn: string) => `/callcontrol/${encodeURIComponent(dn)}`;

export const failureProblem = (failure: AuthorisedFailure): Problem =>
  failure.at === 'token' ? failure.problem : exchangeProblem(failure.failure);
