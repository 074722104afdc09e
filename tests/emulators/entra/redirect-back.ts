import type { Context } from 'hono';
import { describeRefusal, errorUri, type Refusal, traceOf } from './refusal';
import type { World } from './world';

/** Where a sign-in's outcome goes, checked against the registration. */
export interface ReturnAddress {
  readonly redirectUri: string;
  readonly responseMode: 'fragment' | 'query';
  readonly state: string | undefined;
}

export function redirectBack(
  c: Context,
  { redirectUri, responseMode, state }: ReturnAddress,
  outcome: Readonly<Record<string, string>>,
): Response {
  const params = new URLSearchParams(outcome);
  if (state !== undefined) params.set('state', state);
  const target = new URL(redirectUri);
  if (responseMode === 'fragment') target.hash = params.toString();
  else for (const [name, value] of params) target.searchParams.append(name, value);
  return c.redirect(target.href, 302);
}

/** Tells the application what went wrong. */
export function redirectRefusal(
  c: Context,
  world: World,
  address: ReturnAddress,
  refusal: Refusal,
): Response {
  return redirectBack(c, address, {
    error: refusal.error,
    error_description: describeRefusal(refusal, traceOf(c, world)),
    error_uri: errorUri(c, refusal),
    ...refusal.more,
  });
}
