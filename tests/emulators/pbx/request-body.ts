import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { ApiClient } from './clients';

/** The client is set once the request is authenticated; `incoming` is missing for requests over the socket. */
export interface PbxEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { client: ApiClient };
}

/** The media type without its parameters, in lower case; '' when there is none. */
export function mediaType(c: Context): string {
  return (c.req.header('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** A urlencoded or multipart form's text fields; nothing when the body is no form (contracts/3cx.md §1.1). */
export async function formOf(c: Context): Promise<ReadonlyMap<string, string> | undefined> {
  const type = mediaType(c);
  const bytes = await c.req.arrayBuffer();
  if (type === 'application/x-www-form-urlencoded') {
    return new Map(new URLSearchParams(new TextDecoder().decode(bytes)));
  }
  if (type !== 'multipart/form-data') return undefined;
  try {
    const headers = { 'content-type': c.req.header('content-type') ?? '' };
    return textFields(await new Response(bytes, { headers }).formData());
  } catch {
    return undefined;
  }
}

function textFields(form: FormData): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  form.forEach((value, name) => {
    if (typeof value === 'string') fields.set(name, value);
  });
  return fields;
}

export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'malformed' };

/**
 * The JSON body: another content type is `unsupported` (415), an empty, broken or too deeply nested text
 * `malformed` (400).
 */
export async function jsonOf(c: Context): Promise<JsonBody> {
  if (mediaType(c) !== 'application/json') return { kind: 'unsupported' };
  return readJson(await c.req.text());
}

/** ASP.NET reads no deeper by default (inferred). */
const mostLevels = 64;

/** What the text says, if it is JSON of at most 64 levels. */
export function readJson(text: string): Exclude<JsonBody, { kind: 'unsupported' }> {
  try {
    const value: unknown = JSON.parse(text);
    return isWithin(value, mostLevels) ? { kind: 'json', value } : { kind: 'malformed' };
  } catch {
    return { kind: 'malformed' };
  }
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isWithin(part, levels - 1));
}
