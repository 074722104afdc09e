import { type ClientRequest, request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Lab, participants, startLab } from './pbx-lab';

/*
 * Audio that is sent to a route point (contracts/3cx.md §1.1, §2.1). What is refused stands in
 * pbx-participant-actions.test.ts.
 */

let lab: Lab;
let token: string;
let path: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  token = await lab.fetchToken(lab.pbx.employee);
  const routePoint = lab.pbx.employee.clientId;
  await lab.call(token, 'POST', `/callcontrol/${routePoint}/makecall`, { destination: '+442079460999' });
  await lab.control('POST', '/calls/latest/far', { do: 'answer' });
  const [leg] = await participants(lab, token, routePoint);
  path = `/callcontrol/${routePoint}/participants/${leg?.id}`;
});
afterAll(() => lab.stop());

interface Sending {
  readonly request: ClientRequest;
  /** The status of the answer, or "cut". */
  readonly outcome: Promise<number | string | undefined>;
}

/** Audio that goes on until it is told to end. */
async function sending(): Promise<Sending> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
  const sent = request(`${lab.base}${path}/stream`, { method: 'POST', headers, agent: false });
  const outcome = new Promise<number | string | undefined>((resolve) => {
    sent.on('error', () => resolve('cut'));
    sent.on('response', (response) => {
      response.resume();
      resolve(response.statusCode);
    });
  });
  sent.write(Buffer.alloc(320));
  await vi.waitFor(async () => expect(await lab.control('GET', '/streams')).toHaveLength(1), {
    timeout: 10_000,
  });
  return { request: sent, outcome };
}

describe('audio that is being sent', () => {
  it('is taken to its end', async () => {
    const audio = await sending();
    audio.request.end(Buffer.alloc(320));
    expect(await audio.outcome).toBe(200);
    expect(await lab.control('GET', '/streams')).toEqual([]);
  });

  it('is cut by the next token of its client, and by no other', async () => {
    const audio = await sending();
    await lab.fetchToken(lab.pbx.admin);
    expect(await lab.control('GET', '/streams')).toMatchObject([{ clientId: 'dialbridge-employee' }]);
    await lab.fetchToken(lab.pbx.employee);
    expect(await audio.outcome).toBe('cut');
    expect(await lab.control('GET', '/streams')).toEqual([]);
  });

  it('is cut when the participant drops', async () => {
    const audio = await sending();
    expect((await lab.call(token, 'POST', `${path}/drop`, {})).status).toBe(200);
    expect(await audio.outcome).toBe('cut');
  });

  it('may be broken off by whoever sends it', async () => {
    const audio = await sending();
    audio.request.destroy();
    await vi.waitFor(async () => expect(await lab.control('GET', '/streams')).toEqual([]), {
      timeout: 10_000,
    });
  });
});
