import * as v from 'valibot';
import type { Clock } from '../../core/clock';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange, Reply } from '../../http/exchange';
import { clockOff } from '../clock-off';
import { CLOUD_PLACES } from '../clouds';
import { refusalProblem } from '../entra-problem';
import type { Application } from '../identity/application';
import { exchangeProblem, transportProblem } from '../transport-problem';
import { type Signer, signAssertion } from './client-assertion';

export interface TokenRequestPorts {
  readonly exchange: Exchange;
  /** Sends a request without `Origin`, to the address that it hands on. */
  readonly withoutOrigin: <Value>(url: string, send: (url: string) => Promise<Value>) => Promise<Value>;
  readonly clock: Clock;
  /** Microsoft's clock minus ours in milliseconds, as it was seen last; 0 where they differ by little. */
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
  const askedAt = ports.clock.now();
  const answer = await ports.withoutOrigin(tokenUrl, (url) =>
    ports.exchange({ method: 'POST', url, body, deadlineMs: DEADLINE_MS }),
  );
  if (!answer.ok) return fail(exchangeProblem(answer.error));
  await noteClock(answer.value, askedAt, ports);
  return readReply(answer.value);
}

/** Something in between may answer by a clock of its own, so only JSON counts. */
async function noteClock(
  { date, json }: Reply,
  askedAt: number,
  { clock, clockOffset }: TokenRequestPorts,
): Promise<void> {
  if (date !== null && json !== undefined) await clockOffset.write(clockOff(date, askedAt, clock.now()) ?? 0);
}

function readReply(reply: Reply): Result<Issued, Problem> {
  const refused = transportProblem(reply) ?? refusalProblem(reply, 'application');
  if (refused) return fail(refused);
  const issued = v.safeParse(Issued, reply.json);
  return issued.success ? ok(issued.output) : fail(problem('microsoftUnexpected', `HTTP ${reply.status}`));
}
