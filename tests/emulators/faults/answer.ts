import type { FailFault } from './plan';

/** The answer of a proxy, a captive portal or a broken service. A 401 of 3CX would be empty (contracts/3cx.md §3.1). */
export function faultAnswer({ status, body, headers }: FailFault): Response {
  if (body === 'empty' || bodiless.includes(status)) return new Response(null, { status, headers });
  return new Response(texts[body](status), {
    status,
    headers: { 'content-type': body === 'html' ? 'text/html' : 'application/json', ...headers },
  });
}

/** Statuses that HTTP gives no body. */
const bodiless: readonly number[] = [204, 205, 304];

const texts = {
  json: (status: number) => JSON.stringify({ error: `Fault ${status}` }),
  html: (status: number) =>
    `<!DOCTYPE html><html><head><title>${status}</title></head><body><h1>${status}</h1></body></html>`,
  /** JSON that breaks off in the middle. */
  garbage: (status: number) => `{"error":"Fault ${status}","details":[{"mess`,
} as const;
