import { type Context, Hono } from 'hono';
import { appById, findApp } from './apps';
import { cloudOf, loginOrigin } from './clouds';
import { type Form, fieldsOf, refuseRepeated } from './form';
import { grantApplication } from './grant-application';
import { redeemCode } from './grant-code';
import { renew } from './grant-refresh';
import { isRefusal, refusalBody, statusOf, traceOf } from './refusal';
import { grantNeedsTenant, grantUnsupported, methodRefused, parameterMissing } from './refusals-request';
import type { EntraEnv } from './server-env';
import { findAuthority } from './tenants';
import type { TokenAnswer } from './token-answer';
import { required, type TokenRequest } from './token-request';
import type { World } from './world';

/** `POST /{tenant}/oauth2/v2.0/token`; unknown parameters, in the query or the form, are ignored (§2.3, inferred). */
export function tokenEndpoint(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  app.post('/:tenant/oauth2/v2.0/token', async (c) => {
    c.header('cache-control', 'no-store, no-cache');
    c.header('pragma', 'no-cache');
    const fields = await fieldsOf(c);
    const form = new Map(fields);
    if (c.req.header('origin') !== undefined && isSinglePage(world, form))
      c.header('access-control-allow-origin', '*');
    try {
      refuseRepeated(fields);
      return c.json(await answer(readRequest(c, world, form)));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return c.json(refusalBody(c, error, traceOf(c, world)), statusOf(error));
    }
  });
  app.get('/:tenant/oauth2/v2.0/token', (c) => {
    throw methodRefused('POST', c.req.method);
  });
  app.on(['PUT', 'PATCH', 'DELETE'], '/:tenant/oauth2/v2.0/token', (c) =>
    c.body(null, 405, { allow: 'POST' }),
  );
  app.options('/:tenant/oauth2/v2.0/token', (c) =>
    c.body(null, 200, {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'POST, OPTIONS',
      'access-control-allow-headers': c.req.header('access-control-request-headers') ?? '',
    }),
  );
  return app;
}

/**
 * Only they may be answered across origins; a "Web" platform fails with CORS (§1.5, §2.2). A code or refresh token
 * says itself what it was issued for, one that is not known is told to who could have had it (inferred).
 */
function isSinglePage(world: World, form: Form): boolean {
  const grant = form.get('grant_type');
  if (grant !== 'authorization_code' && grant !== 'refresh_token') return false;
  const issued =
    world.codes.get(form.get('code') ?? '') ?? world.refreshTokens.get(form.get('refresh_token') ?? '');
  if (issued !== undefined) return issued.platform === 'spa';
  const app = appById(world, form.get('client_id') ?? '');
  return app?.redirectUris.some(({ platform }) => platform === 'spa') ?? false;
}

function readRequest(c: Context, world: World, form: Form): TokenRequest {
  const tenantName = c.req.param('tenant') ?? '';
  const authority = findAuthority(world, tenantName, cloudOf(c));
  const grant = required(form, 'grant_type');
  if (grant === 'client_credentials' && authority.kind === 'any' && authority.name !== 'organizations')
    throw grantNeedsTenant();
  const app = findApp(world, required(form, 'client_id'), authority);
  const origin = c.req.header('origin');
  return { world, form, authority, tenantName, app, origin, loginOrigin: loginOrigin(c) };
}

function answer(request: TokenRequest): Promise<TokenAnswer> {
  const grant = required(request.form, 'grant_type');
  if (grant === 'authorization_code') return redeemCode(request);
  if (grant === 'refresh_token') return renew(request);
  if (grant === 'client_credentials') return grantApplication(request);
  throw grant === '' ? parameterMissing('grant_type') : grantUnsupported(grant);
}
