import { type Context, Hono } from 'hono';
import { type Cloud, cloudNames, cloudOf, clouds, graphResource, loginHosts, loginOrigin } from './clouds';
import { responseModes } from './redirect-back';
import { Refusal, refusalBody, traceOf } from './refusal';
import type { EntraEnv } from './server-env';
import { cloudAt, findAuthority } from './tenants';
import type { World } from './world';

/** OpenID configuration, published keys and the list of clouds; open to every origin. */
export function discovery(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  const configurations = [
    ['/:tenant/v2.0/.well-known/openid-configuration', configuration],
    ['/:tenant/.well-known/openid-configuration', olderConfiguration],
  ] as const;
  for (const path of [...configurations.map(([address]) => address), '/:tenant/discovery/*']) {
    app.use(path, openToAll);
    app.options(path, (c) => preflight(c));
  }
  for (const [path, describe] of configurations) app.get(path, (c) => c.json(describe(placeOf(c, world))));
  app.get('/:tenant/discovery/v2.0/keys', (c) => {
    const issuer = issuerAt(placeOf(c, world));
    return c.json({ keys: [{ ...world.signingKey.jwk, issuer }] });
  });
  app.get('/:tenant/discovery/keys', (c) => {
    placeOf(c, world);
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

/** Which tenant is described, or which of the shared addresses, where and in which cloud. */
interface Place {
  readonly id: string;
  readonly isTenant: boolean;
  readonly cloud: Cloud;
  readonly origin: string;
  readonly graph: string;
}

function placeOf(c: Context, world: World): Place {
  const authority = findAuthority(world, c.req.param('tenant') ?? '', cloudOf(c));
  const isTenant = authority.kind === 'tenant';
  const cloud = cloudAt(authority);
  const origin = loginOrigin(c);
  const id = isTenant ? authority.tenant.id : authority.name;
  return { id, isTenant, cloud, origin, graph: cloudOf(c) === undefined ? origin : graphResource(cloud) };
}

const issuerAt = ({ origin, isTenant, id }: Place) => `${origin}/${isTenant ? id : '{tenantid}'}/v2.0`;

/** As Microsoft publishes it (panva/wellknown, contracts/microsoft.md §6), but for what is not done here. */
function configuration(place: Place) {
  const base = `${place.origin}/${place.id}`;
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
    issuer: issuerAt(place),
    request_uri_parameter_supported: false,
    userinfo_endpoint: `${place.graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: CLAIMS,
    ...cloudFields(place),
  };
}

/** Of version 1.0, whose endpoints are not here; what it names besides is inferred. */
function olderConfiguration(place: Place) {
  const base = `${place.origin}/${place.id}`;
  return {
    token_endpoint: `${base}/oauth2/token`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    jwks_uri: `${place.origin}/common/discovery/keys`,
    response_modes_supported: responseModes,
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    scopes_supported: ['openid'],
    issuer: `https://sts.windows.net/${place.isTenant ? place.id : '{tenantid}'}/`,
    microsoft_multi_refresh_token: true,
    authorization_endpoint: `${base}/oauth2/authorize`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/logout`,
    claims_supported: CLAIMS,
    ...cloudFields(place),
  };
}

/** Regions other than the world's are inferred. */
function cloudFields({ cloud, isTenant }: Place) {
  const regions = { global: 'WW', usGovernment: 'USGov', china: 'AS' } as const;
  return {
    tenant_region_scope: isTenant ? regions[cloud] : null,
    cloud_instance_name: clouds[cloud].login.replace('login.', ''),
    cloud_graph_host_name: 'graph.windows.net',
    msgraph_host: clouds[cloud].graph,
    rbac_url: 'https://pas.windows.net',
  };
}

const CLAIMS = 'sub iss aud exp iat auth_time nonce preferred_username name tid ver oid email sid'.split(' ');

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
