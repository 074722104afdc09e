import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExchange, type Exchange } from '../../lib/http/exchange';
import { createAuthorisedExchange } from '../../lib/pbx/call-control';
import { type CheckPorts, runChecks } from '../../lib/pbx/checks/run';
import { createOwnProfile } from '../../lib/pbx/own-profile';
import { createTokenSource } from '../../lib/pbx/token';
import type { Credentials } from '../emulators/pbx';
import { createMemoryItem } from '../fixtures/memory-item';
import { createTestLock } from '../fixtures/test-lock';
import { type Lab, startLab } from './pbx-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(() => lab.control('POST', '/reset'));
afterAll(() => lab.stop());

const clock = { now: () => Date.now() };
const exchange: Exchange = createExchange((url, init) => fetch(url, init));

const tokensOf = (credentials: Credentials) =>
  createTokenSource(
    { origin: lab.base, ...credentials },
    { exchange, store: createMemoryItem(), lock: createTestLock(), clock },
  );

const profileOf = (credentials: Credentials, extension: string) =>
  createOwnProfile(extension, createAuthorisedExchange(lab.base, tokensOf(credentials), exchange));

describe('the own status in a phone system', () => {
  it('is read and set by an API client that may', async () => {
    const profile = profileOf(lab.pbx.admin, '200');
    expect(await profile.read()).toMatchObject({
      value: { current: 'Available', choices: [{}, {}, {}, { label: 'Lunch' }, { label: 'Business Trip' }] },
    });
    expect(await profile.choose('Out of office')).toMatchObject({ value: { current: 'Out of office' } });
    expect(await profile.read()).toMatchObject({ value: { current: 'Out of office' } });
  });

  it('changes for nobody else', async () => {
    await profileOf(lab.pbx.admin, '200').choose('Away');
    expect(await profileOf(lab.pbx.admin, '100').read()).toMatchObject({ value: { current: 'Available' } });
  });

  it.each([403, 401])('is refused to another role with %i', async (status) => {
    await lab.control('PUT', '/clients/dialbridge-admin', { role: 'users' });
    await lab.control('PATCH', '/settings', { underPrivileged: status });
    const profile = profileOf(lab.pbx.admin, '200');
    for (const answer of [await profile.read(), await profile.choose('Away'), await profile.read()]) {
      expect(answer).toMatchObject({ error: { kind: 'statusNotAllowed' } });
    }
  });

  it('is refused to a client for calls only', async () => {
    expect(await profileOf(lab.pbx.employee, '100').read()).toMatchObject({
      error: { kind: 'statusNotAllowed', detail: 'HTTP 403' },
    });
  });
});

describe('the connection test against a phone system', () => {
  const test = async (change: Partial<CheckPorts> = {}, secret = lab.pbx.employee.clientSecret) => {
    const lines = await runChecks({
      origin: lab.base,
      extension: '100',
      access: async () => ({ requests: true, events: true }),
      exchange,
      tokens: tokensOf({ ...lab.pbx.employee, clientSecret: secret }),
      events: async () => true,
      clock,
      ...change,
    });
    return lines.map(({ check, state, found }) => [check, state, found].filter(Boolean).join(' '));
  };
  const having = async (method: string, path: string, body: unknown) => {
    await lab.control(method, path, body);
    return test();
  };

  it('finds all in order, for a client that may only call', async () => {
    expect(await test()).toEqual([
      'access good',
      `reachable good ${new URL(lab.base).host}`,
      'token good',
      'version good 20.0.9.1',
      'licence good',
      'extension good 100',
      expect.stringMatching(/^phone good \w/),
      'events good',
      'clock good',
    ]);
  });

  it('finds the one thing that is wrong', async () => {
    expect(await test({}, 'wrong')).toContain('token bad');
    expect(await test({ extension: '150' })).toContain('extension bad 100, 101, 102, 103');
    expect(await test({ extension: '103' })).toContain('phone bad');
    expect(await having('PATCH', '/settings', { version: '18.0.9.20' })).toContain('version bad 18.0.9.20');
    expect(await having('POST', '/devices/unregister', { dn: '100' })).toContain('phone bad');
    expect(await having('PATCH', '/settings', { licence: false })).toContain('licence bad');
  });

  it('finds a clock that is off', async () => {
    expect(await test({ clock: { now: () => Date.now() + 3_600_000 } })).toContainEqual(
      expect.stringMatching(/^clock warn 3(599|600|601)$/),
    );
  });

  it('finds a phone system that only redirects', async () => {
    const headers = { location: 'https://login.example.com/' };
    await lab.control('POST', '/faults', {
      kind: 'fail',
      match: '/xapi/',
      status: 302,
      body: 'empty',
      headers,
    });
    expect((await test()).slice(1, 3)).toEqual([expect.stringMatching('reachable bad'), 'token skipped']);
  });
});
