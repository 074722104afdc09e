import * as v from 'valibot';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange } from '../../http/exchange';
import type { Cloud } from '../../messaging/microsoft';
import { CONSUMER_TENANT, readGuid } from '../../messaging/typed-ids';
import { CLOUD_PLACES } from '../clouds';
import { refusalProblem } from '../entra-problem';
import { exchangeProblem, transportProblem } from '../transport-problem';

const DEADLINE_MS = 15_000;

const Configuration = v.object({
  issuer: v.pipe(v.string(), v.url()),
  cloud_instance_name: v.optional(v.string()),
});

/**
 * Asks for the tenant's OpenID configuration, whose issuer has the tenant's id. Microsoft describes tenants of
 * another cloud too, and says whose they are.
 */
export async function resolveTenant(
  cloud: Cloud,
  tenant: string,
  exchange: Exchange,
): Promise<Result<string, Problem>> {
  const { login, instance } = CLOUD_PLACES[cloud];
  const url = `${login}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`;
  const answer = await exchange({ method: 'GET', url, deadlineMs: DEADLINE_MS });
  if (!answer.ok) return fail(exchangeProblem(answer.error));
  const reply = answer.value;
  const trouble = transportProblem(reply) ?? refusalProblem(reply, 'delegated');
  if (trouble) return fail(trouble);
  const read = v.safeParse(Configuration, reply.json);
  const id = read.success ? tenantIn(read.output.issuer) : null;
  if (!read.success || id === null) return fail(problem('microsoftUnexpected', `HTTP ${reply.status}`));
  const other = read.output.cloud_instance_name ?? instance;
  if (other !== instance) return fail(problem('tenantOtherCloud', other));
  return id === CONSUMER_TENANT ? fail(problem('accountConsumer')) : ok(id);
}

const tenantIn = (issuer: string) => readGuid(new URL(issuer).pathname.split('/')[1] ?? '');
