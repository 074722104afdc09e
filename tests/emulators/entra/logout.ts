import { Hono } from 'hono';
import { html } from 'hono/html';
import { findRedirect } from './apps';
import { page } from './page';
import type { EntraEnv } from './server-env';
import { signOut } from './sessions';
import type { World } from './world';

/** Signs out of everything in this browser; goes on only to an address that some registration names. */
export function logout(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  app.get('/:tenant/oauth2/v2.0/logout', (c) => {
    signOut(c, world);
    const target = c.req.query('post_logout_redirect_uri');
    if (target === undefined || !isRegistered(world, target))
      return page(
        c,
        'You signed out of your account',
        html`<p>It’s a good idea to close all browser windows.</p>`,
      );
    const url = new URL(target);
    const state = c.req.query('state');
    if (state !== undefined) url.searchParams.set('state', state);
    return c.redirect(url.href, 302);
  });
  return app;
}

function isRegistered(world: World, uri: string): boolean {
  return world.apps.some((app) => findRedirect(app, uri) !== undefined);
}
