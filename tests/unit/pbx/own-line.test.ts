import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { createAuthorisedExchange } from '../../../lib/pbx/call-control';
import { createOwnLine } from '../../../lib/pbx/own-line';
import { aWireCallResult, aWireDevice, aWireParticipant } from '../../fixtures/pbx-wire';
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
      leg: { id: 8107, stage: 'ringing', otherSide: ['+442079460999', '10007'] },
    });
    expect(wire.paths()).toEqual(['POST /callcontrol/100/devices/sip%3A100%40x/makecall']);
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
    expect([await line.phones(), await line.leg(1), await line.legs()]).toEqual([broken, broken, broken]);
  });
});
