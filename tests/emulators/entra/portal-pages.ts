import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { type App, appById, platforms, registerApp } from './apps';
import { changeByAdmin } from './grants';
import { page } from './page';
import { namesOf } from './permissions';
import { addCertificate, addPermissions, removeCertificate, setRedirects } from './portal';
import { appPage, listPage } from './portal-views';
import type { EntraEnv } from './server-env';
import type { World } from './world';

/** `/portal`: the administration's steps as plain forms, for people. It asks for no sign-in. */
export function portalPages(world: World): Hono<EntraEnv> {
  const app = new Hono<EntraEnv>();
  app.get('/portal', (c) => listPage(c, world));
  app.post('/portal', (c) => act(c, async (form) => `/portal/${register(world, form).clientId}`));
  app.get('/portal/:id', (c) => {
    const found = appById(world, c.req.param('id'));
    return found === undefined ? c.notFound() : appPage(c, world, found);
  });
  for (const [path, change] of Object.entries(changes)) {
    app.post(`/portal/:id/${path}`, (c) =>
      act(c, async (form) => {
        const found = appById(world, c.req.param('id'));
        if (found === undefined) throw new Error('There is no such application.');
        await change(world, found, form);
        return `/portal/${found.clientId}`;
      }),
    );
  }
  return app;
}

/** A change that fails says why on a page of its own; one that succeeds leads back. */
async function act(c: Context, change: (form: FormData) => Promise<string>) {
  try {
    return c.redirect(await change(await c.req.formData()), 303);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const body = html`<p class="error" role="alert">${reason}</p><p>Go back and try again.</p>`;
    return page(c, 'That did not work', body, { status: 400 });
  }
}

function register(world: World, form: FormData): App {
  const displayName = field(form, 'displayName');
  if (displayName === '') throw new Error('A registration needs a name.');
  const tenantId = field(form, 'tenant');
  if (!world.tenants.some(({ id }) => id === tenantId)) throw new Error('There is no such tenant.');
  return registerApp(world, { displayName, tenantId });
}

const changes: Readonly<Record<string, (world: World, app: App, form: FormData) => void | Promise<void>>> = {
  redirects: (_, app, form) => {
    const platform = platforms.find((known) => known === field(form, 'platform')) ?? 'spa';
    setRedirects(app, [...app.redirectUris, { platform, uri: field(form, 'uri') }]);
  },
  certificates: async (_, app, form) => {
    const file = form.get('file');
    const uploaded = file instanceof File && file.size > 0 ? await textOf(file) : field(form, 'certificate');
    addCertificate(app, uploaded);
  },
  'certificates/remove': (_, app, form) => {
    if (!removeCertificate(app, field(form, 'thumbprint'))) throw new Error('There is no such certificate.');
  },
  permissions: (_, app, form) => {
    const [kind, name = ''] = field(form, 'permission').split(' ');
    const isKnown = (kind === 'delegated' || kind === 'application') && namesOf(kind).includes(name);
    if (!isKnown) throw new Error('There is no such permission.');
    addPermissions(app, {
      delegated: kind === 'delegated' ? [name] : [],
      application: kind === 'application' ? [name] : [],
    });
  },
  grant: (world, app) => decide(world, app, true),
  revoke: (world, app) => decide(world, app, false),
};

function decide(world: World, app: App, granted: boolean): void {
  const change = { clientId: app.clientId, tenantId: app.tenantId, accountId: null, granted };
  changeByAdmin(world, { ...change, kind: 'delegated' }, app.requested.delegated);
  changeByAdmin(world, { ...change, kind: 'application' }, app.requested.application);
}

/** A .cer file may be DER: it goes on as base64. */
async function textOf(file: File): Promise<string> {
  const bytes = Buffer.from(await file.arrayBuffer());
  return bytes.includes('-----BEGIN') ? bytes.toString() : bytes.toString('base64');
}

function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
