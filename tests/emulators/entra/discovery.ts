import { type Context, Hono } from 'hono';
import { cloudNames, cloudOf, clouds, graphResource, loginHosts, loginOrigin } from './clouds';
import { responseModes } from './redirect-back';
import { Refusal, refusalBody, traceOf } from './refusal';
import type { EntraEnv } from './server-env';
import { findAuthority } from './tenants';
import type { World } from './world';

/** OpenID configuration, published keys and the list of clouds; open to every origin. */
export function discovery(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  app.use('/:tenant/v2.0/.well-known/openid-configuration', openToAll);
  app.use('/:tenant/discovery/*', openToAll);
  app.options('/:tenant/v2.0/.well-known/openid-configuration', (c) => preflight(c));
  app.options('/:tenant/discovery/*', (c) => preflight(c));
  app.get('/:tenant/v2.0/.well-known/openid-configuration', (c) => c.json(configuration(c, world)));
  app.get('/:tenant/discovery/v2.0/keys', (c) => {
    findAuthority(world, c.req.param('tenant'), cloudOf(c));
    return c.json({ keys: [world.signingKey.jwk] });
  });
  app.get('/:tenant/discovery/instance', (c) => instance(c, world));
  return app;
}

async function openToAll(c: Context, next: () => Promise<void>): Promise<void> {
  c.header('access-control-allow-origin', '*');
  await next();
}

const preflight = (c: Context) =>
  c.body(null, 200, {
    'access-control-allow-methods': 'GET, OPTIONS',
    'access-control-allow-headers': c.req.header('access-control-request-headers') ?? '',
  });

function configuration(c: Context, world: World) {
  const authority = findAuthority(world, c.req.param('tenant') ?? '', cloudOf(c));
  const { id, cloud } =
    authority.kind === 'tenant'
      ? authority.tenant
      : { id: authority.name, cloud: cloudOf(c) ?? ('global' as const) };
  const origin = loginOrigin(c);
  const base = `${origin}/${id}`;
  const graph = cloudOf(c) === undefined ? origin : graphResource(cloud);
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['RS256', 'PS256'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: responseModes,
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    code_challenge_methods_supported: ['S256'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${origin}/${authority.kind === 'tenant' ? id : '{tenantid}'}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: CLAIMS,
    cloud_instance_name: clouds[cloud].login.replace('login.', ''),
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: clouds[cloud].graph,
  };
}

const CLAIMS = 'sub iss aud exp iat nonce preferred_username name tid ver oid email sid'.split(' ');

/** The service's own port is taken for an authority as well as the real hosts. */
function instance(c: Context, world: World) {
  const asked = c.req.query('authorization_endpoint') ?? '';
  const url = URL.canParse(asked) ? new URL(asked) : null;
  const isKnown = url !== null && (loginHosts.includes(url.hostname) || url.origin === loginOrigin(c));
  if (!isKnown) {
    const refusal = new Refusal(50049, 'invalid_instance', 'Unknown or invalid instance.');
    return c.json(refusalBody(c, refusal, traceOf(c, world)), 400);
  }
  const [, tenant = 'common'] = url.pathname.split('/');
  return c.json({
    tenant_discovery_endpoint: `${url.origin}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: cloudNames.map((cloud) => networkOf(clouds[cloud].login)),
  });
}

function networkOf(host: string) {
  if (host !== clouds.global.login)
    return { preferred_network: host, preferred_cache: host, aliases: [host] };
  const cache = 'login.windows.net';
  return {
    preferred_network: host,
    preferred_cache: cache,
    aliases: [host, cache, 'login.microsoft.com', 'sts.windows.net'],
  };
}
