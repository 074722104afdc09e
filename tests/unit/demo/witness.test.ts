import { describe, expect, it } from 'vitest';
import { callsInWords, createWitness, requestsInWords } from '../../demo/witness';

const aCall = {
  dn: '100',
  deviceId: null,
  destination: '+494066969128',
  status: 200,
  outcome: 'own-ringing',
};
const GET = { method: 'GET', path: '/callcontrol/100', status: 200 };

describe('what the phone system saw', () => {
  it('is told call by call', () => {
    expect(callsInWords([aCall, { ...aCall, status: 403, outcome: 'refused' }])).toEqual([
      'one makecall from extension 100 to +494066969128 → 200, now own-ringing',
      'one makecall from extension 100 to +494066969128 → 403, now refused',
    ]);
  });

  it('is told where nothing was dialled', () => {
    expect(callsInWords([])).toEqual(['no makecall']);
  });

  it('is told once where it came again and again', () => {
    const drop = { method: 'POST', path: '/callcontrol/100/participants/7/drop', status: 200 };
    expect(requestsInWords([GET, drop, GET, { ...GET, status: 401 }], /./)).toEqual([
      'GET /callcontrol/100 → 200 (2 times)',
      'POST /callcontrol/100/participants/7/drop → 200',
      'GET /callcontrol/100 → 401',
    ]);
  });

  it('leaves out what was not asked for, and reads as people write it', () => {
    const path = '/callcontrol/100/devices/sip%3A100%40127.0.0.1/makecall';
    expect(requestsInWords([GET, { ...GET, method: 'POST', path }], /^POST /)).toEqual([
      'POST /callcontrol/100/devices/sip:100@127.0.0.1/makecall → 200',
    ]);
  });

  it('is forgotten only when the next click is no slip of the hand', async () => {
    const ages = [500, 3_000];
    const asked: string[] = [];
    const send = async (method: string, path: string) => {
      asked.push(`${method} ${path}`);
      return [{ at: new Date(Date.now() - (ages.shift() ?? 0)).toISOString() }];
    };
    const witness = createWitness({ send, calls: async () => [] }, { evidence: () => {} });
    await witness.afresh();
    expect(asked).toEqual(['GET /pbx/makecalls', 'GET /pbx/makecalls', 'DELETE /pbx/requests']);
  });
});
