import { Hono } from 'hono';
import { type GraphContext, type GraphEnv, ownAccount } from './graph-bearer';
import { graphError } from './graph-error';
import { pairwise } from './tokens';

/** OpenID's own way to ask who it is (OpenID Connect Core §5.3); the subject is that of the id token. */
export function userInfo(): Hono<GraphEnv> {
  const app = new Hono<GraphEnv>();
  app.on(['GET', 'POST'], '/oidc/userinfo', ownAccount, (c) => answer(c));
  return app;
}

function answer(c: GraphContext) {
  const { account, app, permissions } = c.var.caller;
  if (account === undefined || !permissions.includes('openid'))
    return graphError(
      c,
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges to complete the operation.',
    );
  const { displayName: name, givenName: given_name, surname: family_name, mail: email } = account;
  const claims = {
    ...(permissions.includes('profile') ? { name, given_name, family_name } : {}),
    ...(permissions.includes('email') ? { email } : {}),
  };
  const told = Object.entries(claims).filter(([, value]) => value !== null);
  return c.json({ sub: pairwise(account, app), ...Object.fromEntries(told) });
}
