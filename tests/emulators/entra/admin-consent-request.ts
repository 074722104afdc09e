import type { Context } from 'hono';
import type { Requested } from './apps';
import type { Asker } from './authorize-request';
import { graphResource } from './clouds';
import { parameterMissing } from './refusals-request';
import { parseScopes } from './scopes';
import { cloudAt } from './tenants';

export interface AdminConsentRequest extends Asker {
  readonly kind: 'adminConsent';
  readonly version: 1 | 2;
  /** What is to be consented to. */
  readonly wanted: Requested;
  /** Version 2 says it again in the redirect. */
  readonly scope: string;
}

/** `/adminconsent` (1): all that the registration asks for; `/v2.0/adminconsent`: as `scope` says (§2.5). */
export function readAdminConsent(c: Context, asker: Asker, version: 1 | 2): AdminConsentRequest {
  const address = { ...asker.address, responseMode: 'query' } as const;
  const common = { kind: 'adminConsent', ...asker, address, version } as const;
  const { requested } = asker.app;
  if (version === 1) return { ...common, wanted: requested, scope: '' };
  const scope = c.req.query('scope');
  if (scope === undefined || scope === '') throw parameterMissing('scope');
  const cloud = cloudAt(asker.authority);
  const { isDefault, permissions } = parseScopes(scope, cloud, graphResource(cloud));
  const wanted = isDefault ? requested : { delegated: permissions, application: [] };
  return { ...common, wanted, scope };
}
