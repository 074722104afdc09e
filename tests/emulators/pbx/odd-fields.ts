import type { MiddlewareHandler } from 'hono';
import type { Json } from './odata-entity';
import type { PbxEnv } from './request-body';
import type { World } from './world';

/**
 * With the switch `oddFields`, answers of call control come in a form that the contract allows but that was
 * never seen: the official types call every field optional and nullable (contracts/3cx.md §2.2).
 */
export function oddFields(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    await next();
    if (!world.settings.oddFields || !c.res.headers.get('content-type')?.includes('json')) return;
    const answer: Json = await c.res.json();
    c.res = Response.json(odd(answer), { status: c.res.status });
  };
}

/** Ids and flags as text. */
const asText = ['id', 'callid', 'legid', 'direct_control'];

/** Nobody needs them, so they are not there. */
const missing = ['party_did', 'on_behalf_of_dn', 'on_behalf_of_type', 'referred_by_dn', 'user_agent'];

function odd(value: Json): Json {
  if (Array.isArray(value)) return value.map(odd);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !missing.includes(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, oddPart(key, part)]));
}

function oddPart(key: string, part: Json): Json {
  if (asText.includes(key)) return String(part);
  return part === '' ? null : odd(part);
}
