import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, startLab, tokenForm } from './pbx-lab';

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  token = await lab.fetchToken(lab.pbx.admin);
});
afterAll(() => lab.stop());

const makecall = () => lab.call(token, 'POST', '/callcontrol/100/makecall', { destination: '+442079460999' });

describe('faults', () => {
  it('lose the answer of a call that was made', async () => {
    await lab.control('POST', '/faults', { kind: 'lose-answer', match: '^POST .*/makecall$' });
    await expect(makecall()).rejects.toThrow('fetch failed');
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ status: 200, outcome: 'own-ringing' }]);
    expect((await makecall()).status).toBe(200);
  });

  it('cut a request before anything is done', async () => {
    await lab.control('POST', '/faults', { kind: 'cut', match: 'makecall' });
    await expect(makecall()).rejects.toThrow('fetch failed');
    expect(await lab.control('GET', '/makecalls')).toEqual([]);
  });

  it.each([
    ['json', 'application/json', '{"error":"Fault 503"}'],
    ['html', 'text/html', '<!DOCTYPE html><html><head><title>503</title>'],
    ['empty', null, ''],
  ])('fail with a body of kind %s', async (body, type, text) => {
    await lab.control('POST', '/faults', {
      kind: 'fail',
      match: 'makecall',
      status: 503,
      body,
      headers: { 'retry-after': '7' },
    });
    const response = await makecall();
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '7']);
    expect(response.headers.get('content-type')).toBe(type);
    expect((await response.text()).startsWith(text)).toBe(true);
  });

  it('fail with an error of OData where the service speaks it', async () => {
    await lab.control('POST', '/faults', { kind: 'fail', match: '/xapi/', status: 429 });
    const response = await lab.call(token, 'GET', '/xapi/v1/Defs?$select=Id');
    expect([response.status, await response.json()]).toEqual([
      429,
      { error: { code: '', message: 'Fault 429' } },
    ]);
  });

  it('answer in the place of the PBX, as a captive portal or a redirect does', async () => {
    const fail = { kind: 'fail', match: 'makecall' };
    await lab.control('POST', '/faults', { ...fail, status: 200, body: 'html' });
    const portal = await makecall();
    expect([portal.status, portal.headers.get('content-type')]).toEqual([200, 'text/html']);

    const headers = { location: 'https://login.example.com/' };
    await lab.control('POST', '/faults', { ...fail, status: 302, body: 'empty', headers });
    const init = { method: 'POST', redirect: 'manual' } as const;
    const redirect = await fetch(`${lab.base}/callcontrol/100/makecall`, init);
    expect([redirect.status, redirect.headers.get('location')]).toEqual([302, 'https://login.example.com/']);

    await lab.control('POST', '/faults', { ...fail, status: 200, body: 'garbage' });
    const garbage = await makecall();
    expect(garbage.headers.get('content-type')).toBe('application/json');
    await expect(garbage.json()).rejects.toThrow(SyntaxError);

    await lab.control('POST', '/faults', { ...fail, status: 204 });
    expect([(await makecall()).status, await lab.control('GET', '/makecalls')]).toEqual([204, []]);
  });

  it('answer in the place of what the PBX says after it did what was asked', async () => {
    const fault = { kind: 'fail', match: 'makecall', status: 200, body: 'html', when: 'after' };
    await lab.control('POST', '/faults', fault);
    const response = await makecall();
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/html',
      expect.stringContaining('<!DOCTYPE html>'),
    ]);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ status: 200, outcome: 'own-ringing' }]);
  });

  it('let some matches pass, then hit the next n, and no other path', async () => {
    await lab.control('POST', '/faults', {
      kind: 'fail',
      match: '^GET /callcontrol$',
      status: 500,
      after: 1,
      times: 2,
    });
    const seen: number[] = [];
    for (const path of ['', '/100', '', '', '']) {
      seen.push((await lab.call(token, 'GET', `/callcontrol${path}`)).status);
    }
    expect(seen).toEqual([200, 200, 500, 500, 200]);
  });

  it('delay by what they are told', async () => {
    await lab.control('POST', '/faults', { kind: 'delay', match: 'makecall', ms: 60_000 });
    const slow = fetch(`${lab.base}/callcontrol/100/makecall`, {
      method: 'POST',
      signal: AbortSignal.timeout(50),
    });
    const quick = lab.call(token, 'GET', '/callcontrol');
    expect((await quick).status).toBe(200);
    await expect(slow).rejects.toThrow();
  });

  it('reach the token and the socket', async () => {
    await lab.control('POST', '/faults', {
      kind: 'fail',
      match: '/connect/token',
      status: 502,
      body: 'html',
    });
    const body = tokenForm(lab.pbx.admin);
    expect((await fetch(`${lab.base}/connect/token`, { method: 'POST', body })).status).toBe(502);
    await lab.control('POST', '/faults', { kind: 'fail', match: '/callcontrol/ws', status: 503 });
    await expect(lab.listen(token)).rejects.toThrow('503');
    await lab.listen(token);
  });

  it('are refused when they make no sense', async () => {
    await expect(lab.control('POST', '/faults', { kind: 'fail', match: '(', status: 503 })).rejects.toThrow(
      '400',
    );
    const early = { kind: 'fail', match: 'x', status: 101 };
    await expect(lab.control('POST', '/faults', early)).rejects.toThrow('400');
    await expect(lab.control('POST', '/faults', { kind: 'melt', match: 'x' })).rejects.toThrow('400');
  });
});

describe('the log', () => {
  it('keeps every request with its client and status, and no secret', async () => {
    await lab.control('DELETE', '/requests');
    await fetch(`${lab.base}/connect/token`, { method: 'POST', body: tokenForm(lab.pbx.employee) });
    await makecall();
    const log = await lab.control('GET', '/requests');
    expect(log).toMatchObject([
      {
        method: 'POST',
        path: '/connect/token',
        status: 200,
        clientId: 'dialbridge-employee',
        body: { client_secret: '***', grant_type: 'client_credentials' },
      },
      {
        method: 'POST',
        path: '/callcontrol/100/makecall',
        status: 200,
        clientId: 'dialbridge-admin',
        body: { destination: '+442079460999' },
      },
    ]);
    expect(JSON.stringify(log)).not.toContain(lab.pbx.employee.clientSecret);
    expect(JSON.stringify(log)).not.toContain(token);
  });

  it('keeps the refused upgrade too', async () => {
    await expect(lab.listen('dead')).rejects.toThrow('401');
    expect(await lab.control('GET', '/requests')).toContainEqual(
      expect.objectContaining({ path: '/callcontrol/ws', status: 401 }),
    );
  });
});

describe('clients', () => {
  it('can be added, so that two browsers do not take each other’s token', async () => {
    await lab.control('PUT', '/clients/second', { secret: 's', extension: '101', monitored: ['101'] });
    const second = await lab.fetchToken({ clientId: 'second', clientSecret: 's', extension: '101' });
    expect((await lab.call(second, 'GET', '/callcontrol/101')).status).toBe(200);
    expect((await lab.call(second, 'GET', '/callcontrol/100')).status).toBe(403);
    expect(JSON.stringify(await lab.control('GET', '/clients'))).not.toContain('secret":');
  });
});

describe('reset', () => {
  it('forgets calls, tokens, settings and faults', async () => {
    await makecall();
    await lab.control('PATCH', '/settings', { version: '20.0.5.1', licence: false });
    await lab.control('POST', '/faults', { kind: 'cut', match: '.' });
    await lab.control('POST', '/reset');
    expect((await lab.call(token, 'GET', '/callcontrol')).status).toBe(401);
    expect(await lab.control('GET', '/calls')).toEqual([]);
    expect(await lab.control('GET', '/settings')).toMatchObject({ version: '20.0.9.1', licence: true });
  });
});
