import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LOADER = pathToFileURL(join(ROOT, 'node_modules/tsx/dist/loader.mjs')).href;

const credentials = { clientId: v.string(), clientSecret: v.string(), extension: v.string() };
const summarySchema = v.strictObject({
  ca: v.string(),
  pbx: v.strictObject({ url: v.string(), ...credentials }),
  employee: v.strictObject(credentials),
  outlook: v.strictObject({ url: v.string() }),
  entra: v.strictObject({
    url: v.string(),
    tenantId: v.pipe(v.string(), v.uuid()),
    application: v.strictObject({
      clientId: v.pipe(v.string(), v.uuid()),
      certificate: v.pipe(v.string(), v.startsWith('-----BEGIN CERTIFICATE-----')),
      privateKey: v.pipe(v.string(), v.startsWith('-----BEGIN PRIVATE KEY-----')),
    }),
  }),
  control: v.strictObject({ url: v.string() }),
});

interface Program {
  readonly process: ChildProcessByStdio<null, Readable, null>;
  /** Everything printed up to the first line's end. */
  readonly firstLine: Promise<string>;
  /** Everything printed and the exit code, once it has ended. */
  readonly ended: Promise<{ readonly output: string; readonly code: number | null }>;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'emulators-program-'));
});
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Runs the program with a temp folder of its own, to see what it leaves there. */
function start(): Program {
  const child = spawn(process.execPath, ['--import', LOADER, 'tests/emulators/main.ts', '--json'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const ended = new Promise<{ output: string; code: number | null }>((done) =>
    child.once('close', (code) => done({ output, code })),
  );
  const firstLine = new Promise<string>((done, failed) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      if (output.includes('\n')) done(output);
    });
    child.once('close', () => failed(new Error(`ended without a line: ${output}`)));
  });
  firstLine.catch(() => undefined);
  return { process: child, firstLine, ended };
}

const left = async () => (await readdir(folder)).filter((name) => name.startsWith('dialbridge-'));

async function untilFolderExists(): Promise<void> {
  while ((await left()).length === 0) await new Promise((done) => setTimeout(done, 2));
}

/** A request with its own idea of the host name, which TLS and HTTP both say. */
function get(url: string, ca: string, host = new URL(url).hostname): Promise<number> {
  const { port, pathname } = new URL(url);
  const options = { port, path: pathname, ca, servername: host, headers: { host }, agent: false } as const;
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', ...options }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .once('error', failed)
      .end();
  });
}

describe('emulators --json', () => {
  it('prints one line of exactly the promised shape, serves what it says, and leaves nothing behind', async () => {
    const program = start();
    const summary = v.parse(summarySchema, JSON.parse(await program.firstLine));
    expect(await left()).toHaveLength(1);
    const ca = await readFile(summary.ca, 'utf8');

    expect(await get(`${summary.pbx.url}/callcontrol`, ca)).toBe(401);
    expect(await get(`${summary.outlook.url}/mail/`, ca)).toBe(200);
    expect(await get(`${summary.outlook.url}/mail/`, ca, 'outlook.office.com')).toBe(200);
    const configuration = `${summary.entra.tenantId}/v2.0/.well-known/openid-configuration`;
    expect(await get(`${summary.entra.url}/${configuration}`, ca)).toBe(200);
    expect(await get(`${summary.entra.url}/${configuration}`, ca, 'login.microsoftonline.com')).toBe(200);
    expect(await get(`${summary.entra.url}/v1.0/me`, ca, 'graph.microsoft.com')).toBe(401);
    await expect(get(`${summary.pbx.url}/callcontrol`, '')).rejects.toThrow(/certificate/);
    const about: unknown = await (await fetch(`${summary.control.url}/`)).json();
    expect(about).toEqual({
      services: ['pbx', 'outlook', 'entra'],
      router: {
        port: expect.any(Number),
        hosts: expect.arrayContaining([
          'pbx.example.com',
          'outlook.office.com',
          'login.microsoftonline.com',
          'graph.microsoft.com',
          'untrusted.example.com',
        ]),
      },
    });

    program.process.kill('SIGTERM');
    const { output, code } = await program.ended;
    expect(output.trimEnd().split('\n')).toHaveLength(1);
    await expectQuietEnd(code);
  });

  it('leaves nothing behind when it is told to end before it is ready', async () => {
    const program = start();
    await untilFolderExists();
    program.process.kill('SIGTERM');
    await expectQuietEnd((await program.ended).code);
  });

  /** Windows has no signals: a process told to end there is ended at once. */
  async function expectQuietEnd(code: number | null): Promise<void> {
    if (process.platform === 'win32') return;
    expect(code).toBe(0);
    expect(await left()).toEqual([]);
  }
});
