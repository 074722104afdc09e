import type { Context } from 'hono';
import { postingPage } from './posting-page';
import { describeRefusal, errorUri, type Refusal, traceOf } from './refusal';
import type { World } from './world';

export const responseModes = ['query', 'fragment', 'form_post'] as const;
export type ResponseMode = (typeof responseModes)[number];

/** Where a sign-in's outcome goes, checked against the registration. */
export interface ReturnAddress {
  readonly redirectUri: string;
  readonly responseMode: ResponseMode;
  readonly state: string | undefined;
}

export function redirectBack(
  c: Context,
  { redirectUri, responseMode, state }: ReturnAddress,
  outcome: Readonly<Record<string, string>>,
): Response | Promise<Response> {
  const params = new URLSearchParams(outcome);
  if (state !== undefined) params.set('state', state);
  const target = new URL(redirectUri);
  if (responseMode === 'form_post') return postingPage(c, target.href, params);
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
): Response | Promise<Response> {
  return redirectBack(c, address, {
    error: refusal.error,
    error_description: describeRefusal(refusal, traceOf(c, world)),
    error_uri: errorUri(c, refusal),
    ...refusal.more,
  });
}
