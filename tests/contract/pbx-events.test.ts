import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { dial, type EventMessage, firstDevice, type Lab, participants, startLab } from './pbx-lab';

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  await lab.control('PATCH', '/settings', { duplicateUpserts: 'off' });
  token = await lab.fetchToken(lab.pbx.employee);
});
afterAll(() => lab.stop());

const outside = '+442079460999';

/** The status of the answer to an upgrade that is not welcome. */
function refusal(path: string, headers: Record<string, string>): Promise<number | undefined> {
  const socket = new WebSocket(`${lab.base.replace('http', 'ws')}${path}`, { headers });
  return new Promise((resolve) => {
    socket.on('error', () => resolve(undefined));
    socket.on('unexpected-response', (_, response) => {
      resolve(response.statusCode);
      response.resume();
    });
    socket.on('open', () => resolve(101));
  });
}

const names = ['Upsert', 'Remove', 'DTMF', 'Prompt', 'Response'];
const story = (messages: readonly EventMessage[]) =>
  messages.map(({ event }) => `${names[event.event_type]} ${event.entity.replace('/callcontrol/', '')}`);

describe('opening the socket', () => {
  it('needs the header; a token in the URL does not count', async () => {
    expect(await refusal('/callcontrol/ws', {})).toBe(401);
    expect(await refusal(`/callcontrol/ws?access_token=${token}`, {})).toBe(401);
    expect(await refusal('/callcontrol/ws', { authorization: 'Bearer dead' })).toBe(401);
    expect(await refusal('/callcontrol/other', { authorization: `Bearer ${token}` })).toBe(404);
  });

  it('needs the licence and the access', async () => {
    await lab.control('PATCH', '/settings', { licence: false });
    expect(await refusal('/callcontrol/ws', { authorization: `Bearer ${token}` })).toBe(403);
  });

  it('is no plain request', async () => {
    expect((await lab.call(token, 'GET', '/callcontrol/ws')).status).toBe(400);
  });
});

describe('what the socket tells', () => {
  it('the life of a call to a colleague, in order, with sequence numbers and null data', async () => {
    const listener = await lab.listen(token);
    const own = await dial(lab, token, '100', '101');
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    const [first, second] = await participants(lab, token, '101');
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    await lab.call(token, 'POST', `/callcontrol/100/participants/${own.id}/drop`, {});
    const messages = await listener.heard();
    expect(story(messages)).toEqual([
      `Upsert 100/participants/${own.id}`,
      `Upsert 100/participants/${own.id}`,
      `Upsert 101/participants/${first?.id}`,
      `Upsert 101/participants/${second?.id}`,
      `Upsert 101/participants/${first?.id}`,
      `Remove 101/participants/${second?.id}`,
      `Upsert 100/participants/${own.id}`,
      `Remove 100/participants/${own.id}`,
      `Remove 101/participants/${first?.id}`,
    ]);
    expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(messages.every(({ event }) => event.attached_data === null)).toBe(true);
  });

  it('lets the entity be fetched until it is removed', async () => {
    const listener = await lab.listen(token);
    await dial(lab, token, '100', outside);
    const { event } = await listener.until((message) => message.event.event_type === 0);
    expect((await lab.call(token, 'GET', event.entity)).status).toBe(200);
    await lab.control('POST', '/calls/latest/own', { do: 'noAnswer' });
    const removed = await listener.until((message) => message.event.event_type === 1);
    expect((await lab.call(token, 'GET', removed.event.entity)).status).toBe(404);
  });

  it('nothing of extensions that are not monitored, each client its own', async () => {
    const employee = await lab.listen(token);
    const admin = await lab.listen(await lab.fetchToken(lab.pbx.admin));
    await lab.control('POST', '/calls', { from: '104', to: '106' });
    expect(story(await employee.heard())).toEqual([]);
    expect(story(await admin.heard())).toHaveLength(2);
  });

  it('sometimes an Upsert twice, each with its own number, always in the same way', async () => {
    await lab.control('PATCH', '/settings', { duplicateUpserts: 'sometimes' });
    const listener = await lab.listen(token);
    const own = await dial(lab, token, '100', outside);
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    await lab.control('POST', '/calls/latest/far', { do: 'hangUp' });
    const messages = await listener.heard();
    const upsert = `Upsert 100/participants/${own.id}`;
    expect(story(messages)).toEqual([upsert, upsert, upsert, upsert, `Remove 100/participants/${own.id}`]);
    expect(messages.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
  });

  it('numbers every connection from the start', async () => {
    await lab.listen(token);
    await dial(lab, token, '100', outside);
    const later = await lab.listen(token);
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    expect((await later.until(() => true)).sequence).toBe(1);
  });

  it('devices that come and go, by an entity that can be fetched', async () => {
    const listener = await lab.listen(token);
    const stale = await firstDevice(lab, token, '100');
    await lab.control('POST', '/devices/reregister', { dn: '100' });
    const fresh = await firstDevice(lab, token, '100');
    expect(story(await listener.heard())).toEqual([
      `Remove 100/devices/${stale}`,
      `Upsert 100/devices/${fresh}`,
    ]);
    expect((await lab.call(token, 'GET', `/callcontrol/100/devices/${fresh}`)).status).toBe(200);
  });
});

describe('the end of a socket', () => {
  it('comes with a new token for the same client', async () => {
    const listener = await lab.listen(token);
    await lab.fetchToken(lab.pbx.admin);
    await listener.heard();
    await lab.fetchToken(lab.pbx.employee);
    expect(await listener.closed).toBe(1008);
  });

  it('comes with the end of the token', async () => {
    const listener = await lab.listen(token);
    await lab.control('POST', '/clock', { shiftMs: 3_600_000 });
    expect(await listener.closed).toBe(1008);
  });

  it('comes with the end of the token although nobody calls and no clock is moved', async () => {
    await lab.control('PATCH', '/settings', { tokenLifetimeSeconds: 3 });
    const listener = await lab.listen(await lab.fetchToken(lab.pbx.employee));
    expect(await listener.closed).toBe(1008);
  });

  it('comes in time when the clock was moved meanwhile', async () => {
    const listener = await lab.listen(token);
    await lab.control('POST', '/clock', { shiftMs: 3_599_500 });
    expect(await listener.closed).toBe(1008);
  });

  it('comes when the licence ends', async () => {
    const listener = await lab.listen(token);
    await lab.control('PATCH', '/settings', { licence: false });
    expect(await listener.closed).toBe(1008);
  });

  it('comes when call control is taken from the client, for that one only', async () => {
    const admin = await lab.listen(await lab.fetchToken(lab.pbx.admin));
    const employee = await lab.listen(token);
    await lab.control('PUT', '/clients/dialbridge-employee', { callControl: false });
    expect(await employee.closed).toBe(1008);
    await lab.control('POST', '/calls', { from: '104', to: '106' });
    expect(story(await admin.heard())).toHaveLength(2);
  });

  it('comes when it is dropped, with a code or without a word', async () => {
    const polite = await lab.listen(token);
    await lab.control('POST', '/sockets/drop', { code: 1012 });
    expect(await polite.closed).toBe(1012);
    const rude = await lab.listen(token);
    await lab.control('POST', '/sockets/drop');
    expect(await rude.closed).toBe(1006);
  });

  it('does not show when it is half-open: no events, no pongs, no farewell', async () => {
    const listener = await lab.listen(token);
    const healthy = await lab.listen(await lab.fetchToken(lab.pbx.admin));
    const pongs: string[] = [];
    listener.socket.on('pong', () => pongs.push('half-open'));
    await lab.control('POST', '/sockets/half-open', { clientId: lab.pbx.employee.clientId });
    const alive = new Promise((resolve) => healthy.socket.on('pong', resolve));
    listener.socket.ping();
    healthy.socket.ping();
    await alive;
    await dial(lab, token, '100', outside);
    await healthy.until(() => true);
    expect([pongs, await listener.heard()]).toEqual([[], []]);
    expect(listener.socket.readyState).toBe(WebSocket.OPEN);
    listener.socket.terminate();
  });
});

describe('the autopilot', () => {
  it('lets a call live by itself', async () => {
    await lab.control('PATCH', '/settings', {
      autopilot: { enabled: true, pickUpMs: 1, answerMs: 1, hangUpMs: 1 },
    });
    const listener = await lab.listen(token);
    const { id } = await dial(lab, token, '100', '102');
    await listener.until(({ event }) => event.event_type === 1 && event.entity.endsWith(`/${id}`));
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: 'hung-up' }]);
  });

  it('is off by default, and stops where a delay is null', async () => {
    const listener = await lab.listen(token);
    expect(await lab.control('GET', '/settings')).toMatchObject({ autopilot: { enabled: false } });
    await lab.control('PATCH', '/settings', { autopilot: { enabled: true, pickUpMs: 1, answerMs: null } });
    await dial(lab, token, '100', '102');
    await listener.until(({ event }) => event.entity.includes('/102/'));
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: 'dialing' }]);
  });

  it('ends an unanswered call after the request’s timeout when that is honoured', async () => {
    await lab.control('PATCH', '/settings', { honourTimeouts: true });
    const listener = await lab.listen(token);
    const body = { destination: outside, timeout: 0 };
    await lab.call(token, 'POST', '/callcontrol/100/makecall', body);
    await listener.until(({ event }) => event.event_type === 1);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: 'own-no-answer' }]);
  });
});
