import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import type { Reply } from '../../../lib/http/exchange';
import type { AuthorisedExchange, AuthorisedFailure } from '../../../lib/pbx/call-control';
import { type CallOrder, makeCall } from '../../../lib/pbx/make-call';
import { CAROL } from '../../fixtures/dialling';
import { aWireCallResult, aWireDevice } from '../../fixtures/pbx-wire';
import { anHtmlReply, aReply } from '../../fixtures/replies';

const CALL = { dn: '100', deviceId: aWireDevice().device_id, destination: CAROL };

async function ask(answer: Reply | AuthorisedFailure, call: CallOrder = CALL) {
  const sent: Parameters<AuthorisedExchange>[0][] = [];
  const outcome = await makeCall(async (request) => {
    sent.push(request);
    return 'at' in answer ? fail(answer) : ok(answer);
  }, call);
  return { sent, outcome };
}

const outcomeOf = async (answer: Reply | AuthorisedFailure) => (await ask(answer)).outcome;

/** Every key of a CallResult is optional in 3CX's own types. */
const ONLY = (result: object) => aReply(200, result);

describe('the request to call', () => {
  it('names the phone in one part of the path and the number in the body', async () => {
    const { sent } = await ask(aReply(200, aWireCallResult()));
    expect(sent).toEqual([
      {
        method: 'POST',
        path: '/callcontrol/100/devices/sip%3A100%40127.0.0.1%3A5483%3Brinstance%3Dc2a75fd2f1caea71/makecall',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: `{"destination":"${CAROL}"}`,
        deadlineMs: 20_000,
      },
    ]);
  });
});

describe('the request to call where no phone is named', () => {
  const whole = (answer: Reply) => ask(answer, { ...CALL, deviceId: null });

  it('goes to the extension as a whole', async () => {
    const { sent } = await whole(aReply(200, aWireCallResult()));
    expect(sent).toMatchObject([{ path: '/callcontrol/100/makecall', body: `{"destination":"${CAROL}"}` }]);
  });

  it('may be accepted without a leg', async () => {
    const { outcome } = await whole(aReply(200, aWireCallResult({ result: null })));
    expect(outcome).toEqual({ kind: 'accepted', participant: null });
  });

  it('with a 404 is not blamed on a phone', async () => {
    expect((await whole(aReply(404))).outcome).toMatchObject({
      kind: 'refused',
      problem: { kind: 'notPbx' },
    });
  });
});

describe('an accepted call', () => {
  it.each([
    ['200', aReply(200, aWireCallResult())],
    ['202', aReply(202, aWireCallResult())],
    ['success as a number', ONLY(aWireCallResult({ finalstatus: 1 }))],
    ['success as a number in quotes', ONLY(aWireCallResult({ finalstatus: '1' }))],
    ['success in small letters', ONLY(aWireCallResult({ finalstatus: 'success' }))],
    ['a leg and nothing else', ONLY({ result: aWireCallResult().result })],
    ['null beside a leg', ONLY(aWireCallResult({ finalstatus: null, reason: null, reasontext: null }))],
  ])('is told by %s', async (_, reply) => {
    expect(await outcomeOf(reply)).toMatchObject({ kind: 'accepted', participant: { id: 8107 } });
  });

  it.each([
    ['an empty 202', aReply(202)],
    ['an empty 200', aReply(200)],
    ['success without a leg', ONLY({ finalstatus: 'Success' })],
    ['success with a leg of null', ONLY(aWireCallResult({ result: null }))],
  ])('without a leg is told by %s', async (_, reply) => {
    expect(await outcomeOf(reply)).toEqual({ kind: 'accepted', participant: null });
  });
});

describe('a rejected call', () => {
  it.each([
    ['Failed', ONLY(aWireCallResult({ finalstatus: 'Failed', reasontext: 'Busy' })), 'Busy'],
    ['Rejected', ONLY(aWireCallResult({ finalstatus: 'Rejected', reason: 'NoAnswer' })), 'NoAnswer'],
    ['0', ONLY(aWireCallResult({ finalstatus: 0 })), '0'],
    ['-1', ONLY(aWireCallResult({ finalstatus: -1 })), '-1'],
    ['a status nobody knows', ONLY(aWireCallResult({ finalstatus: 'Postponed' })), 'Postponed'],
    ['a reason alone', ONLY({ reason: 'PhoneNotRegistered' }), 'PhoneNotRegistered'],
    ['words alone', ONLY({ reasontext: 'The phone is off.' }), 'The phone is off.'],
  ])('is told by %s, with its reason', async (_, reply, detail) => {
    expect(await outcomeOf(reply)).toEqual({ kind: 'refused', problem: problem('callRejected', detail) });
  });
});

describe('a refused request', () => {
  it.each([
    [400, 'notPbx'],
    [401, 'tokenRefused'],
    [403, 'forbidden'],
    [404, 'deviceGone'],
    [405, 'notPbx'],
    [415, 'notPbx'],
    [422, 'cannotCall'],
    [424, 'dependencyFailed'],
    [429, 'throttled'],
    [503, 'throttled'],
  ] as const)('with %i is %s, and nothing was dialled', async (status, kind) => {
    const body = aWireCallResult({ finalstatus: 'Failed', reasontext: 'Because.', result: undefined });
    expect(await outcomeOf(aReply(status, body))).toEqual({
      kind: 'refused',
      problem: { kind, detail: `HTTP ${status}: Because.` },
    });
    expect(await outcomeOf(aReply(status))).toEqual({
      kind: 'refused',
      problem: { kind, detail: `HTTP ${status}` },
    });
  });

  it('with a proxy’s 404 is not blamed on the phone', async () => {
    expect(await outcomeOf(anHtmlReply(404))).toMatchObject({ kind: 'refused', problem: { kind: 'notPbx' } });
  });

  it('for want of a token was never sent', async () => {
    const answer = { at: 'token', problem: problem('wrongSecret') } as const;
    expect(await outcomeOf(answer)).toEqual({ kind: 'refused', problem: problem('wrongSecret') });
  });
});

describe('an answer that says nothing', () => {
  it.each([
    ['a page of a network’s login', anHtmlReply(200)],
    ['a page with 202', anHtmlReply(202)],
    ['a 500', aReply(500)],
    ['a 500 that says that it failed', aReply(500, aWireCallResult({ finalstatus: 'Failed' }))],
    ['a proxy that gave up', anHtmlReply(502)],
    ['a gateway’s timeout', anHtmlReply(504)],
    ['an empty object', ONLY({})],
    ['an object of somebody else', ONLY({ error: 'login required' })],
    ['a list', ONLY([])],
    ['null', aReply(200, null)],
    ['a text', aReply(200, 'ok')],
  ])('leaves the call unknown: %s', async (_, reply) => {
    expect(await outcomeOf(reply)).toEqual({
      kind: 'unknown',
      problem: problem('answerLost', `HTTP ${reply.status}`),
    });
  });

  it.each(['unreachable', 'timeout', 'redirected'] as const)(
    'leaves the call unknown: %s',
    async (failure) => {
      expect(await outcomeOf({ at: 'wire', failure })).toEqual({
        kind: 'unknown',
        problem: problem('answerLost', failure),
      });
    },
  );

  it('is never asked for again', async () => {
    const { sent } = await ask(aReply(500));
    expect(sent).toHaveLength(1);
  });
});
