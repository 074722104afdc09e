import type { Context } from 'hono';
import { html } from 'hono/html';
import { page } from './page';
import { describeRefusal, type Refusal, traceOf } from './refusal';
import type { World } from './world';

/** Shown in place of a redirect, when there is no address that could be trusted with the error (§1.5). */
export function errorPage(c: Context, world: World, refusal: Refusal) {
  const body = html`<p>Sorry, but we’re having trouble signing you in.</p>
<pre class="error" role="alert">${describeRefusal(refusal, traceOf(c, world))}</pre>`;
  return page(c, 'Sign in', body, { status: 400 });
}
