import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import { page } from './page';
import { describeRefusal, type Refusal, traceOf } from './refusal';
import type { World } from './world';

/** Shown in place of a redirect, when there is no address that could be trusted with the error (§1.5). */
export function errorPage(c: Context, world: World, refusal: Refusal) {
  const said = describeRefusal(refusal, traceOf(c, world));
  const isScripted = world.settings.refusalPages === 'scripted';
  const body = html`<p>Sorry, but we’re having trouble signing you in.</p>
<pre class="error" role="alert" id="exceptionMessage">${isScripted ? '' : said}</pre>`;
  return isScripted
    ? page(c, 'Sign in', html`${body}${scriptOf(said)}`, { script: 'inline' })
    : page(c, 'Sign in', body, { status: 400 });
}

/** The words as a literal that can neither end the script nor be read as HTML. */
function scriptOf(said: string) {
  const config = JSON.stringify({ strServiceExceptionMessage: said }).replace(
    /[<>&'\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return html`<script>$Config=${raw(config)};
document.getElementById('exceptionMessage').textContent = $Config.strServiceExceptionMessage;</script>`;
}
