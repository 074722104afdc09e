import type { Account } from './accounts';
import type { App } from './apps';
import { delegatedGrants, hasConsent } from './grants';
import type { Scopes } from './scopes';
import type { World } from './world';

/**
 * Scopes that nobody has consented to yet. `.default` is what there is, or all that the registration asks for where
 * there is nothing or consent is asked for anew; OpenID's own come with any other.
 */
export function missingScopes(
  world: World,
  app: App,
  account: Account,
  { isDefault, permissions, oidc }: Scopes,
  { isAnew = false } = {},
): readonly string[] {
  const granted = delegatedGrants(world, app, account);
  if (isDefault && granted.length > 0 && !isAnew) return [];
  const missing = (isDefault ? app.requested.delegated : permissions).filter(
    (name) => !granted.includes(name),
  );
  return missing.length > 0 || hasConsent(world, app, account) ? missing : oidc;
}
