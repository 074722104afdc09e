import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dial, type Lab, type Listener, participants, startLab } from './pbx-lab';

let lab: Lab;
let token: string;
let listener: Listener;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  token = await lab.fetchToken(lab.pbx.employee);
  listener = await lab.listen(token);
});
afterAll(() => lab.stop());

const outside = '+442079460999';
const makecall = '/callcontrol/100/makecall';

/** Sends a text over the socket; the answer, an event of type 4. */
async function answerTo(text: string) {
  listener.socket.send(text);
  const { event } = await listener.until((message) => message.event.event_type === 4);
  return { entity: event.entity, ...(event.attached_data as object) };
}

const ask = (request: unknown) => answerTo(JSON.stringify(request));

describe('requests over the socket', () => {
  it('are answered with event type 4', async () => {
    const RequestData = { Destination: outside };
    expect(await ask({ RequestID: 'r1', Path: makecall, RequestData })).toMatchObject({
      entity: makecall,
      RequestID: 'r1',
      Path: makecall,
      StatusCode: 200,
      Response: { finalstatus: 'Success', result: { dn: '100' } },
    });
  });

  it('read without RequestData', async () => {
    expect(await ask({ RequestID: 'r1', Path: '/callcontrol/100' })).toMatchObject({
      StatusCode: 200,
      Response: { dn: '100' },
    });
  });

  it('act without RequestData where that is all that can be meant', async () => {
    const { id } = await dial(lab, token, '100', outside);
    const Path = `/callcontrol/100/participants/${id}/drop`;
    expect(await ask({ RequestID: 'r1', Path })).toMatchObject({ StatusCode: 200 });
    expect(await participants(lab, token, '100')).toEqual([]);
  });

  it.each([
    ['a makecall without anything', makecall, undefined, 422],
    ['a timeout that is text', makecall, { Destination: outside, Timeout: '30' }, 422],
    ['data that is a list', makecall, [], 422],
    ['data that is text', makecall, outside, 422],
    ['data where there is nothing to send', '/callcontrol/100', {}, 405],
    ['an extension that is not monitored', '/callcontrol/104/makecall', { Destination: outside }, 403],
    ['a path of call control that is none', '/callcontrol/100/nothing', undefined, 404],
    ['a path that only begins like call control', '/callcontrolled', undefined, 404],
    ['another path', '/xapi/v1/Users', undefined, 404],
    ['an address', 'http://[', undefined, 404],
  ])('say what is wrong with %s', async (_, Path, RequestData, status) => {
    const answer = await ask({ RequestID: 'r1', Path, RequestData });
    expect(answer).toMatchObject({ entity: Path, RequestID: 'r1', Path, StatusCode: status });
    expect(answer).toMatchObject({
      Response: { finalstatus: 'Failed', reasontext: expect.stringMatching(/./) },
    });
  });

  it.each([
    ['no JSON', 'ping', null, ''],
    ['a list', '[]', null, ''],
    ['JSON without end', '['.repeat(100_000), null, ''],
    ['no path', '{"RequestID":"r1"}', 'r1', ''],
    ['a path that is no text', '{"RequestID":"r1","Path":5}', 'r1', ''],
    ['no RequestID', `{"Path":"${makecall}"}`, null, makecall],
    ['a RequestID that is a number', `{"RequestID":7,"Path":"${makecall}"}`, 7, makecall],
    ['a RequestID that is a list', `{"RequestID":[7],"Path":"${makecall}"}`, null, makecall],
  ])('are answered with 400 when they are none: %s', async (_, text, RequestID, Path) => {
    expect(await answerTo(text)).toMatchObject({
      entity: Path,
      RequestID,
      Path,
      StatusCode: 400,
      Response: { finalstatus: 'Failed', reason: 'BadRequest' },
    });
  });
});
