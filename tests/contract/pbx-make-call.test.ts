import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callResultSchema, dial, firstDevice, type Lab, parsed, participants, startLab } from './pbx-lab';

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

const outside = '+442079460999';
const statuses = async (dn: string) => (await participants(lab, token, dn)).map(({ status }) => status);
const devicePath = async (dn = '100') =>
  `/callcontrol/${dn}/devices/${await firstDevice(lab, token, dn)}/makecall`;

describe('makecall from a device', () => {
  it('rings the own desk phone and names its participant', async () => {
    const own = await dial(lab, token, '100', outside);
    expect(own).toMatchObject({
      status: 'Ringing',
      dn: '100',
      party_dn: '10007',
      party_dn_type: 'Wexternalline',
      party_caller_id: outside,
      direct_control: false,
      originated_by_type: 'None',
      legid: 1,
    });
    expect(own.device_id).toMatch(/^sip:100@/);
    expect(await participants(lab, token, '100')).toEqual([own]);
  });

  it('goes Ringing, Dialing, Connected and ends when the far side hangs up', async () => {
    await dial(lab, token, '100', outside);
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    expect(await statuses('100')).toEqual(['Dialing']);
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    expect(await statuses('100')).toEqual(['Connected']);
    await lab.control('POST', '/calls/latest/far', { do: 'hangUp' });
    expect(await statuses('100')).toEqual([]);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: 'hung-up' }]);
  });

  it('begins at Dialing on a uaCSTA device', async () => {
    const own = await dial(lab, token, '102', outside);
    expect(own).toMatchObject({ status: 'Dialing', direct_control: true });
  });

  it('rings every device of a colleague once the own phone is picked up; one answers', async () => {
    await dial(lab, token, '100', '101');
    expect(await statuses('101')).toEqual([]);
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    const ringing = await participants(lab, token, '101');
    expect(ringing.map(({ status, party_dn, direct_control }) => [status, party_dn, direct_control])).toEqual(
      [
        ['Ringing', '100', false],
        ['Ringing', '100', true],
      ],
    );
    expect(new Set(ringing.map(({ callid }) => callid)).size).toBe(1);
    await lab.control('POST', '/calls/latest/far', { do: 'answer', deviceId: ringing[1]?.device_id });
    expect(await participants(lab, token, '101')).toMatchObject([
      { id: ringing[1]?.id, status: 'Connected' },
    ]);
    expect(await statuses('100')).toEqual(['Connected']);
  });

  it.each([
    ['own', 'noAnswer', 'own-no-answer'],
    ['own', 'reject', 'own-rejected'],
  ])('ends when the %s side does %s', async (side, action, ending) => {
    await dial(lab, token, '100', outside);
    await lab.control('POST', `/calls/latest/${side}`, { do: action });
    expect(await statuses('100')).toEqual([]);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: ending }]);
  });

  it.each([
    ['busy', 'busy'],
    ['reject', 'rejected'],
    ['noAnswer', 'no-answer'],
  ])('ends when the far side does %s', async (action, ending) => {
    await dial(lab, token, '100', '101');
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    await lab.control('POST', '/calls/latest/far', { do: action });
    expect([await statuses('100'), await statuses('101')]).toEqual([[], []]);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: ending }]);
  });

  it.each(['103', 'not a number'])('ends at pick-up when %s cannot be reached', async (destination) => {
    await dial(lab, token, '100', destination);
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ destination, outcome: 'unreachable' }]);
  });

  it('answers 202 and the numeric finalstatus when told so', async () => {
    await lab.control('PATCH', '/settings', { makecallStatus: 202, finalstatus: 'number' });
    const response = await lab.call(token, 'POST', await devicePath(), { destination: outside });
    expect(response.status).toBe(202);
    expect(await parsed(callResultSchema, response)).toMatchObject({
      finalstatus: 1,
      reason: '',
      reasontext: '',
    });
  });
});

describe('makecall from a DN', () => {
  const fromDn = (dn: string) =>
    lab.call(token, 'POST', `/callcontrol/${dn}/makecall`, { destination: outside });

  it('is the device form when there is one device', async () => {
    const { result } = await parsed(callResultSchema, await fromDn('100'));
    expect(result).toMatchObject({ dn: '100', status: 'Ringing' });
  });

  it('names no participant when there are several; the first one picked up wins', async () => {
    expect(await parsed(callResultSchema, await fromDn('101'))).toMatchObject({
      finalstatus: 'Success',
      result: null,
    });
    expect(await statuses('101')).toEqual(['Ringing', 'Ringing']);
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    expect(await statuses('101')).toEqual(['Dialing']);
  });

  it('fails with 424 when there is none', async () => {
    const response = await fromDn('103');
    expect(response.status).toBe(424);
    expect(await parsed(callResultSchema, response)).toMatchObject({
      finalstatus: 'Failed',
      reason: 'PhoneNotRegistered',
    });
  });

  it('is accepted without one when told so, and nothing comes of it', async () => {
    await lab.control('PATCH', '/settings', { withoutDevice: 'accepted' });
    const response = await fromDn('103');
    expect(response.status).toBe(200);
    expect(await parsed(callResultSchema, response)).toMatchObject({ finalstatus: 'Success', result: null });
    expect(await participants(lab, token, '103')).toEqual([]);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([{ outcome: 'unreachable' }]);
  });

  it('lets the route point call by itself', async () => {
    const { result } = await parsed(callResultSchema, await fromDn('dialbridge-employee'));
    expect(result).toMatchObject({ dn: 'dialbridge-employee', status: 'Dialing', direct_control: true });
  });
});

describe('attached data of a makecall', () => {
  it.each(['100', 'dialbridge-employee'])(
    'stays with the participants of %s, its public keys',
    async (dn) => {
      const attacheddata = { public_ticket: '17', secret: 'x' };
      await lab.call(token, 'POST', `/callcontrol/${dn}/makecall`, { destination: outside, attacheddata });
      const calls = (await lab.control('GET', '/calls')) as readonly { readonly participants: unknown }[];
      expect(calls[0]?.participants).toMatchObject([
        { dn, attached_data: { public_ticket: '17' } },
        ...(dn === '100' ? [] : [{ dn: '10007', attached_data: {} }]),
      ]);
      expect(JSON.stringify(calls)).not.toContain('secret');
    },
  );
});

describe('what makecall refuses', () => {
  const json = { 'content-type': 'application/json; charset=utf-8' };
  const raw = async (body: string | undefined, headers: Record<string, string>) =>
    fetch(`${lab.base}${await devicePath()}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, ...headers },
      ...(body === undefined ? {} : { body }),
    });

  it.each([
    ['no destination', '{}', 422],
    ['an empty destination', '{"destination":"  "}', 422],
    ['a numeric destination', '{"destination":123}', 422],
    ['a negative timeout', '{"destination":"1","timeout":-1}', 422],
    ['a reason that is no text', '{"destination":"1","reason":5}', 422],
    ['no object', '"1"', 422],
    ['a list', '[]', 422],
    ['a broken body', '{"destination"', 400],
    ['an empty body', '', 400],
  ])('%s', async (_, body, status) => {
    const response = await raw(body, json);
    expect(response.status).toBe(status);
    const result = await parsed(callResultSchema, response);
    expect(result.reasontext).not.toBe('');
    expect(result.result).toBeUndefined();
  });

  it('a missing or other content type', async () => {
    expect((await raw(undefined, {})).status).toBe(415);
    expect((await raw('{"destination":"1"}', { 'content-type': 'text/plain' })).status).toBe(415);
  });

  it('nothing for its reason, which is for diverts and the like', async () => {
    expect((await raw('{"destination":"1","reason":"Because"}', json)).status).toBe(200);
  });

  it('takes only a destination, and ignores timeoutSec', async () => {
    const body = JSON.stringify({
      destination: '0123',
      timeoutSec: 'x',
      timeout: 30,
      attacheddata: { a: 'b' },
    });
    expect((await raw(body, json)).status).toBe(200);
  });

  it('a stale device, an id that is not encoded, an unmonitored DN', async () => {
    const path = await devicePath();
    const body = { destination: outside };
    expect((await lab.call(token, 'POST', decodeURIComponent(path), body)).status).toBe(404);
    await lab.control('POST', '/devices/reregister', { dn: '100' });
    expect((await lab.call(token, 'POST', path, body)).status).toBe(404);
    expect((await lab.call(token, 'POST', '/callcontrol/104/makecall', body)).status).toBe(403);
    expect((await lab.call('dead', 'POST', path, body)).status).toBe(401);
  });

  it('and keeps a list of what was asked', async () => {
    await raw('{}', json);
    await dial(lab, token, '100', outside);
    expect(await lab.control('GET', '/makecalls')).toMatchObject([
      { dn: '100', destination: '', status: 422, outcome: 'refused' },
      {
        destination: outside,
        deviceId: expect.stringMatching(/^sip:100@/),
        clientId: 'dialbridge-employee',
        status: 200,
        outcome: 'own-ringing',
      },
    ]);
  });
});
