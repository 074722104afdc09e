import { EventEmitter } from 'node:events';
import { connect } from 'node:tls';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPbx } from '../emulators/pbx';
import type { Service } from '../emulators/service';
import { type Authority, createAuthority } from '../emulators/tls/authority';
import { type Listening, listen } from '../emulators/tls/listen';
import { alone, createRouter } from '../emulators/tls/router';

/*
 * Requests that ask to go on in another protocol, over the very servers that `npm run emulators` starts. What
 * nobody asks for in earnest must not end the program.
 */

const pbx = createPbx();
let authority: Authority;
let server: Listening;
beforeAll(async () => {
  authority = await createAuthority();
  server = await listen(alone(pbx), () => authority);
});
afterAll(async () => {
  await pbx.close();
  await server.close();
});

const CLOSE = ['connection: close'];
const WEBSOCKET = [
  'connection: Upgrade',
  'upgrade: websocket',
  'sec-websocket-version: 13',
  'sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** Sends the lines as they are; everything that comes back until the other side, or a second request, ends it. */
function send(lines: readonly string[]): Promise<string> {
  const socket = connect({
    port: server.port,
    host: '127.0.0.1',
    servername: 'localhost',
    ca: authority.pem,
  });
  let answer = '';
  socket.on('data', (part) => {
    answer += part.toString();
  });
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return new Promise((done, failed) => socket.on('error', failed).on('close', () => done(answer)));
}

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

describe('an upgrade', () => {
  it.each([
    ['//', 404],
    ['//:x/', 404],
    ['/%', 404],
    ['http://localhost/nowhere', 404],
    ['http://localhost/callcontrol/ws', 401],
    ['http://[', 400],
  ])('of the odd address %s is refused', async (target, status) => {
    expect(statusOf(await send([`GET ${target} HTTP/1.1`, 'host: localhost', ...WEBSOCKET]))).toBe(status);
  });

  const h2c = [
    'connection: Upgrade, HTTP2-Settings',
    'upgrade: h2c',
    'http2-settings: AAMAAABkAAQCAAAAAAIAAAAA',
  ];

  it('to HTTP/2 is ignored, and the request answered', async () => {
    expect(statusOf(await send(['GET /callcontrol HTTP/1.1', 'host: localhost', ...h2c, ...CLOSE]))).toBe(
      401,
    );
  });

  it('to HTTP/2 loses nothing that is sent after it', async () => {
    const fields = new URLSearchParams({
      client_id: pbx.employee.clientId,
      client_secret: pbx.employee.clientSecret,
      grant_type: 'client_credentials',
    });
    const form = `${fields}&line=`;
    const answer = await send([
      'POST /connect/token HTTP/1.1',
      'host: localhost',
      ...h2c,
      'content-type: application/x-www-form-urlencoded',
      `content-length: ${`${form}\r\n`.length}`,
      '',
      form,
      'GET /nowhere HTTP/1.1',
      'host: localhost',
      ...CLOSE,
    ]);
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
  });

  it('that nobody takes may break off', async () => {
    const service: Service = {
      name: 'still',
      hosts: ['still.example.com'],
      handle: () => undefined,
      control: new Hono(),
      close: async () => undefined,
    };
    for (const { upgrade } of [alone(service), createRouter([service])]) {
      const socket = new Broken();
      upgrade({ headers: {} } as never, socket as never, Buffer.alloc(0));
      expect(() => socket.emit('error', new Error('reset'))).not.toThrow();
      expect([socket.said, socket.isDestroyed]).toEqual([expect.stringMatching(/^HTTP\/1\.1 404 /), true]);
    }
  });
});

/** A connection as far as a refusal needs one. */
class Broken extends EventEmitter {
  said = '';
  isDestroyed = false;
  end(text: string) {
    this.said = text;
  }
  destroy() {
    this.isDestroyed = true;
  }
}
