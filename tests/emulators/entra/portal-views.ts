import type { Context } from 'hono';
import { html } from 'hono/html';
import { type App, platforms } from './apps';
import { describeCertificate } from './certificates';
import { adminGrants } from './grants';
import { type Markup, page } from './page';
import { namesOf } from './permissions';
import type { World } from './world';

export function listPage(c: Context, world: World) {
  const item = ({ clientId, displayName }: App) =>
    html`<li><a href="/portal/${clientId}">${displayName}</a> <code>${clientId}</code></li>`;
  const body = html`<ul>${world.apps.map(item)}</ul>
<section>
<h2>New registration</h2>
<form method="post" action="/portal">
<label for="displayName">Name</label><input id="displayName" name="displayName" required>
<label for="tenant">Accounts in this organizational directory only</label>
<select id="tenant" name="tenant">${world.tenants.filter(({ domains }) => domains.length > 0).map(({ id, displayName }) => html`<option value="${id}">${displayName}</option>`)}</select>
<button>Register</button>
</form>
</section>`;
  return page(c, 'App registrations', body, { width: 'wide' });
}

export function appPage(c: Context, world: World, app: App) {
  const body = html`<p><a href="/portal">App registrations</a></p>
<dl>
<dt>Application (client) ID</dt><dd><code>${app.clientId}</code></dd>
<dt>Directory (tenant) ID</dt><dd><code>${app.tenantId}</code></dd>
</dl>
${authentication(app)}
${certificates(app)}
${permissions(world, app)}`;
  return page(c, app.displayName, body, { width: 'wide' });
}

const platformNames = {
  spa: 'Single-page application',
  web: 'Web',
  publicClient: 'Mobile and desktop applications',
} as const;

function authentication(app: App): Markup {
  return html`<section>
<h2>Authentication</h2>
<ul>${app.redirectUris.map(({ platform, uri }) => html`<li>${platformNames[platform]}: <code>${uri}</code></li>`)}</ul>
<form method="post" action="/portal/${app.clientId}/redirects">
<label for="platform">Platform</label>
<select id="platform" name="platform">${platforms.map((name) => html`<option value="${name}">${platformNames[name]}</option>`)}</select>
<label for="uri">Redirect URI</label><input id="uri" name="uri" required>
<button>Add redirect URI</button>
</form>
</section>`;
}

function certificates(app: App): Markup {
  const rows = app.certificates.map(describeCertificate);
  const row = ({ thumbprint, subject, notAfter }: (typeof rows)[number]) => html`<li>
<code>${thumbprint}</code> ${subject}, expires ${notAfter.slice(0, 10)}
<form method="post" action="/portal/${app.clientId}/certificates/remove">
<button name="thumbprint" value="${thumbprint}">Remove</button>
</form>
</li>`;
  return html`<section>
<h2>Certificates</h2>
<ul>${rows.map(row)}</ul>
<form method="post" enctype="multipart/form-data" action="/portal/${app.clientId}/certificates">
<label for="file">Certificate (.cer, .pem, .crt)</label><input id="file" name="file" type="file">
<label for="certificate">or its text</label><textarea id="certificate" name="certificate" rows="5"></textarea>
<button>Upload certificate</button>
</form>
</section>`;
}

function permissions(world: World, app: App): Markup {
  const row = (kind: 'delegated' | 'application') => {
    const granted = adminGrants(world, app.clientId, app.tenantId, kind);
    return (name: string) =>
      html`<li><code>${name}</code> ${kind}, ${granted.includes(name) ? 'granted' : 'not granted'}</li>`;
  };
  const option = (kind: 'delegated' | 'application') => (name: string) =>
    html`<option value="${kind} ${name}">${name} (${kind})</option>`;
  return html`<section>
<h2>API permissions</h2>
<ul>${app.requested.delegated.map(row('delegated'))}${app.requested.application.map(row('application'))}</ul>
<form method="post" action="/portal/${app.clientId}/permissions">
<label for="permission">Microsoft Graph</label>
<select id="permission" name="permission">${namesOf('delegated').map(option('delegated'))}${namesOf('application').map(option('application'))}</select>
<button>Add permission</button>
</form>
<form method="post" action="/portal/${app.clientId}/grant">
<button>Grant admin consent</button>
</form>
<form method="post" action="/portal/${app.clientId}/revoke">
<button>Revoke admin consent</button>
</form>
</section>`;
}
