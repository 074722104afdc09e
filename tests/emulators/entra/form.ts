import type { Context } from 'hono';
import { parameterDuplicated } from './refusals-request';

export type Form = ReadonlyMap<string, string>;

/** A urlencoded body's fields, each of which may be there once; none when it is something else. */
export async function formOf(c: Context): Promise<Form> {
  const fields = await fieldsOf(c);
  refuseRepeated(fields);
  return new Map(fields);
}

/** The fields as they came. */
export async function fieldsOf(c: Context): Promise<URLSearchParams> {
  const type = (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return new URLSearchParams();
  return new URLSearchParams(await c.req.text());
}

/** OAuth 2.0 §3.1 and §3.2: no parameter more than once. */
export function refuseRepeated(fields: URLSearchParams): void {
  const names = [...fields.keys()];
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) throw parameterDuplicated(repeated);
}
