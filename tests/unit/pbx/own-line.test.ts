import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { createAuthorisedExchange } from '../../../lib/pbx/call-control';
import { createOwnLine } from '../../../lib/pbx/own-line';
import { aWireCallResult, aWireDevice, aWireNumber, aWireParticipant } from '../../fixtures/pbx-wire';
import { aReply } from '../../fixtures/replies';
import { createTestExchange } from '../../fixtures/test-exchange';
import { aPhone } from '../../fixtures/test-line';
import { createTokenDesk } from '../../fixtures/token-desk';

function lineThatAnswers(...answer: Parameters<typeof aReply>) {
  const wire = createTestExchange(() => aReply(...answer));
  const send = createAuthorisedExchange('https://pbx.example.com', createTokenDesk().source(), wire.exchange);
  return { wire, line: createOwnLine('100', send) };
}

describe('the own line', () => {
  it('names its phones as they name themselves', async () => {
    const { line } = lineThatAnswers(200, [aWireDevice({ device_id: 'sip:1', user_agent: 'Snom' })]);
    expect(await line.phones()).toEqual(ok([{ id: 'sip:1', name: 'Snom' }]));
  });

  it('has none while nothing is registered', async () => {
    expect(await lineThatAnswers(200, []).line.phones()).toEqual(ok([]));
  });

  it('calls from one phone and gives its leg', async () => {
    const { line, wire } = lineThatAnswers(200, aWireCallResult());
    expect(await line.call(aPhone({ id: 'sip:100@x' }), '+442079460999')).toEqual({
      kind: 'accepted',
      leg: {
        id: 8107,
        stage: 'ringing',
        otherSide: ['+442079460999', '10007'],
        callId: 1265,
        legNumber: 1,
        phoneId: aWireDevice().device_id,
      },
    });
    expect(wire.paths()).toEqual(['POST /callcontrol/100/devices/sip%3A100%40x/makecall']);
  });

  it.each([
    ['lists none', 404, undefined, ''],
    ['gives none an id', 200, [aWireDevice({ device_id: '', user_agent: 'Snom' })], 'Snom'],
    ['leaves their ids out', 200, [{ user_agent: 'Snom' }, { user_agent: 'Yealink' }], 'Snom'],
  ] as const)(
    'is called from as a whole where the phone system %s of its phones',
    async (_, status, json, name) => {
      expect(await lineThatAnswers(status, json).line.phones()).toEqual(ok([{ id: null, name }]));
    },
  );

  it('is called from a phone that has an id, where another has none', async () => {
    const { line } = lineThatAnswers(200, [
      aWireDevice({ device_id: '' }),
      aWireDevice({ device_id: 'sip:1' }),
    ]);
    expect(await line.phones()).toMatchObject({ value: [{ id: 'sip:1' }] });
  });

  it('calls as a whole where no phone is named', async () => {
    const { line, wire } = lineThatAnswers(200, aWireCallResult({ result: null }));
    expect(await line.call(aPhone({ id: null }), '+442079460999')).toEqual({ kind: 'accepted', leg: null });
    expect(wire.paths()).toEqual(['POST /callcontrol/100/makecall']);
  });

  it('gives its phones and legs at once', async () => {
    const { line, wire } = lineThatAnswers(200, aWireNumber({ participants: [aWireParticipant()] }));
    expect(await line.snapshot()).toMatchObject(
      ok({ phones: [{ id: aWireDevice().device_id }], legs: [{ id: 8107 }] }),
    );
    expect(wire.paths()).toEqual(['GET /callcontrol/100']);
  });

  it('ends a leg', async () => {
    const { line, wire } = lineThatAnswers(200, aWireCallResult());
    expect(await line.drop(8107)).toEqual(ok(null));
    expect(wire.paths()).toEqual(['POST /callcontrol/100/participants/8107/drop']);
  });

  it.each([
    ['text', { callid: '1265', legid: '1' }, { callId: 1265, legNumber: 1 }],
    [
      'nothing',
      { callid: null, legid: undefined, device_id: null },
      { callId: null, legNumber: null, phoneId: null },
    ],
    ['nonsense', { callid: 'x', legid: {}, device_id: 7 }, { callId: null, legNumber: null, phoneId: null }],
    ['an empty text', { device_id: '' }, { phoneId: null }],
  ])('reads a leg in whose places there is %s', async (_, change, leg) => {
    const { line } = lineThatAnswers(200, aWireParticipant(change));
    expect(await line.leg(8107)).toMatchObject({ ok: true, value: { id: 8107, ...leg } });
  });

  it('passes on a refusal', async () => {
    const { line } = lineThatAnswers(424);
    expect(await line.call(aPhone(), '+442079460999')).toMatchObject({
      kind: 'refused',
      problem: { kind: 'dependencyFailed' },
    });
  });

  it.each([
    ['Ringing', 'ringing'],
    ['Dialing', 'dialling'],
    ['Connected', 'connected'],
    ['CONNECTED', 'connected'],
    ['Parked', 'ringing'],
    ['', 'ringing'],
  ])('reads a leg that is %s as %s', async (status, stage) => {
    const { line } = lineThatAnswers(200, aWireParticipant({ status }));
    expect(await line.leg(8107)).toMatchObject({ ok: true, value: { stage } });
  });

  it('knows the other side by number and by extension, and leaves out what is empty', async () => {
    const { line } = lineThatAnswers(200, [aWireParticipant({ party_caller_id: '', party_dn: '101' })]);
    expect(await line.legs()).toMatchObject({ ok: true, value: [{ otherSide: ['101'] }] });
  });

  it('says when a leg is gone', async () => {
    expect(await lineThatAnswers(404).line.leg(8107)).toEqual(ok(null));
  });

  it('says when nothing can be read', async () => {
    const { line } = lineThatAnswers(500);
    const broken = fail({ kind: 'serverError', detail: 'HTTP 500' });
    const answers = [line.phones(), line.leg(1), line.legs(), line.snapshot(), line.drop(1)];
    for (const answer of answers) expect(await answer).toEqual(broken);
  });
});
