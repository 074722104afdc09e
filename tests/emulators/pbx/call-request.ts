import type { Context } from 'hono';
import * as v from 'valibot';
import { refused } from './call-result';
import { jsonOf } from './request-body';
import type { World } from './world';

/** The reasons that divert, routeto and transferto may give (contracts/3cx.md §2.2); others are refused (inferred). */
const diversionReasons = [
  'None',
  'NoAnswer',
  'PhoneBusy',
  'PhoneNotRegistered',
  'ForwardAll',
  'BasedOnCallerID',
  'BasedOnDID',
  'OutOfOfficeHours',
  'BreakTime',
  'Holiday',
  'OfficeHours',
  'NoDestinations',
  'Polling',
  'CallbackRequested',
  'Callback',
] as const;

const callRequestSchema = v.object({
  destination: v.nullish(v.string()),
  /** Seconds. Optional, and `timeoutSec` is ignored (§2.2). */
  timeout: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: v.nullish(v.string()),
  attacheddata: v.nullish(v.record(v.string(), v.string())),
});

export type CallRequest = v.InferOutput<typeof callRequestSchema>;

/**
 * The body of a call control POST, or its refusal: 415 for another or no content type, 400 for an empty or
 * broken text (captures only say "rejected", §2.1; the codes are ASP.NET's, inferred), 422 for wrong fields.
 */
export async function readCallRequest(c: Context, world: World): Promise<CallRequest | Response> {
  const body = await jsonOf(c);
  if (body.kind === 'unsupported') {
    return refused(c, world, 415, 'UnsupportedMediaType', 'Send application/json; charset=utf-8.');
  }
  if (body.kind === 'malformed') return refused(c, world, 400, 'BadRequest', 'The body is no JSON.');
  if (Array.isArray(body.value))
    return refused(c, world, 422, 'InvalidRequest', 'body: an object is expected.');
  const parsed = v.safeParse(callRequestSchema, body.value);
  if (parsed.success) return parsed.output;
  const field = v.getDotPath(parsed.issues[0]) ?? 'body';
  return refused(c, world, 422, 'InvalidRequest', `${field}: ${parsed.issues[0].message}`);
}

/** The destination without blanks around it; nothing when it is missing or empty (422). */
export function destinationOf(request: CallRequest): string | undefined {
  const destination = request.destination?.trim();
  return destination === '' ? undefined : destination;
}

/** What of `attacheddata` stays: keys that begin with `public_`, as in the on-host sample (§2.3). */
export function publicData({ attacheddata }: CallRequest): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(attacheddata ?? {}).filter(([key]) => key.startsWith('public_')));
}

/** Whether it gives no reason or one that is known. */
export function hasKnownReason({ reason }: CallRequest): boolean {
  return reason === null || reason === undefined || diversionReasons.some((known) => known === reason);
}

/** The 422 for a missing or empty destination. */
export function noDestination(c: Context, world: World): Response {
  return refused(c, world, 422, 'NoDestinations', 'A destination is required.');
}
