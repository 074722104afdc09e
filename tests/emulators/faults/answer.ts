import type { Context } from 'hono';
import type { FailFault } from './plan';

/** How a service words the answer that comes in its place. */
export type FaultAnswer = (fault: FailFault, path: string, c: Context) => Response;

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
export const bodiless: readonly number[] = [204, 205, 304];

/** What an OData service says is an object; 3CX gives it no code (contracts/3cx.md §3.1). */
function errorAt(path: string, status: number): string | object {
  const message = `Fault ${status}`;
  return path.startsWith('/xapi/') ? { code: '', message } : message;
}

const texts = {
  html: (status: number) =>
    `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
  /** JSON that breaks off in the middle. */
  garbage: (status: number) => `{"error":"Fault ${status}","details":[{"mess`,
} as const;
