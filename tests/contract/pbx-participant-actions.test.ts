import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  allowedStatuses,
  legEvents,
  legSides,
  legStatuses,
  nextStatus,
  participantActions,
} from '../emulators/pbx/leg-states';
import { callResultSchema, dial, type Lab, parsed, participants, startLab } from './pbx-lab';

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
const act = (dn: string, id: number, action: string, body: unknown = {}) =>
  lab.call(token, 'POST', `/callcontrol/${dn}/participants/${id}/${action}`, body);

/** Somebody calls the extension; its ringing participants. */
async function incoming(to: string) {
  await lab.control('POST', '/calls', { from: outside, to, name: 'Carol Outside' });
  return participants(lab, token, to);
}

async function connected(destination = outside) {
  const own = await dial(lab, token, '100', destination);
  await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
  await lab.control('POST', '/calls/latest/far', { do: 'answer' });
  return own;
}

const view = async (dn: string) =>
  (await participants(lab, token, dn)).map(({ status, party_dn }) => `${status} ${party_dn}`);

describe('the state table', () => {
  const pairs = legSides.flatMap((side) =>
    legStatuses.flatMap((status) => legEvents.map((event) => ({ side, status, event }))),
  );

  it('has exactly these steps', () => {
    const steps = pairs.flatMap(({ side, status, event }) => {
      const next = nextStatus(side, status, event);
      return next === undefined ? [] : [`${side} ${status} --${event}--> ${next}`];
    });
    expect(steps).toEqual([
      'origin Dialing --farAnswer--> Connected',
      'origin Dialing --end--> Ended',
      'origin Ringing --pickUp--> Dialing',
      'origin Ringing --end--> Ended',
      'origin Connected --end--> Ended',
      'target Dialing --answer--> Connected',
      'target Dialing --end--> Ended',
      'target Ringing --answer--> Connected',
      'target Ringing --end--> Ended',
      'target Connected --end--> Ended',
    ]);
  });

  it('allows the actions of the contract', () => {
    expect(participantActions.map((action) => `${action}: ${allowedStatuses[action].join(' ')}`)).toEqual([
      'drop: Dialing Ringing Connected',
      'answer: Ringing',
      'divert: Ringing',
      'routeto: Ringing Connected',
      'transferto: Connected',
      'attach_participant_data: Dialing Ringing Connected',
      'attach_party_data: Dialing Ringing Connected',
    ]);
  });
});

describe('drop', () => {
  it('removes all legs of the call', async () => {
    const own = await connected('101');
    const response = await act('100', own.id, 'drop');
    expect(response.status).toBe(200);
    expect(await parsed(callResultSchema, response)).toMatchObject({ finalstatus: 'Success' });
    expect([await view('100'), await view('101')]).toEqual([[], []]);
    expect((await act('100', own.id, 'drop')).status).toBe(404);
  });

  it('needs a JSON body, {} at least', async () => {
    const own = await dial(lab, token, '100', outside);
    const path = `/callcontrol/100/participants/${own.id}/drop`;
    expect((await lab.call(token, 'POST', path)).status).toBe(415);
    expect((await act('100', own.id, 'drop')).status).toBe(200);
  });

  it('takes no list for an object: 422', async () => {
    const own = await dial(lab, token, '100', outside);
    expect((await act('100', own.id, 'drop', [])).status).toBe(422);
    expect(await view('100')).toEqual(['Ringing 10007']);
  });

  it('reaches a participant through its own DN only', async () => {
    const own = await dial(lab, token, '100', outside);
    expect((await act('101', own.id, 'drop')).status).toBe(404);
    expect((await act('104', own.id, 'drop')).status).toBe(403);
  });
});

describe('answer', () => {
  it('takes an incoming call on a device under direct control', async () => {
    const [ringing] = await incoming('102');
    expect(ringing).toMatchObject({
      status: 'Ringing',
      party_caller_name: 'Carol Outside',
      party_caller_id: outside,
      originated_by_dn: 'ROUTER',
      originated_by_type: 'Wroutepoint',
    });
    expect((await act('102', ringing?.id ?? 0, 'answer')).status).toBe(200);
    expect(await view('102')).toEqual(['Connected 10007']);
  });

  it('takes a call to the route point, which needs no device', async () => {
    const routePoint = lab.pbx.employee.clientId;
    const [ringing] = await incoming(routePoint);
    expect(ringing).toMatchObject({ status: 'Ringing', direct_control: true, device_id: '' });
    expect((await act(routePoint, ringing?.id ?? 0, 'answer')).status).toBe(200);
  });

  it('picks up the own phone of a call that was asked for, where it is under direct control', async () => {
    await lab.call(token, 'POST', '/callcontrol/101/makecall', { destination: outside });
    const own = await participants(lab, token, '101');
    expect(own.map(({ status }) => status)).toEqual(['Ringing', 'Ringing']);
    const [soft, desk] = [true, false].map((direct) => own.find((one) => one.direct_control === direct));
    expect((await act('101', desk?.id ?? 0, 'answer')).status).toBe(422);
    expect((await act('101', soft?.id ?? 0, 'answer')).status).toBe(200);
    expect(await participants(lab, token, '101')).toMatchObject([{ id: soft?.id, status: 'Dialing' }]);
  });

  it('is refused on a desk phone and on a connected call: 422', async () => {
    const [ringing] = await incoming('100');
    expect((await act('100', ringing?.id ?? 0, 'answer')).status).toBe(422);
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    expect((await act('100', ringing?.id ?? 0, 'answer')).status).toBe(422);
  });
});

describe('divert', () => {
  it('moves a ringing call', async () => {
    const [ringing] = await incoming('100');
    const response = await act('100', ringing?.id ?? 0, 'divert', {
      destination: '102',
      reason: 'ForwardAll',
    });
    expect(response.status).toBe(200);
    expect([await view('100'), await view('102')]).toEqual([[], ['Ringing 10007']]);
  });

  it('fails once connected, without a destination and to nowhere', async () => {
    const [ringing] = await incoming('100');
    const id = ringing?.id ?? 0;
    expect((await act('100', id, 'divert')).status).toBe(422);
    expect((await act('100', id, 'divert', { destination: '103' })).status).toBe(424);
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    expect((await act('100', id, 'divert', { destination: '102' })).status).toBe(422);
  });
});

describe('transferto and routeto', () => {
  it('replaces the participant when the destination answers', async () => {
    const own = await connected();
    expect((await act('100', own.id, 'transferto', { destination: '102' })).status).toBe(200);
    expect([await view('100'), await view('102')]).toEqual([['Connected 10007'], ['Ringing 10007']]);
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    expect([await view('100'), await view('102')]).toEqual([[], ['Connected 10007']]);
  });

  it('gives the participant its call back when the destination does not', async () => {
    const own = await connected();
    await act('100', own.id, 'transferto', { destination: '102' });
    await lab.control('POST', '/calls/latest/far', { do: 'busy' });
    expect([await view('100'), await view('102')]).toEqual([['Connected 10007'], []]);
  });

  it('lets a ringing call ring elsewhere too; the participant may still answer', async () => {
    const [ringing] = await incoming('100');
    expect((await act('100', ringing?.id ?? 0, 'routeto', { destination: '102' })).status).toBe(200);
    expect([await view('100'), await view('102')]).toEqual([['Ringing 10007'], ['Ringing 10007']]);
    await lab.control('POST', '/calls/latest/far', { do: 'answer', deviceId: ringing?.device_id });
    expect([await view('100'), await view('102')]).toEqual([['Connected 10007'], []]);
  });

  it('tells the other party who is there now', async () => {
    const own = await connected('101');
    await act('100', own.id, 'transferto', { destination: '102' });
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    expect([await view('101'), await view('102')]).toEqual([['Connected 102'], ['Connected 101']]);
  });

  it('refuses a transfer before the call is connected: 422', async () => {
    const own = await dial(lab, token, '100', outside);
    expect((await act('100', own.id, 'transferto', { destination: '102' })).status).toBe(422);
    expect((await act('100', own.id, 'routeto', { destination: '102' })).status).toBe(422);
  });
});

describe('attached data', () => {
  it('keeps public keys, on the own leg or the other party', async () => {
    const own = await connected('101');
    const attacheddata = { public_ticket: '17', secret: 'x' };
    expect((await act('100', own.id, 'attach_participant_data', { attacheddata })).status).toBe(200);
    expect((await act('100', own.id, 'attach_party_data', { attacheddata })).status).toBe(200);
    expect((await act('100', own.id, 'attach_party_data')).status).toBe(422);
    expect(await lab.control('GET', '/calls')).toMatchObject([
      {
        participants: [
          { attached_data: { public_ticket: '17' } },
          { attached_data: { public_ticket: '17' } },
        ],
      },
    ]);
  });
});

describe('audio', () => {
  it('is refused where there is no route point: 424, and 404 without a participant', async () => {
    const own = await connected();
    const path = `/callcontrol/100/participants/${own.id}/stream`;
    expect((await lab.call(token, 'GET', path)).status).toBe(424);
    expect((await lab.call(token, 'POST', path, {})).status).toBe(424);
    expect((await lab.call(token, 'GET', '/callcontrol/100/participants/1/stream')).status).toBe(404);
  });

  it('flows on a connected route point', async () => {
    const routePoint = lab.pbx.employee.clientId;
    await lab.call(token, 'POST', `/callcontrol/${routePoint}/makecall`, { destination: outside });
    const [leg] = await participants(lab, token, routePoint);
    const path = `/callcontrol/${routePoint}/participants/${leg?.id}/stream`;
    expect((await lab.call(token, 'GET', path)).status).toBe(424);
    await lab.control('POST', '/calls/latest/far', { do: 'answer' });
    const audio = await lab.call(token, 'GET', path);
    expect((await audio.arrayBuffer()).byteLength).toBe(1600);
  });
});
