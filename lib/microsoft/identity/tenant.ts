import * as v from 'valibot';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange } from '../../http/exchange';
import type { Cloud } from '../../messaging/microsoft';
import { CLOUD_PLACES } from '../clouds';
import { refusalProblem } from '../entra-problem';
import { CONSUMER_TENANT } from '../token-claims';
import { exchangeProblem, transportProblem } from '../transport-problem';
import { readGuid } from './guid';

const DEADLINE_MS = 15_000;

/** A tenant's id, or one of its domains, as people type or paste it; also taken from an address of a person. */
export function readTenant(text: string): Result<string, Problem> {
  const id = readGuid(text);
  if (id !== null) return id === CONSUMER_TENANT ? fail(problem('accountConsumer')) : ok(id);
  const typed = text.trim().toLowerCase();
  if (/^(common|organi[sz]ations)$/.test(typed)) return fail(problem('tenantTooWide'));
  if (typed === 'consumers') return fail(problem('accountConsumer'));
  const domain = domainIn(typed);
  return domain === null ? fail(problem('tenantMistyped')) : ok(domain);
}

/** Domains outside of ASCII come out as DNS has them, which is how Microsoft knows them. */
function domainIn(typed: string): string | null {
  const name = typed
    .replace(/^https?:\/\//, '')
    .replace(/^[^@/\s]*@/, '')
    .replace(/[./]+$/, '');
  if (/[\s/:?#@\\]/.test(name)) return null;
  const host = URL.parse(`https://${name}`)?.hostname ?? '';
  const isDomain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host);
  return isDomain ? host : null;
}

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
