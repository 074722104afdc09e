import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange } from '../../http/exchange';
import type { ApplicationWish, Cloud } from '../../messaging/microsoft';
import { readClientId, readTenant } from '../../messaging/typed-ids';
import { resolveTenant } from './tenant';

/** The application that the company registered for us, with its tenant resolved. */
export interface Application {
  readonly cloud: Cloud;
  readonly clientId: string;
  /** As it was typed, without white space. */
  readonly tenant: string;
  readonly tenantId: string;
}

/** Names an application among all: what was issued to one is never used for another. */
export const ownerOf = ({ cloud, clientId, tenantId }: Application): string =>
  `${clientId}@${tenantId}@${cloud}`;

/** Checks what was typed, and asks Microsoft whether the tenant exists. */
export async function resolveApplication(
  { cloud, clientId, tenant }: ApplicationWish,
  exchange: Exchange,
): Promise<Result<Application, Problem>> {
  const read = readClientId(clientId, tenant);
  if (!read.ok) return read;
  const id = read.value;
  const typed = readTenant(tenant);
  if (!typed.ok) return typed;
  const resolved = await resolveTenant(cloud, typed.value, exchange);
  if (!resolved.ok) return resolved;
  if (resolved.value === id) return fail(problem('clientIdIsTenant'));
  return ok({ cloud, clientId: id, tenant: typed.value, tenantId: resolved.value });
}
