import type { Context } from 'hono';

/** A query option that the service refuses (400). */
export class QueryError extends Error {}

/** 400 for a bad query or body: `Pbx.ODataErrors.ODataError`. */
export function badRequest(c: Context, message: string): Response {
  return c.json({ error: { code: '', message } }, 400);
}

/** 400 for one property's value, in the form seen live (contracts/3cx.md §3.1). */
export function badProperty(c: Context, target: string, warning: string): Response {
  const message = `WARNINGS.XAPI.${warning}`;
  const details = [{ code: '', message, target }];
  return c.json({ error: { code: '', message: `${target}:\n${message}`, details } }, 400);
}

/** 404 with a plain string for an error, as the documentation's sample has it (§3.1). */
export function notFound(c: Context, what: string): Response {
  return c.json({ error: `${what} not found` }, 404);
}
