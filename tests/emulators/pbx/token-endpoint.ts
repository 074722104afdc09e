import { type Context, Hono } from 'hono';
import type { ApiClient } from './clients';
import { formOf, type PbxEnv } from './request-body';
import { issueToken, type LiveToken } from './token';
import type { World } from './world';

/** `POST /connect/token`, client credentials only (contracts/3cx.md §1.1). */
export function tokenEndpoint(world: World): Hono<PbxEnv> {
  const app = new Hono<PbxEnv>();
  app.post('/connect/token', async (c) => {
    const form = await formOf(c);
    if (form === undefined) return refuse(c, 400, 'invalid_request', 'A form body is required.');
    const grant = form.get('grant_type');
    if (grant === undefined) return refuse(c, 400, 'invalid_request', 'grant_type is missing.');
    if (grant !== 'client_credentials')
      return refuse(c, 400, 'unsupported_grant_type', `"${grant}" is refused.`);
    const client = findClient(world, form, c.req.header('authorization'));
    if (client === undefined)
      return refuse(c, 401, 'unauthorized', 'The request requires valid user authentication.');
    return tokenAnswer(c, world, issueToken(world, client));
  });
  app.all('/connect/token', (c) => c.body(null, 405, { allow: 'POST' }));
  return app;
}

type Form = ReadonlyMap<string, string>;

/** The pair comes in the body; Basic authentication is documented too and accepted as well (§1.1). */
function findClient(world: World, form: Form, authorization: string | undefined): ApiClient | undefined {
  const basic = basicPair(authorization);
  const client = world.clients.get(form.get('client_id') ?? basic?.id ?? '');
  return client?.secret === (form.get('client_secret') ?? basic?.secret) ? client : undefined;
}

/** The id ends at the first colon; the secret may hold more of them (RFC 7617 §2). */
function basicPair(authorization = ''): { readonly id: string; readonly secret: string } | undefined {
  const sent = /^Basic +(\S+)$/i.exec(authorization)?.[1] ?? '';
  const pair = /^([^:]*):(.*)$/s.exec(Buffer.from(sent, 'base64').toString());
  return pair === null ? undefined : { id: pair[1] ?? '', secret: pair[2] ?? '' };
}

/** Whole minutes, so that nobody is promised more than there is; one at least (inferred). */
function tokenAnswer(c: Context, world: World, token: LiveToken): Response {
  const seconds = Math.round((token.expiresAt - token.issuedAt) / 1000);
  return c.json(
    {
      token_type: 'Bearer',
      expires_in: countsMinutes(world) ? Math.max(1, Math.floor(seconds / 60)) : seconds,
      access_token: token.value,
      refresh_token: null,
    },
    200,
    { 'cache-control': 'no-store' },
  );
}

/** Minutes up to 20.0.8, seconds from 20.0.9 on (§1.1). */
function countsMinutes(world: World): boolean {
  const { version, expiresUnit } = world.settings;
  if (expiresUnit !== 'auto') return expiresUnit === 'minutes';
  const [major = 0, minor = 0, update = 0] = version.split('.').map(Number);
  return major < 20 || (major === 20 && minor === 0 && update <= 8);
}

// Only the 401 body is documented; the 400 bodies follow OAuth (RFC 6749 §5.2, inferred).
function refuse(c: Context, status: 400 | 401, error: string, description: string): Response {
  return c.json({ error, error_description: description }, status);
}
