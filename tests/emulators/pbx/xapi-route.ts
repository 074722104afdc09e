import type { Context } from 'hono';
import type { Entity } from './odata-entity';
import { countCollection, type EntityType, queryCollection, queryEntity } from './odata-query';
import type { PbxEnv } from './request-body';
import type { World } from './world';

/** One operation of the configuration API. */
export interface XapiRoute {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** On the decoded path below `/xapi/v1/`; its first group is the key. */
  readonly path: RegExp;
  /** Closed to roles below system administrator (contracts/3cx.md §1.2). */
  readonly administratorsOnly: boolean;
  handle(c: Context<PbxEnv>, world: World, key: string): Response | Promise<Response>;
}

/** Answers a list in its envelope (§3.1); `@odata.count` comes only when asked for. */
export function answerCollection(c: Context, type: EntityType, all: readonly Entity[]): Response {
  const { context, ...rest } = queryCollection(type, all, queryOf(c));
  return c.json({ '@odata.context': contextUrl(c, context), ...rest });
}

/** Answers `…/$count`: a bare number as text. 3CX's list of paths names none; it is part of OData (inferred). */
export function answerCount(c: Context, type: EntityType, all: readonly Entity[]): Response {
  return c.text(String(countCollection(type, all, queryOf(c))));
}

/** Answers one entity; a singleton's context has no `/$entity`. */
export function answerEntity(c: Context, type: EntityType, entity: Entity, suffix = '/$entity'): Response {
  const { context, entity: shaped } = queryEntity(type, entity, queryOf(c));
  return c.json({ '@odata.context': contextUrl(c, `${context}${suffix}`), ...shaped });
}

/** Answers an action that returns `Pbx.IActionResult`, which has no properties (contracts/3cx-xapi-excerpt.md §5). */
export const answerActionResult = (c: Context): Response =>
  c.json({ '@odata.context': contextUrl(c, 'Pbx.IActionResult') });

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams;
}

function contextUrl(c: Context, context: string): string {
  return `https://${new URL(c.req.url).host}/xapi/v1/$metadata#${context}`;
}
