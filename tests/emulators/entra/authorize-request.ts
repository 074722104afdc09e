import type { Context } from 'hono';
import { type App, findApp, findRedirect, type Platform } from './apps';
import { cloudOf } from './clouds';
import { refuseRepeated } from './form';
import { type ReturnAddress, responseModes } from './redirect-back';
import {
  challengeMalformed,
  parameterMissing,
  proofKeyRequired,
  redirectMismatch,
  responseTypeUnsupported,
  valueUnsupported,
} from './refusals-request';
import { parseScopes, type Scopes } from './scopes';
import { type Authority, cloudAt, findAuthority } from './tenants';
import type { World } from './world';

/** Who asks and where the answer may go: what is wrong up to here stays on a page. */
export interface Asker {
  readonly authority: Authority;
  readonly app: App;
  readonly platform: Platform;
  readonly address: ReturnAddress;
}

export const prompts = ['login', 'select_account', 'consent', 'none'] as const;
export type Prompt = (typeof prompts)[number];

export interface AuthorizeRequest extends Asker {
  readonly kind: 'authorize';
  readonly scopes: Scopes;
  readonly prompt: Prompt | undefined;
  /** The account that is meant, by one of its names. */
  readonly loginHint: string | undefined;
  /** The session that is meant, as the id token's `sid` names it. */
  readonly sid: string | undefined;
  readonly nonce: string | undefined;
  /** Seconds that the sign-in may be old. */
  readonly maxAge: number | undefined;
  /** S256 of the verifier. */
  readonly challenge: string;
  readonly clientInfo: boolean;
}

/** Throws for what cannot be told to the application. */
export function readAsker(c: Context, world: World, tenant: string): Asker {
  refuseRepeated(new URL(c.req.url).searchParams);
  const authority = findAuthority(world, tenant, cloudOf(c));
  const app = findApp(world, required(c, 'client_id'), authority);
  const redirectUri = required(c, 'redirect_uri');
  const redirect = findRedirect(app, redirectUri);
  if (redirect === undefined) throw redirectMismatch(redirectUri, app.clientId);
  const responseMode = responseModes.find((mode) => mode === c.req.query('response_mode')) ?? 'query';
  const address: ReturnAddress = { redirectUri, responseMode, state: c.req.query('state') };
  return { authority, app, platform: redirect.platform, address };
}

/** Throws for what the application is told. */
export function readAuthorize(c: Context, asker: Asker): AuthorizeRequest {
  const { authority, app } = asker;
  const tenant = authority.kind === 'tenant' ? authority.tenant : undefined;
  requireCode(c);
  return {
    kind: 'authorize',
    ...asker,
    challenge: readChallenge(c),
    prompt: readPrompt(c.req.query('prompt')),
    scopes: parseScopes(required(c, 'scope'), cloudAt(authority), tenant?.displayName ?? app.displayName),
    loginHint: c.req.query('login_hint') || undefined,
    sid: c.req.query('sid') || undefined,
    nonce: c.req.query('nonce'),
    maxAge: readMaxAge(c.req.query('max_age')),
    clientInfo: c.req.query('client_info') === '1',
  };
}

function requireCode(c: Context): void {
  const type = required(c, 'response_type');
  if (type !== 'code') throw responseTypeUnsupported(type);
  const mode = c.req.query('response_mode');
  if (mode !== undefined && !responseModes.some((known) => known === mode))
    throw valueUnsupported('response_mode', mode);
}

/** 43 characters are what SHA-256 gives in base64url (RFC 7636 §4.2). */
function readChallenge(c: Context): string {
  const challenge = c.req.query('code_challenge');
  if (challenge === undefined || c.req.query('code_challenge_method') !== 'S256') throw proofKeyRequired();
  if (!/^[\w-]{43}$/.test(challenge)) throw challengeMalformed();
  return challenge;
}

function readPrompt(text: string | undefined): Prompt | undefined {
  if (text === undefined || text === '') return undefined;
  const prompt = prompts.find((known) => known === text);
  if (prompt === undefined) throw valueUnsupported('prompt', text);
  return prompt;
}

function readMaxAge(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) throw valueUnsupported('max_age', text);
  return Number(text);
}

function required(c: Context, name: string): string {
  const value = c.req.query(name);
  if (value === undefined || value === '') throw parameterMissing(name);
  return value;
}
