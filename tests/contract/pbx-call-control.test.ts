import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  callResultSchema,
  deviceSchema,
  dial,
  firstDevice,
  type Lab,
  parsed,
  participantSchema,
  startLab,
} from './pbx-lab';

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  token = await lab.fetchToken(lab.pbx.employee);
});
afterAll(() => lab.stop());

const get = (path: string, as = token) => lab.call(as, 'GET', path);

const dnSchema = v.strictObject({
  dn: v.string(),
  type: v.string(),
  devices: v.nullable(v.array(deviceSchema)),
  participants: v.nullable(v.array(participantSchema)),
});

describe('GET /callcontrol', () => {
  it('lists the route point, then the own extension, then the monitored ones', async () => {
    const list = await parsed(v.array(dnSchema), await get('/callcontrol'));
    expect(list.map(({ dn, type }) => [dn, type])).toEqual([
      ['dialbridge-employee', 'Wroutepoint'],
      ['100', 'Wextension'],
      ['101', 'Wextension'],
      ['102', 'Wextension'],
      ['103', 'Wextension'],
    ]);
    expect(list.map(({ devices }) => devices?.length ?? null)).toEqual([null, 1, 2, 1, 0]);
  });

  it('puts the own extension first wherever it stands in the list', async () => {
    await lab.control('PUT', '/clients/dialbridge-employee', { monitored: ['103', '100'] });
    const list = await parsed(v.array(dnSchema), await get('/callcontrol'));
    expect(list.map(({ dn }) => dn)).toEqual(['dialbridge-employee', '100', '103']);
  });

  it('writes empty lists as null when told so', async () => {
    await lab.control('PATCH', '/settings', { emptyLists: 'null' });
    expect(await parsed(dnSchema, await get('/callcontrol/103'))).toMatchObject({
      devices: null,
      participants: null,
    });
  });

  it('comes in odd but allowed form when told so, over every path', async () => {
    await dial(lab, token, '100', '101');
    await lab.control('PATCH', '/settings', { oddFields: true });
    const participant = {
      id: expect.stringMatching(/^\d+$/),
      callid: expect.stringMatching(/^\d+$/),
      direct_control: 'false',
      originated_by_dn: null,
    };
    const [device] = await (await get('/callcontrol/100/devices')).json();
    expect(Object.keys(device)).toEqual(['dn', 'device_id']);
    const [shown] = await (await get('/callcontrol/100/participants')).json();
    expect(shown).toMatchObject(participant);
    expect(shown).not.toHaveProperty('party_did');
    expect(await (await get('/callcontrol/100')).json()).toMatchObject({ participants: [participant] });
    const call = await lab.call(token, 'POST', '/callcontrol/100/makecall', { destination: '102' });
    expect([call.status, await call.json()]).toMatchObject([200, { reasontext: null, result: participant }]);
  });

  it('shows every extension to the administrator', async () => {
    const admin = await lab.fetchToken(lab.pbx.admin);
    const list = await parsed(v.array(dnSchema), await get('/callcontrol', admin));
    expect(list).toHaveLength(131);
    expect(list[1]?.dn).toBe(lab.pbx.admin.extension);
  });
});

describe('reading one DN', () => {
  it('answers the DN, its devices and its participants', async () => {
    expect(await parsed(dnSchema, await get('/callcontrol/100'))).toMatchObject({
      dn: '100',
      participants: [],
    });
    expect(await parsed(v.array(deviceSchema), await get('/callcontrol/101/devices'))).toHaveLength(2);
    expect(await (await get('/callcontrol/100/participants')).json()).toEqual([]);
  });

  it('finds a device by its percent-encoded id only', async () => {
    const id = await firstDevice(lab, token, '100');
    expect(id).toMatch(/^sip%3A100%40.*%3Brinstance%3D/);
    const device = await parsed(deviceSchema, await get(`/callcontrol/100/devices/${id}`));
    expect(device).toMatchObject({ dn: '100', user_agent: 'Yealink SIP-T54W 96.86.0.100' });
    expect((await get(`/callcontrol/100/devices/${decodeURIComponent(id)}`)).status).toBe(404);
    expect((await get(`/callcontrol/101/devices/${id}`)).status).toBe(404);
  });

  it('no longer finds a device that has registered again', async () => {
    const stale = await firstDevice(lab, token, '100');
    await lab.control('POST', '/devices/reregister', { dn: '100' });
    expect((await get(`/callcontrol/100/devices/${stale}`)).status).toBe(404);
    expect(await firstDevice(lab, token, '100')).not.toBe(stale);
  });

  it('knows no participant that is not there', async () => {
    for (const path of ['/callcontrol/100/participants/1', '/callcontrol/100/participants/x']) {
      expect((await get(path)).status).toBe(404);
    }
  });
});

describe('what call control refuses', () => {
  it.each([
    '/callcontrol',
    '/callcontrol/100',
    '/callcontrol/100/devices',
    '/callcontrol/100/participants/1',
  ])('%s without a token: 401 with a CallResult', async (path) => {
    const response = await fetch(`${lab.base}${path}`);
    expect(response.status).toBe(401);
    expect(await parsed(callResultSchema, response)).toMatchObject({ finalstatus: 'Failed' });
  });

  it.each([
    '/callcontrol/104',
    '/callcontrol/104/devices',
    '/callcontrol/999/participants',
    '/callcontrol/10007',
  ])('%s, which is not monitored: 403', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(403);
    expect((await parsed(callResultSchema, response)).result).toBeUndefined();
  });

  it('everything without a licence or with the access unticked: 403', async () => {
    await lab.control('PATCH', '/settings', { licence: false });
    expect((await get('/callcontrol')).status).toBe(403);
    await lab.control('PATCH', '/settings', { licence: true });
    await lab.control('PUT', '/clients/dialbridge-employee', { callControl: false });
    expect((await get('/callcontrol')).status).toBe(403);
  });

  it('unknown paths: 404; wrong methods: 405', async () => {
    expect((await get('/callcontrol/100/nothing')).status).toBe(404);
    expect((await lab.call(token, 'POST', '/callcontrol/100/participants/1/hold', {})).status).toBe(404);
    expect((await lab.call(token, 'POST', '/callcontrol', {})).status).toBe(405);
    expect((await get('/callcontrol/100/makecall')).status).toBe(405);
    expect((await fetch(`${lab.base}/nowhere`)).status).toBe(404);
  });

  it('every method but GET on the socket’s path: 405', async () => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect((await lab.call(token, method, '/callcontrol/ws')).status).toBe(405);
    }
    expect((await fetch(`${lab.base}/callcontrol/ws`, { method: 'POST' })).status).toBe(401);
  });

  it.each([
    '/callcontrol',
    '/callcontrol/100',
    '/callcontrol/ws',
    '/connect/token',
    '/xapi/v1/Defs',
    '/xapi/v1/Users',
  ])('HEAD on %s: 405 without a body', async (path) => {
    const response = await lab.call(await lab.fetchToken(lab.pbx.admin), 'HEAD', path);
    expect([response.status, await response.text()]).toEqual([405, '']);
  });

  it('preflights, and never sends a CORS header', async () => {
    const headers = { origin: 'https://outlook.office.com', 'access-control-request-method': 'POST' };
    for (const path of ['/callcontrol', '/connect/token', '/xapi/v1/Users', '/callcontrol/100/makecall']) {
      const preflight = await fetch(`${lab.base}${path}`, { method: 'OPTIONS', headers });
      expect(preflight.status).toBe(405);
      expect([...preflight.headers.keys()].join()).not.toContain('access-control');
    }
    const answer = await fetch(`${lab.base}/callcontrol`, {
      headers: { ...headers, authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    expect([...answer.headers.keys()].join()).not.toContain('access-control');
  });
});
