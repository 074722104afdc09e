import type { Context } from 'hono';
import { html } from 'hono/html';

export type Markup = ReturnType<typeof html>;

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: start center; padding: 3rem 1rem; }
  main { width: min(44rem, 100%); }
  main.narrow { width: min(27rem, 100%); }
  h1 { font-size: 1.5rem; font-weight: 600; line-height: 1.25; }
  label { display: block; margin: 0.75rem 0 0.25rem; }
  input:not([type=checkbox], [type=file]), select, textarea { font: inherit; width: 100%; box-sizing: border-box; padding: 0.4rem 0.5rem; }
  button { font: inherit; min-height: 2.25rem; padding: 0.25rem 1rem; margin: 0.75rem 0.5rem 0 0; }
  ul.accounts { list-style: none; padding: 0; }
  ul.accounts button { width: 100%; text-align: start; margin: 0.25rem 0; }
  ul.accounts small { display: block; }
  code, pre { overflow-wrap: anywhere; white-space: pre-wrap; }
  section { border-top: 1px solid; padding-top: 1rem; margin-top: 2rem; }
  .error { border-inline-start: 4px solid; padding-inline-start: 0.75rem; }
`;

interface PageOptions {
  readonly status?: 200 | 400;
  readonly width?: 'narrow' | 'wide';
  readonly script?: 'none' | 'inline';
}

/** A page of the sign-in service: plain HTML, one heading, no script but where it is asked for. */
export function page(c: Context, title: string, body: Markup, options: PageOptions = {}) {
  const { status = 200, width = 'narrow', script = 'none' } = options;
  const scripts = script === 'inline' ? "; script-src 'unsafe-inline'" : '';
  c.header('content-security-policy', `default-src 'none'; style-src 'unsafe-inline'${scripts}`);
  c.header('cache-control', 'no-store');
  return c.html(
    html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main class="${width}">
<h1>${title}</h1>
${body}
</main>
</body>
</html>`,
    status,
  );
}
