import { randomUUID } from 'node:crypto';
import type { FailFault } from './plan';

/**
 * The answer of a proxy, a captive portal or a broken service at a path. A 401 of 3CX would be empty
 * (contracts/3cx.md §3.1).
 */
export function faultAnswer({ status, body, headers }: FailFault, path: string): Response {
  if (body === 'empty' || bodiless.includes(status)) return new Response(null, { status, headers });
  const text = body === 'json' ? JSON.stringify({ error: errorAt(path, status) }) : texts[body](status);
  return new Response(text, {
    status,
    headers: { 'content-type': body === 'html' ? 'text/html' : 'application/json', ...headers },
  });
}

/** Statuses that HTTP gives no body. */
const bodiless: readonly number[] = [204, 205, 304];

/** What OData services say is an object; 3CX gives it no code (contracts/3cx.md §3.1, contracts/microsoft.md §4). */
function errorAt(path: string, status: number): string | object {
  const message = `Fault ${status}`;
  if (path.startsWith('/xapi/')) return { code: '', message };
  if (!GRAPH.test(path)) return message;
  const [date] = new Date().toISOString().split('.');
  const requestId = randomUUID();
  const innerError = { date, 'request-id': requestId, 'client-request-id': requestId };
  return { code: graphCodes[status] ?? 'UnknownError', message, innerError };
}

const GRAPH = /^\/(?:v1\.0|beta)\//;

const graphCodes: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  401: 'InvalidAuthenticationToken',
  403: 'Authorization_RequestDenied',
  404: 'Request_ResourceNotFound',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceUnavailable',
};

const texts = {
  html: (status: number) =>
    `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
  /** JSON that breaks off in the middle. */
  garbage: (status: number) => `{"error":"Fault ${status}","details":[{"mess`,
} as const;
