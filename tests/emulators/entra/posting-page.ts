import type { Context } from 'hono';
import { html } from 'hono/html';
import { page } from './page';

/** `response_mode=form_post`: a form that the browser posts to the application by itself. */
export function postingPage(c: Context, address: string, fields: URLSearchParams) {
  const field = ([name, value]: [string, string]) =>
    html`<input type="hidden" name="${name}" value="${value}">`;
  const body = html`<form method="post" action="${address}">
${[...fields].map(field)}
<noscript><p>Script is disabled. Click Submit to continue.</p><button>Submit</button></noscript>
</form>
<script>document.forms[0].submit();</script>`;
  return page(c, 'Working...', body, { script: 'inline' });
}
