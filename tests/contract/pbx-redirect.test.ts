import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dial, type Lab, participants, startLab } from './pbx-lab';

/*
 * What divert, routeto and transferto do to one another. 102 is under direct control, so it answers and drops by
 * itself; 100 and the others are helped by the switches.
 */

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

async function act(dn: string, action: string, body: unknown = {}): Promise<number> {
  const [leg] = await participants(lab, token, dn);
  const path = `/callcontrol/${dn}/participants/${leg?.id}/${action}`;
  return (await lab.call(token, 'POST', path, body)).status;
}

const far = (body: unknown) => lab.control('POST', '/calls/latest/far', body);

async function deviceAt(dn: string): Promise<string | undefined> {
  return (await participants(lab, token, dn))[0]?.device_id;
}

/** Every leg of the latest call, outside ones too, in the order of their legids. */
async function legs(): Promise<readonly string[]> {
  const calls = (await lab.control('GET', '/calls')) as readonly { participants: readonly Shown[] }[];
  const shown = calls.at(-1)?.participants ?? [];
  return shown.map(({ dn, status, party_dn }) => `${dn} ${status} with ${party_dn}`);
}

interface Shown {
  readonly dn: string;
  readonly status: string;
  readonly party_dn: string;
}

/** 100 talks to somebody outside and transfers to 101, whose two devices ring. */
async function transferring(): Promise<void> {
  await dial(lab, token, '100', outside);
  await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
  await far({ do: 'answer' });
  expect(await act('100', 'transferto', { destination: '101' })).toBe(200);
}

const connected = ['100 Connected with 10007', '10007 Connected with 100'];
const ringing101 = ['101 Ringing with 10007', '101 Ringing with 10007'];

describe('a reason', () => {
  it.each([
    ['NoAnswer', 200],
    ['Because', 422],
  ])('%s is answered with %i', async (reason, status) => {
    await lab.control('POST', '/calls', { from: '104', to: '100' });
    expect(await act('100', 'routeto', { destination: '101', reason })).toBe(status);
    expect(await act('100', 'divert', { destination: '102', reason })).toBe(status);
    await lab.control('POST', '/reset');
    token = await lab.fetchToken(lab.pbx.employee);
    await transferring();
    expect(await act('100', 'transferto', { destination: '102', reason })).toBe(status);
  });
});

describe('a transfer whose target diverts', () => {
  beforeEach(async () => {
    await transferring();
    expect(await act('101', 'divert', { destination: '102' })).toBe(200);
  });

  it('leaves the two as they are while the new target rings', async () => {
    expect(await legs()).toEqual([...connected, '102 Ringing with 10007']);
  });

  it('leads to the new target', async () => {
    expect(await act('102', 'answer')).toBe(200);
    expect(await legs()).toEqual(['10007 Connected with 102', '102 Connected with 10007']);
  });

  it.each(['reject', 'busy', 'noAnswer'])('goes back when the new target does %s', async (action) => {
    await far({ do: action });
    expect(await legs()).toEqual(connected);
  });

  it('goes back when the new target drops', async () => {
    expect(await act('102', 'drop')).toBe(200);
    expect(await legs()).toEqual(connected);
  });
});

describe('a transfer whose target is routed on', () => {
  beforeEach(async () => {
    await transferring();
    expect(await act('101', 'routeto', { destination: '102' })).toBe(200);
  });

  it('rings at both', async () => {
    expect(await legs()).toEqual([...connected, ...ringing101, '102 Ringing with 10007']);
  });

  it('leads to the alternative', async () => {
    expect(await act('102', 'answer')).toBe(200);
    expect(await legs()).toEqual(['10007 Connected with 102', '102 Connected with 10007']);
  });

  it('leads to the target all the same', async () => {
    await far({ do: 'answer', deviceId: await deviceAt('101') });
    expect(await legs()).toEqual(['10007 Connected with 101', '101 Connected with 10007']);
  });

  it('goes on ringing at the target when the alternative drops', async () => {
    expect(await act('102', 'drop')).toBe(200);
    expect(await legs()).toEqual([...connected, ...ringing101]);
  });

  it('goes back when the target itself drops, for the alternative was the target’s', async () => {
    expect(await act('101', 'drop')).toBe(200);
    expect(await legs()).toEqual(connected);
  });
});

describe('transfers by both parties at once', () => {
  beforeEach(async () => {
    await dial(lab, token, '100', '101');
    await lab.control('POST', '/calls/latest/own', { do: 'pickUp' });
    await far({ do: 'answer' });
    expect(await act('100', 'transferto', { destination: '102' })).toBe(200);
    expect(await act('101', 'transferto', { destination: outside })).toBe(200);
  });

  it('both come about', async () => {
    expect(await act('102', 'answer')).toBe(200);
    expect(await legs()).toEqual([
      '101 Connected with 102',
      '102 Connected with 101',
      '10007 Dialing with 102',
    ]);
    await far({ do: 'answer' });
    expect(await legs()).toEqual(['102 Connected with 10007', '10007 Connected with 102']);
  });

  it('attach data to whom they will talk to', async () => {
    expect(await act('102', 'attach_party_data', { attacheddata: { public_ticket: '17' } })).toBe(200);
    const calls = (await lab.control('GET', '/calls')) as readonly { participants: readonly unknown[] }[];
    expect(calls.at(-1)?.participants).toMatchObject([
      { dn: '100', attached_data: {} },
      { dn: '101', attached_data: { public_ticket: '17' } },
      { dn: '102', attached_data: {} },
      { dn: '10007', attached_data: {} },
    ]);
  });
});

describe('alternatives of a ringing call', () => {
  beforeEach(async () => {
    await lab.control('POST', '/calls', { from: '104', to: '100' });
    expect(await act('100', 'routeto', { destination: '101' })).toBe(200);
  });

  const withoutThem = ['104 Dialing with 100', '100 Ringing with 104'];
  const at101 = ['101 Ringing with 104', '101 Ringing with 104'];

  it('end one by one, by drop or by what their people do', async () => {
    expect(await act('100', 'routeto', { destination: '102' })).toBe(200);
    expect(await legs()).toEqual([...withoutThem, ...at101, '102 Ringing with 104']);
    expect(await act('101', 'drop')).toBe(200);
    expect(await legs()).toEqual([...withoutThem, '102 Ringing with 104']);
    await far({ do: 'busy' });
    expect(await legs()).toEqual(withoutThem);
  });

  it('refuse by the device that is named', async () => {
    await act('100', 'routeto', { destination: '102' });
    await far({ do: 'reject', deviceId: await deviceAt('102') });
    expect(await legs()).toEqual([...withoutThem, ...at101]);
  });

  it('are cancelled when the participant drops', async () => {
    expect(await act('100', 'drop')).toBe(200);
    expect(await legs()).toEqual([]);
  });

  it('go on when the participant diverts, and are the caller’s party when they answer', async () => {
    expect(await act('100', 'divert', { destination: '102' })).toBe(200);
    expect(await legs()).toEqual(['104 Dialing with 102', ...at101, '102 Ringing with 104']);
    await far({ do: 'answer', deviceId: await deviceAt('101') });
    expect(await legs()).toEqual(['104 Connected with 101', '101 Connected with 104']);
  });
});
