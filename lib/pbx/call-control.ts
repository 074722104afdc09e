import type * as v from 'valibot';
import type { Problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';
import type { Exchange, ExchangeFailure, Reply, Request } from '../http/exchange';
import { exchangeProblem, readAnswer } from './answer';
import type { TokenSource } from './token';
import { Device, DnInfo, listOf, Participant } from './wire';

/** The phone system's Call Control API, as far as it reads (contracts/3cx.md §2.1). */
export interface CallControl {
  /** Every number this API client may see: its own route point and the monitored extensions. */
  numbers(): Promise<Result<DnInfo[], Problem>>;
  /** The phones registered for an extension, read anew each time: their ids change. */
  devices(dn: string): Promise<Result<Device[], Problem>>;
  participants(dn: string): Promise<Result<Participant[], Problem>>;
  /** One leg of a call; `null` once it is gone. */
  participant(dn: string, id: number): Promise<Result<Participant | null, Problem>>;
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
  return {
    numbers: () => read(listOf(DnInfo), '/callcontrol'),
    devices: (dn) => read(listOf(Device), `${dnPath(dn)}/devices`),
    participants: (dn) => read(listOf(Participant), `${dnPath(dn)}/participants`),
    participant: async (dn, id) => {
      const reply = await send({ method: 'GET', path: `${dnPath(dn)}/participants/${id}` });
      if (!reply.ok) return fail(failureProblem(reply.error));
      return reply.value.status === 404 && !reply.value.foreign
        ? ok(null)
        : readAnswer(Participant, reply.value);
    },
  };
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
