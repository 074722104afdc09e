import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { dial, type Lab, participants, startLab } from './pbx-lab';

/*
 * The `timeout` of what rings, once the switch `honourTimeouts` is set. 0 is as soon as can be; a minute is longer
 * than any of these tests.
 */

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  await lab.control('PATCH', '/settings', { honourTimeouts: true });
  token = await lab.fetchToken(lab.pbx.employee);
});
afterAll(() => lab.stop());

async function act(dn: string, action: string, body: unknown): Promise<void> {
  const [leg] = await participants(lab, token, dn);
  const path = `/callcontrol/${dn}/participants/${leg?.id}/${action}`;
  expect((await lab.call(token, 'POST', path, body)).status).toBe(200);
}

const view = async (dn: string) => (await participants(lab, token, dn)).map(({ status }) => status);
const soon = (dn: string, expected: readonly string[]) =>
  vi.waitFor(async () => expect(await view(dn)).toEqual(expected), { timeout: 10_000 });

async function connected(): Promise<void> {
  await dial(lab, token, '100', '101');
  await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
  await lab.control('POST', '/calls/latest/far', { do: 'answer' });
}

describe('a timeout', () => {
  it('of transferto returns the participant to the call', async () => {
    await connected();
    await act('100', 'transferto', { destination: '102', timeout: 0 });
    await soon('102', []);
    expect([await view('100'), await view('101')]).toEqual([['Connected'], ['Connected']]);
  });

  it('of routeto ends that alternative alone', async () => {
    await lab.control('POST', '/calls', { from: '104', to: '100' });
    await act('100', 'routeto', { destination: '101', timeout: 60 });
    await act('100', 'routeto', { destination: '102', timeout: 0 });
    await soon('102', []);
    expect([await view('100'), await view('101')]).toEqual([['Ringing'], ['Ringing', 'Ringing']]);
  });

  it('of divert ends the call', async () => {
    await lab.control('POST', '/calls', { from: '104', to: '100' });
    await act('100', 'divert', { destination: '102', timeout: 0 });
    await soon('102', []);
    expect(await lab.control('GET', '/calls')).toMatchObject([{ phase: 'ended', ending: 'no-answer' }]);
  });

  it('means nothing to what was answered in time', async () => {
    await connected();
    await act('100', 'transferto', { destination: '102', timeout: 3 });
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    await act('101', 'routeto', { destination: '100', timeout: 4 });
    await soon('100', []);
    expect([await view('101'), await view('102')]).toEqual([['Connected'], ['Connected']]);
  });

  it('means nothing while the switch is off', async () => {
    await lab.control('PATCH', '/settings', { honourTimeouts: false });
    await connected();
    await act('100', 'transferto', { destination: '102', timeout: 0 });
    expect(await view('102')).toEqual(['Ringing']);
  });
});
