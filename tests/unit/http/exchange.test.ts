import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { createExchange, type Request } from '../../../lib/http/exchange';

let server: Server;
let base: string;
let answer: RequestListener;
const arrived: { method: string | undefined; url: string | undefined; body: string }[] = [];

beforeEach(async () => {
  arrived.length = 0;
  answer = (_, response) => void response.end('{}');
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    arrived.push({ method: request.method, url: request.url, body });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const send = (change: Partial<Request> = {}) =>
  createExchange((url, init) => fetch(url, init))({
    method: 'GET',
    url: `${base}/callcontrol`,
    deadlineMs: 10_000,
    ...change,
  });

const says =
  (status: number, body: string, type = 'application/json'): RequestListener =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

describe('an exchange', () => {
  it('sends what it is given, once', async () => {
    await send({ method: 'POST', body: '{"destination":"1"}' });
    expect(arrived).toEqual([{ method: 'POST', url: '/callcontrol', body: '{"destination":"1"}' }]);
  });

  it.each([200, 202, 401, 404, 500, 503])('brings back %i with its JSON', async (status) => {
    answer = says(status, '{"reason":"x"}');
    expect(await send()).toMatchObject({
      ok: true,
      value: { status, json: { reason: 'x' }, foreign: false },
    });
  });

  it.each([
    ['nothing', '', undefined, false],
    ['white space', ' \r\n', undefined, false],
    ['a page', '<!DOCTYPE html><title>502</title>', undefined, true],
    ['half of a JSON', '{"dn":', undefined, true],
    ['null', 'null', null, false],
    ['a text in JSON', '"ok"', 'ok', false],
  ])('tells %s apart', async (_, body, json, foreign) => {
    answer = says(200, body);
    expect(await send()).toEqual(ok(expect.objectContaining({ status: 200, json, foreign })));
  });

  it('does not care what the body says it is', async () => {
    answer = says(200, '[]', 'text/html');
    expect(await send()).toMatchObject({ value: { json: [], foreign: false } });
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect with %i', async (status) => {
    answer = (_, response) => void response.writeHead(status, { location: `${base}/elsewhere` }).end();
    expect(await send({ method: 'POST' })).toEqual(fail('redirected'));
    expect(arrived.map(({ url }) => url)).toEqual(['/callcontrol']);
  });

  it('knows a redirect that the browser hides', async () => {
    const exchange = createExchange(async () =>
      Object.defineProperty(new Response(), 'type', { value: 'opaqueredirect' }),
    );
    expect(await exchange({ method: 'GET', url: base, deadlineMs: 1_000 })).toEqual(fail('redirected'));
  });

  it('says that nobody answered', async () => {
    answer = (request) => void request.socket.destroy();
    expect(await send()).toEqual(fail('unreachable'));
    expect(arrived).toHaveLength(1);
  });

  it('says that nobody is there', async () => {
    await new Promise((resolve) => server.close(resolve));
    expect(await send()).toEqual(fail('unreachable'));
  });

  it('says that an answer broke off', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"dn":', () => response.destroy());
    };
    expect(await send()).toEqual(fail('unreachable'));
  });

  it('takes what throws for nobody there', async () => {
    const exchange = createExchange(() => {
      throw new TypeError('Failed to fetch');
    });
    expect(await exchange({ method: 'GET', url: 'https://x', deadlineMs: 1_000 })).toEqual(
      fail('unreachable'),
    );
  });
});

describe('the head of an answer', () => {
  const headed = (headers: Record<string, string>) =>
    createExchange(async () => new Response('{}', { headers }))({
      method: 'GET',
      url: 'https://pbx.example.com',
      deadlineMs: 1_000,
    });

  it('says what the server’s clock shows and which 3CX it is', async () => {
    const headers = { Date: 'Tue, 01 Dec 2026 10:00:00 GMT', 'X-3CX-Version': '20.0.9.1' };
    expect(await headed(headers)).toMatchObject({
      value: { date: Date.UTC(2026, 11, 1, 10), version: '20.0.9.1' },
    });
  });

  it('may say neither', async () => {
    expect(await headed({})).toMatchObject({ value: { date: null, version: null } });
  });

  it('is not believed whatever it says', async () => {
    expect(await headed({ Date: 'yesterday', 'X-3CX-Version': '20'.repeat(500) })).toMatchObject({
      value: { date: null, version: '20'.repeat(20) },
    });
    expect(await headed({ 'X-3CX-Version': '' })).toMatchObject({ value: { version: null } });
  });

  it('is read of a refusal too', async () => {
    answer = (_, response) => void response.writeHead(401, { 'X-3CX-Version': '20.0.8.1109' }).end();
    expect(await send()).toMatchObject({
      value: { status: 401, version: '20.0.8.1109', date: expect.any(Number) },
    });
  });
});

describe('a deadline', () => {
  /** Time is over when the test says so. */
  function deadline() {
    const controller = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(controller.signal);
    return { timeout, expire: () => controller.abort() };
  }

  it('is what was asked for', async () => {
    const { timeout } = deadline();
    await send({ deadlineMs: 15_000 });
    expect(timeout).toHaveBeenCalledExactlyOnceWith(15_000);
  });

  it('ends the waiting for an answer', async () => {
    const { expire } = deadline();
    answer = () => expire();
    expect(await send()).toEqual(fail('timeout'));
  });

  it('ends the waiting for the rest of a body', async () => {
    const { expire } = deadline();
    answer = (_, response) => {
      response.writeHead(200);
      response.write('{"dn":', () => setImmediate(expire));
    };
    expect(await send()).toEqual(fail('timeout'));
  });
});

describe('a request', () => {
  it('takes no cookies, no cache and no referrer with it', async () => {
    const sent: RequestInit[] = [];
    const exchange = createExchange(async (_, init) => {
      sent.push(init);
      return new Response('{}');
    });
    await exchange({ method: 'GET', url: 'https://pbx.example.com', deadlineMs: 1_000 });
    expect(sent).toMatchObject([
      {
        redirect: 'manual',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        headers: {},
      },
    ]);
    expect(sent[0]).not.toHaveProperty('body');
  });
});
