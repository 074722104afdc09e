import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import type { Request } from '../../../lib/http/exchange';
import { createAuthorisedExchange, createCallControl } from '../../../lib/pbx/call-control';
import { aWireCallResult, aWireDevice, aWireNumber, aWireParticipant } from '../../fixtures/pbx-wire';
import { anHtmlReply, aReply } from '../../fixtures/replies';
import { createTestExchange, inTurn } from '../../fixtures/test-exchange';
import { createTokenDesk } from '../../fixtures/token-desk';

type Answer = Parameters<typeof createTestExchange>[0];

/** Call control over a wire of which a test says the answers; tokens come from elsewhere. */
function setUp(answer: Answer) {
  const wire = createTestExchange(answer);
  const desk = createTokenDesk();
  const send = createAuthorisedExchange('https://pbx.example.com:5001', desk.source(), wire.exchange);
  return { wire, desk, send, control: createCallControl(send) };
}

const bearer = (request: Request | undefined) => request?.headers?.Authorization;

describe('an authorised request', () => {
  it('carries the token to the phone system’s own address', async () => {
    const { wire, send } = setUp(() => aReply(200, []));
    await send({ method: 'GET', path: '/callcontrol' });
    expect(wire.requests).toEqual([
      {
        method: 'GET',
        url: 'https://pbx.example.com:5001/callcontrol',
        headers: { Authorization: 'Bearer token-1' },
        deadlineMs: 10_000,
      },
    ]);
  });

  it('is sent once more, with another token, when the token is refused', async () => {
    const { wire, send } = setUp(inTurn(aReply(401), aReply(200, [])));
    expect(await send({ method: 'GET', path: '/callcontrol' })).toEqual(ok(aReply(200, [])));
    expect(wire.requests.map(bearer)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('is sent twice at most', async () => {
    const { wire, send } = setUp(() => aReply(401));
    expect(await send({ method: 'POST', path: '/callcontrol/100/makecall' })).toEqual(ok(aReply(401)));
    expect(wire.requests).toHaveLength(2);
  });

  it('takes the token that somebody else fetched meanwhile', async () => {
    const { wire, desk, send } = setUp(async (request) => {
      if (bearer(request) !== 'Bearer token-1') return aReply(200, []);
      await desk.source().renewed('token-1');
      return aReply(401);
    });
    await send({ method: 'GET', path: '/callcontrol' });
    expect(desk.wire.requests).toHaveLength(2);
    expect(wire.requests.map(bearer)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it.each([200, 202, 403, 404, 422, 429, 500, 503])('is not repeated on %i', async (status) => {
    const { wire, send } = setUp(() => aReply(status));
    expect(await send({ method: 'GET', path: '/callcontrol' })).toEqual(ok(aReply(status)));
    expect(wire.requests).toHaveLength(1);
  });

  it.each(['unreachable', 'timeout', 'redirected'] as const)(
    'is not repeated when it was %s',
    async (failure) => {
      const { wire, send } = setUp(() => fail(failure));
      expect(await send({ method: 'GET', path: '/callcontrol' })).toEqual(fail({ at: 'wire', failure }));
      expect(wire.requests).toHaveLength(1);
    },
  );

  it('is not sent at all without a token', async () => {
    const wire = createTestExchange(() => aReply(200));
    const desk = createTokenDesk(() => aReply(401));
    const send = createAuthorisedExchange('https://pbx.example.com', desk.source(), wire.exchange);
    expect(await send({ method: 'GET', path: '/callcontrol' })).toMatchObject({
      ok: false,
      error: { at: 'token', problem: { kind: 'wrongSecret' } },
    });
    expect(wire.requests).toEqual([]);
  });

  it('tells that the second token could not be had', async () => {
    const wire = createTestExchange(() => aReply(401));
    const tokens = {
      fresh: async () => ok('one'),
      current: async () => ok('one'),
      renewed: async () => fail({ kind: 'timeout' } as const),
    };
    const send = createAuthorisedExchange('https://pbx.example.com', tokens, wire.exchange);
    expect(await send({ method: 'POST', path: '/callcontrol' })).toEqual(
      fail({ at: 'token', problem: { kind: 'timeout' } }),
    );
    expect(wire.requests).toHaveLength(1);
  });
});

describe('ending a leg', () => {
  const dropping = (...answer: Parameters<typeof aReply>) =>
    setUp(() => aReply(...answer)).control.drop('100', 8107);

  it('is asked for with a body that says nothing', async () => {
    const { wire, control } = setUp(() => aReply(200, aWireCallResult()));
    expect(await control.drop('100', 8107)).toEqual(ok(null));
    expect(wire.requests).toMatchObject([
      {
        method: 'POST',
        url: 'https://pbx.example.com:5001/callcontrol/100/participants/8107/drop',
        headers: { 'Content-Type': 'application/json; charset=utf-8' },
        body: '{}',
      },
    ]);
  });

  it.each<[string, Parameters<typeof aReply>]>([
    ['done', [200, aWireCallResult()]],
    ['accepted', [202, aWireCallResult({ result: null })]],
    ['done without a word', [200]],
    ['accepted without a word', [202]],
    ['done in other words', [200, 'ok']],
    ['not needed: the leg is gone', [404, { finalstatus: 'Failed', reasontext: 'Gone.' }]],
    ['not needed, without a word', [404]],
  ])('is %s', async (_, answer) => {
    expect(await dropping(...answer)).toEqual(ok(null));
  });

  it.each([
    ['Failed', 'No.'],
    ['Rejected', 'No.'],
    [0, 'No.'],
    [-1, ''],
  ])('is refused with a status of %o', async (finalstatus, reasontext) => {
    expect(await dropping(202, { finalstatus, reasontext })).toEqual(
      fail({ kind: 'hangUpFailed', detail: reasontext || String(finalstatus) }),
    );
  });

  it.each([
    [401, 'tokenRefused'],
    [403, 'forbidden'],
    [422, 'cannotCall'],
    [424, 'dependencyFailed'],
    [429, 'throttled'],
    [500, 'serverError'],
  ] as const)('is refused with %i: %s', async (status, kind) => {
    expect(await dropping(status)).toMatchObject({ error: { kind } });
  });

  it.each([200, 404])('is not believed from a page of somebody else, with %i', async (status) => {
    const { control } = setUp(() => anHtmlReply(status));
    expect(await control.drop('100', 8107)).toMatchObject({ error: { kind: 'notPbx' } });
  });

  it('is not known where no answer came', async () => {
    const { control } = setUp(() => fail('timeout'));
    expect(await control.drop('100', 8107)).toEqual(fail({ kind: 'timeout' }));
  });
});

describe('call control', () => {
  it('reads the numbers, their lists possibly null', async () => {
    const routePoint = aWireNumber({ dn: 'dialbridge', type: 'Wroutepoint', devices: null });
    const { control } = setUp(() => aReply(200, [routePoint, aWireNumber({ participants: null })]));
    const numbers = await control.numbers();
    expect(numbers).toMatchObject({
      ok: true,
      value: [
        { dn: 'dialbridge', type: 'Wroutepoint' },
        { dn: '100', type: 'Wextension' },
      ],
    });
  });

  it('reads the phones of an extension', async () => {
    const { wire, control } = setUp(() => aReply(200, [aWireDevice()]));
    expect(await control.devices('100')).toEqual(
      ok([{ device_id: aWireDevice().device_id, user_agent: aWireDevice().user_agent }]),
    );
    expect(wire.paths()).toEqual(['GET /callcontrol/100/devices']);
  });

  it.each([
    ['has no id', { dn: '100', user_agent: 'Yealink' }],
    ['has an id of null', { dn: '100', user_agent: 'Yealink', device_id: null }],
  ])('reads a phone that %s', async (_, device) => {
    const { control } = setUp(() => aReply(200, [device]));
    expect(await control.devices('100')).toEqual(ok([{ device_id: '', user_agent: 'Yealink' }]));
  });

  it('takes one phone for all where there is no list of them', async () => {
    const { control } = setUp(() => aReply(404));
    expect(await control.devices('100')).toEqual(ok([{ device_id: '', user_agent: '' }]));
  });

  it('does not take a proxy’s 404 for that', async () => {
    const { control } = setUp(() => anHtmlReply(404));
    expect(await control.devices('100')).toMatchObject({ error: { kind: 'notPbx' } });
  });

  it('reads phones and legs of a line at once', async () => {
    const { wire, control } = setUp(() => aReply(200, aWireNumber({ participants: [aWireParticipant()] })));
    expect(await control.line('100')).toMatchObject({
      ok: true,
      value: { devices: [{ device_id: aWireDevice().device_id }], participants: [{ id: 8107, legid: 1 }] },
    });
    expect(wire.paths()).toEqual(['GET /callcontrol/100']);
  });

  it.each([null, undefined, []])('reads a line whose lists are %o', async (list) => {
    const { control } = setUp(() => aReply(200, aWireNumber({ devices: list, participants: list })));
    expect(await control.line('100')).toEqual(ok({ dn: '100', devices: [], participants: [] }));
  });

  it.each([
    ['of another number', aWireNumber({ dn: '101' })],
    ['of no number', { participants: [] }],
    ['of nobody', {}],
    ['that is a list', [aWireNumber()]],
  ])('does not trust a line %s: every call would look ended', async (_, line) => {
    const { control } = setUp(() => aReply(200, line));
    expect(await control.line('100')).toMatchObject({ error: { kind: 'notPbx' } });
  });

  it('reads the legs of an extension', async () => {
    const { wire, control } = setUp(() => aReply(200, [aWireParticipant()]));
    expect(await control.participants('100')).toMatchObject({ ok: true, value: [{ id: 8107 }] });
    expect(wire.paths()).toEqual(['GET /callcontrol/100/participants']);
  });

  it.each(['*100', '1/2', '10 0', 'a?b#c'])('keeps the number %s in one part of the path', async (dn) => {
    const { wire, control } = setUp(() => aReply(200, []));
    await control.devices(dn);
    expect(wire.requests[0]?.url).toBe(
      `https://pbx.example.com:5001/callcontrol/${encodeURIComponent(dn)}/devices`,
    );
  });

  it('knows that a leg is gone', async () => {
    const { control } = setUp(() => aReply(404, { finalstatus: 'Failed' }));
    expect(await control.participant('100', 8107)).toEqual(ok(null));
  });

  it('does not take a proxy’s 404 for that', async () => {
    const { control } = setUp(() => anHtmlReply(404));
    expect(await control.participant('100', 8107)).toMatchObject({ error: { kind: 'notPbx' } });
  });

  it('reads numbers where text is expected, and fills what is missing', async () => {
    const sparse = { id: 8107, status: 'Ringing', party_dn: 10007, party_caller_id: null };
    const { control } = setUp(() => aReply(200, sparse));
    expect(await control.participant('100', 8107)).toMatchObject({
      ok: true,
      value: { id: 8107, party_dn: '10007', party_caller_id: '' },
    });
  });

  it.each([
    ['that is nothing', null],
    ['with an id that is no text', aWireDevice({ device_id: 5 })],
  ])('leaves out a phone %s, and keeps the others', async (_, odd) => {
    const { control } = setUp(() => aReply(200, [odd, aWireDevice()]));
    expect(await control.devices('100')).toMatchObject({
      ok: true,
      value: [{ user_agent: aWireDevice().user_agent }],
    });
  });

  it('reads a leg whose id is a text of digits', async () => {
    const { control } = setUp(() => aReply(200, { id: '8107', status: 'Ringing', direct_control: 'true' }));
    expect(await control.participant('100', 8107)).toMatchObject({ ok: true, value: { id: 8107 } });
  });

  it.each([
    ['an object', {}],
    ['nothing', undefined],
    ['a text', 'no'],
  ])('does not trust %s where phones should be', async (_, json) => {
    const { control } = setUp(() => aReply(200, json));
    expect(await control.devices('100')).toMatchObject({ ok: false, error: { kind: 'notPbx' } });
  });

  it.each([
    [400, 'notPbx'],
    [401, 'tokenRefused'],
    [403, 'forbidden'],
    [404, 'notPbx'],
    [405, 'notPbx'],
    [422, 'cannotCall'],
    [424, 'dependencyFailed'],
    [429, 'throttled'],
    [500, 'serverError'],
    [502, 'serverError'],
    [503, 'throttled'],
    [504, 'serverError'],
  ] as const)('reads %i as %s', async (status, kind) => {
    const { control } = setUp(() => aReply(status));
    expect(await control.numbers()).toEqual(fail({ kind, detail: `HTTP ${status}` }));
  });

  it('repeats the reason that the phone system gives', async () => {
    const { control } = setUp(() => aReply(403, { reason: 'NoLicence', reasontext: 'No call control.' }));
    expect(await control.numbers()).toEqual(
      fail({ kind: 'forbidden', detail: 'HTTP 403: No call control.' }),
    );
  });

  it('cuts a reason that is too long', async () => {
    const { control } = setUp(() => aReply(403, { reasontext: 'x'.repeat(5_000) }));
    const answer = await control.numbers();
    expect(answer.ok ? 0 : answer.error.detail?.length).toBe(300);
  });
});
