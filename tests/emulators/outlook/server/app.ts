import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import type { Boot, Language } from '../wire';
import { type Parts, pageApi } from './api';
import type { Bundle } from './bundle';
import { contentSecurityPolicy } from './content-security-policy';
import { documentHtml } from './document';

export interface Site extends Parts {
  readonly bundle: Bundle;
  readonly now: () => Date;
  readonly signature: string;
}

/** Outlook's web site: the single page at every address below `/mail/`, `/calendar/` and `/people/`, its assets, its API. */
export function outlookSite(site: Site): Hono {
  const app = new Hono();
  app.use('*', async (c, next) => {
    await next();
    c.header('x-content-type-options', 'nosniff');
    c.header('referrer-policy', 'same-origin');
  });
  app.get('/assets/app.js', (c) => c.body(site.bundle.script, 200, asset('text/javascript; charset=utf-8')));
  app.get('/assets/app.css', (c) => c.body(site.bundle.style, 200, asset('text/css; charset=utf-8')));
  app.route('/api', pageApi(site));
  app.get('/', (c) => c.redirect('/mail/'));
  for (const path of ['/mail', '/mail/*', '/calendar', '/calendar/*', '/people', '/people/*'] as const) {
    app.get(path, (c) => {
      const nonce = randomBytes(16).toString('base64');
      return c.body(documentHtml(bootOf(site, c.req.query('lang')), nonce), 200, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce),
      });
    });
  }
  return app;
}

function asset(type: string): Record<string, string> {
  return { 'content-type': type, 'cache-control': 'no-store' };
}

function bootOf(site: Site, lang: string | undefined): Boot {
  return {
    language: languageOf(lang) ?? site.mailbox.language,
    now: site.now().toISOString(),
    timeZone: 'Europe/Berlin',
    owner: site.mailbox.owner,
    signature: site.signature,
    rows: site.mailbox.rows(),
  };
}

/** `de`, `de-DE`, `en`, `en-GB`…; undefined for what the page has no words in. */
export function languageOf(tag: string | undefined): Language | undefined {
  if (tag?.toLowerCase().startsWith('de')) return 'de-DE';
  if (tag?.toLowerCase().startsWith('en')) return 'en-US';
  return undefined;
}
