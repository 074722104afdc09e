import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { findRedirect } from './apps';
import { type Form, formOf } from './form';
import { page } from './page';
import { methodRefused } from './refusals-request';
import type { EntraEnv } from './server-env';
import { signOut } from './sessions';
import type { World } from './world';

/** Signs out of everything in this browser; goes on only to an address that some registration names. */
export function logout(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    if (c.req.method === 'HEAD') throw methodRefused('POST, GET', 'HEAD');
    return leave(c, world, new Map(new URL(c.req.url).searchParams));
  });
  // OpenID Connect wants both (RP-Initiated Logout §2).
  app.post('/:tenant/oauth2/v2.0/logout', async (c) =>
    leave(c, world, new Map([...new URL(c.req.url).searchParams, ...(await formOf(c))])),
  );
  return app;
}

function leave(c: Context, world: World, asked: Form) {
  signOut(c, world);
  const target = asked.get('post_logout_redirect_uri');
  if (target === undefined || !isRegistered(world, target))
    return page(
      c,
      'You signed out of your account',
      html`<p>It’s a good idea to close all browser windows.</p>`,
    );
  const url = new URL(target);
  const state = asked.get('state');
  if (state !== undefined) url.searchParams.set('state', state);
  return c.redirect(url.href, 302);
}

function isRegistered(world: World, uri: string): boolean {
  return world.apps.some((app) => findRedirect(app, uri) !== undefined);
}
