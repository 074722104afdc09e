import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { cloudOf, clouds } from './clouds';
import { now, type World } from './world';

/** An error of the sign-in service: thrown where it is found, worded where the request is answered. */
export class Refusal extends Error {
  constructor(
    /** The number behind `AADSTS`. */
    readonly code: number,
    /** OAuth's name for it: what clients branch on. */
    readonly error: string,
    readonly text: string,
    readonly more: RefusalExtras = {},
  ) {
    super(`AADSTS${code}: ${text}`);
  }
}

interface RefusalExtras {
  readonly suberror?: string;
  /** JSON that the client sends along with its next sign-in request. */
  readonly claims?: string;
}

/** What every error names, so that it can be found in the log. */
export interface Trace {
  readonly traceId: string;
  readonly correlationId: string;
  /** `2016-01-09 02:02:12Z`. */
  readonly timestamp: string;
}

export function traceOf(c: Context, world: World): Trace {
  const given = c.req.query('client-request-id') ?? c.req.header('client-request-id');
  return {
    traceId: randomUUID(),
    correlationId: given ?? randomUUID(),
    timestamp: new Date(now(world))
      .toISOString()
      .replace('T', ' ')
      .replace(/\.\d+Z/, 'Z'),
  };
}

/** The three lines below the text are part of every description (contracts/microsoft.md §1.5). */
export function describeRefusal({ message }: Refusal, trace: Trace): string {
  const { traceId, correlationId, timestamp } = trace;
  return [
    message,
    `Trace ID: ${traceId}`,
    `Correlation ID: ${correlationId}`,
    `Timestamp: ${timestamp}`,
  ].join('\r\n');
}

/** The JSON body of an error. */
export function refusalBody(c: Context, refusal: Refusal, trace: Trace) {
  return {
    error: refusal.error,
    error_description: describeRefusal(refusal, trace),
    error_codes: [refusal.code],
    timestamp: trace.timestamp,
    trace_id: trace.traceId,
    correlation_id: trace.correlationId,
    error_uri: errorUri(c, refusal),
    ...refusal.more,
  };
}

/** The page about the code, in the request's cloud. */
export function errorUri(c: Context, { code }: Refusal): string {
  return `https://${clouds[cloudOf(c) ?? 'global'].login}/error?code=${code}`;
}

export const isRefusal = (error: unknown): error is Refusal => error instanceof Refusal;

/** 401 for a client that could not show who it is (inferred for 700027), else 400. */
export function statusOf({ error }: Refusal): 400 | 401 {
  return error === 'invalid_client' ? 401 : 400;
}
