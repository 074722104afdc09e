import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundle } from '../bundle';

const ROOT = join(import.meta.dirname, '../../..');
const STYLE = join(ROOT, 'entrypoints/outlook.content/style.css');

/**
 * A site whose pages have nothing on them but what measures: on the first one together with the code under test,
 * on `quiet` alone.
 */
export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Pages that are cut off from other sites have finer clocks. */
const CUT_OFF = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cache-control': 'no-store',
};

export async function startSite(): Promise<Site> {
  const script = (name: string) => bundle(join(import.meta.dirname, 'in-page', name), 'iife');
  const style = `${readFileSync(STYLE, 'utf8')}\n${PAGE_STYLE}`;
  const files: Readonly<Record<string, readonly [type: string, content: string]>> = {
    '/': ['text/html; charset=utf-8', pageWith('/bench.js')],
    '/finder.js': ['text/javascript; charset=utf-8', await script('finder-worker.ts')],
    '/bench.js': ['text/javascript; charset=utf-8', await script('index.ts')],
    '/quiet': ['text/html; charset=utf-8', pageWith('/quiet.js')],
    '/quiet.js': ['text/javascript; charset=utf-8', await script('quiet.ts')],
    '/bench.css': ['text/css; charset=utf-8', style],
  };
  const server = createServer(({ url = '' }, reply) => {
    const [type, content] = files[url] ?? ['text/plain', ''];
    reply.writeHead(files[url] ? 200 : 404, { ...CUT_OFF, 'content-type': type }).end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => close(server) };
}

const close = (server: Server): Promise<void> =>
  new Promise((closed) => {
    server.close(() => closed());
    server.closeAllConnections();
  });

const pageWith = (script: string) => `<!doctype html>
<html lang="de"><head><meta charset="utf-8"><title>Bench</title><link rel="stylesheet" href="/bench.css"></head>
<body><script src="${script}"></script></body></html>`;

/** Outlook's panes: each scrolls by itself. */
const PAGE_STYLE = `
body { margin: 0; font: 14px/1.4 sans-serif; }
.owa { display: grid; grid: auto auto 1fr / 180px 320px 1fr; height: 100vh; overflow: hidden; }
.owa > header, .owa > [data-app-section="Ribbon"] { grid-column: 1 / -1; display: flex; }
.scroll, [role="main"] { overflow: auto; min-height: 0; }
.row { display: flex; justify-content: space-between; }
.preview { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; }
article { font-family: monospace; }
pre { white-space: pre-wrap; }
`;
