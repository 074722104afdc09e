import * as v from 'valibot';
import type { Clock } from '../../core/clock';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange, Reply } from '../../http/exchange';
import type { Cloud } from '../../messaging/microsoft';
import { CLOUD_PLACES } from '../clouds';
import { type Signer, signAssertion } from './client-assertion';
import { failureProblem, refusalProblem } from './refusal';

/** An application in one tenant, which goes by its GUID. */
export interface Application {
  readonly cloud: Cloud;
  readonly clientId: string;
  readonly tenantId: string;
}

export interface TokenRequestPorts {
  readonly exchange: Exchange;
  /** Sends a request without `Origin`, to the address that it hands on. */
  readonly withoutOrigin: <Value>(url: string, send: (url: string) => Promise<Value>) => Promise<Value>;
  readonly clock: Clock;
  /** Microsoft's clock minus ours in milliseconds, as it was seen last. */
  readonly clockOffset: { read(): Promise<number | null>; write(offset: number): Promise<void> };
  readonly newId: () => string;
}

const Issued = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  /** Seconds. */
  expires_in: v.pipe(v.number(), v.minValue(1)),
});
export type Issued = v.InferOutput<typeof Issued>;

const DEADLINE_MS = 15_000;
/** A clock that was found to be wrong by more is reason enough to ask once more. */
const WRONG_MS = 60_000;

/**
 * Asks for a token by certificate (contracts/microsoft.md §2.1). Where the assertion was refused because our clock is
 * wrong, once more by Microsoft's; every request has an assertion of its own.
 */
export async function requestToken(
  application: Application,
  signer: Signer,
  ports: TokenRequestPorts,
): Promise<Result<Issued, Problem>> {
  const before = (await ports.clockOffset.read()) ?? 0;
  const first = await ask(application, signer, before, ports);
  if (first.ok || first.error.kind !== 'clockWrong') return first;
  const after = (await ports.clockOffset.read()) ?? 0;
  return Math.abs(after - before) < WRONG_MS ? first : ask(application, signer, after, ports);
}

/** Where an application's tokens come from: never over `common`. */
export const tokenUrlOf = ({ cloud, tenantId }: Pick<Application, 'cloud' | 'tenantId'>): string =>
  `${CLOUD_PLACES[cloud].login}/${encodeURIComponent(tenantId)}/oauth2/v2.0/token`;

async function ask(
  application: Application,
  signer: Signer,
  clockOffset: number,
  ports: TokenRequestPorts,
): Promise<Result<Issued, Problem>> {
  const tokenUrl = tokenUrlOf(application);
  const { clientId, cloud } = application;
  const assertion = await signAssertion(signer, {
    clientId,
    tokenUrl,
    now: ports.clock.now() + clockOffset,
    id: ports.newId(),
  });
  const body = new URLSearchParams({
    client_id: clientId,
    grant_type: 'client_credentials',
    scope: `${CLOUD_PLACES[cloud].graph}/.default`,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  });
  const answer = await ports.withoutOrigin(tokenUrl, (url) =>
    ports.exchange({ method: 'POST', url, body, deadlineMs: DEADLINE_MS }),
  );
  if (!answer.ok) return fail(failureProblem(answer.error));
  await noteClock(answer.value, ports);
  return readReply(answer.value);
}

/** Something in between may answer by a clock of its own, so only JSON counts. */
async function noteClock({ date, json }: Reply, { clock, clockOffset }: TokenRequestPorts): Promise<void> {
  if (date !== null && json !== undefined) await clockOffset.write(date - clock.now());
}

function readReply(reply: Reply): Result<Issued, Problem> {
  if (reply.status < 200 || reply.status >= 300) return fail(refusalProblem(reply));
  const issued = v.safeParse(Issued, reply.json);
  if (issued.success) return ok(issued.output);
  return fail(problem(reply.foreign ? 'microsoftProxy' : 'microsoftUnexpected', `HTTP ${reply.status}`));
}
