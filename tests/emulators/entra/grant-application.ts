import { checkAssertion } from './client-assertion';
import { adminGrants, isInstalled } from './grants';
import { appNotFound, grantNeedsTenant, originForbidden } from './refusals-request';
import { requireDefaultScope } from './scopes';
import type { TokenAnswer } from './token-answer';
import { required, type TokenRequest } from './token-request';
import { LIFETIME_SECONDS, signApplicationToken } from './tokens';

/** An application's own token, by certificate; any `Origin` forbids it (contracts/microsoft.md §0.2, §2). */
export async function grantApplication(request: TokenRequest): Promise<TokenAnswer> {
  const { world, app, authority, form, origin } = request;
  if (origin !== undefined) throw originForbidden(origin);
  if (authority.kind === 'any') throw grantNeedsTenant();
  const { tenant } = authority;
  requireDefaultScope(required(form, 'scope'), tenant.cloud, tenant.displayName);
  await checkAssertion(request);
  if (!isInstalled(world, app, tenant.id)) throw appNotFound(app.clientId, tenant.displayName);
  const roles = adminGrants(world, app.clientId, tenant.id, 'application');
  return {
    token_type: 'Bearer',
    expires_in: LIFETIME_SECONDS - 1,
    ext_expires_in: LIFETIME_SECONDS - 1,
    access_token: await signApplicationToken(world, { app, tenant }, roles),
  };
}
