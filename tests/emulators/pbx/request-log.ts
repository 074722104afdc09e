import type { Context, MiddlewareHandler } from 'hono';
import { formOf, mediaType, type PbxEnv, readJson } from './request-body';
import { claimedClient } from './token';
import type { World } from './world';

/** One request as it was seen. Secrets never get in. */
export interface RequestEntry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  /** 0 until it is answered. */
  status: number;
  readonly clientId: string | null;
  readonly contentType: string | null;
  readonly origin: string | null;
  readonly body: unknown;
}

/** One makecall that got as far as call control, refused ones among them. */
export interface MakecallEntry {
  readonly dn: string;
  readonly deviceId: string | null;
  readonly destination: string;
  readonly at: string;
  readonly clientId: string;
  readonly status: number;
  readonly callId: number | null;
}

/** The makecalls with what became of each: its call's phase or ending, or "refused". */
export function makecallReport(world: World) {
  return world.makecalls.map((entry) => {
    const call = world.calls.find((candidate) => candidate.id === entry.callId);
    return { ...entry, outcome: call === undefined ? 'refused' : (call.ending ?? call.phase) };
  });
}

/** Logs every request, a lost or failed one too; the status of a cut one is the one it would have had. */
export function logRequests(world: World): MiddlewareHandler<PbxEnv> {
  return async (c, next) => {
    const entry = describe(c, world, await readBody(c));
    remember(world, entry);
    await next();
    entry.status = c.res.status;
  };
}

/** Logs a socket's upgrade, which never passes the request handlers. */
export function logUpgrade(world: World, url: URL, headers: Headers, status: number): void {
  remember(world, {
    at: new Date(world.now()).toISOString(),
    method: 'GET',
    path: url.pathname,
    query: redactQuery(url),
    status,
    clientId: claimedClient(headers.get('authorization') ?? undefined) ?? null,
    contentType: null,
    origin: headers.get('origin'),
    body: 'websocket',
  });
}

const longest = 5000;

/** A demo may run for days: the oldest entries go. */
function remember(world: World, entry: RequestEntry): void {
  world.requests.push(entry);
  if (world.requests.length > longest) world.requests.shift();
}

function describe(c: Context, world: World, body: unknown): RequestEntry {
  const url = new URL(c.req.url);
  return {
    at: new Date(world.now()).toISOString(),
    method: c.req.method,
    path: url.pathname,
    query: redactQuery(url),
    status: 0,
    clientId: claimedClient(c.req.header('authorization')) ?? formClient(body),
    contentType: c.req.header('content-type') ?? null,
    origin: c.req.header('origin') ?? null,
    body: redact(body),
  };
}

/** Reads the body once; later readers get it from the request's cache. Audio is left alone. */
async function readBody(c: Context): Promise<unknown> {
  if (mediaType(c) === 'application/octet-stream') return 'audio';
  const form = await formOf(c);
  if (form !== undefined) return Object.fromEntries(form);
  const text = await c.req.text();
  if (text === '') return null;
  const json = readJson(text);
  if (json.kind === 'json') return json.value;
  const beginning = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return beginning.replace(/("[^"]*(?:secret|password|token|pin)"\s*:\s*)"[^"]*"?/gi, '$1"***"');
}

function formClient(body: unknown): string | null {
  const isForm = typeof body === 'object' && body !== null && 'client_id' in body;
  return isForm && typeof body.client_id === 'string' ? body.client_id : null;
}

const secretKey = /secret|password|token|pin$/i;

function redact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [
    key,
    secretKey.test(key) ? '***' : redact(part),
  ]);
  return Object.fromEntries(entries);
}

function redactQuery(url: URL): string {
  const parts = [...url.searchParams].map(([name, value]) => `${name}=${value}`);
  return parts.join('&').replace(/(secret|token|password)=[^&]*/gi, '$1=***');
}
