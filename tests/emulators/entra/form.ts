import type { Context } from 'hono';

export type Form = ReadonlyMap<string, string>;

/** A urlencoded body's fields; none when it is something else. */
export async function formOf(c: Context): Promise<Form> {
  const type = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return new Map();
  return new Map(new URLSearchParams(await c.req.text()));
}
