import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../../lib/core/problem';
import { fail, ok } from '../../../../lib/core/result';
import type { Signer } from '../../../../lib/microsoft/application/client-assertion';
import { requestToken, tokenUrlOf } from '../../../../lib/microsoft/application/token-request';
import { APPLICATION, anIssued, aRefusal, createTokenWorld, TOKEN_URL } from '../../../fixtures/application';
import { aKeyPair } from '../../../fixtures/key-pairs';
import { anHtmlReply, aReply } from '../../../fixtures/replies';
import { MORNING } from '../../../fixtures/test-clock';
import { createTestExchange, inTurn } from '../../../fixtures/test-exchange';

const DAY_MS = 86_400_000;
const LATE = aReply(401, aRefusal(700024), { date: MORNING + DAY_MS });

let signer: Signer;
beforeAll(async () => {
  signer = await aKeyPair();
});

function setUp(answer: Parameters<typeof createTestExchange>[0]) {
  const wire = createTestExchange(answer);
  const world = createTokenWorld(wire.exchange);
  const forms = () =>
    wire.requests.map(({ body }) => Object.fromEntries(body instanceof URLSearchParams ? body : []));
  return {
    ...world,
    wire,
    forms,
    assertions: () => forms().map(({ client_assertion = '' }) => decodeJwt(client_assertion)),
    ask: () => requestToken(APPLICATION, signer, world),
  };
}

describe('a token of the application', () => {
  it('is asked for at the tenant’s own address, without Origin', async () => {
    const { ask, wire, unmarked, forms } = setUp(() => aReply(200, anIssued()));
    expect(await ask()).toEqual(ok({ access_token: 'an-application-token', expires_in: 3599 }));
    expect(unmarked).toEqual([TOKEN_URL]);
    expect(wire.requests).toMatchObject([{ method: 'POST', url: `${TOKEN_URL}#apponly` }]);
    expect(forms()).toEqual([
      {
        client_id: APPLICATION.clientId,
        grant_type: 'client_credentials',
        scope: 'https://graph.microsoft.com/.default',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      },
    ]);
  });

  it.each([
    ['usGovernment', 'https://login.microsoftonline.us/t/oauth2/v2.0/token'],
    ['china', 'https://login.partner.microsoftonline.cn/t/oauth2/v2.0/token'],
  ] as const)('comes from the cloud %s', (cloud, url) => {
    expect(tokenUrlOf({ cloud, tenantId: 't' })).toBe(url);
  });

  it('is asked for by a new assertion every time', async () => {
    const { ask, assertions } = setUp(() => aReply(200, anIssued()));
    await ask();
    await ask();
    expect(assertions()).toMatchObject([
      { jti: 'id-1', aud: TOKEN_URL },
      { jti: 'id-2', aud: TOKEN_URL },
    ]);
  });

  it.each([
    ['a refusal', aReply(401, aRefusal(700027, 'The key was not found.')), 'certificateUnknown'],
    ['a page of a proxy', anHtmlReply(200), 'microsoftProxy'],
    ['the Origin that it must not have', aReply(400, aRefusal(9002326)), 'originSent'],
    ['too many others', aReply(429, aRefusal(50196)), 'microsoftThrottled'],
    ['an answer without a token', aReply(200, { token_type: 'Bearer' }), 'microsoftUnexpected'],
    ['a token that lives no time', aReply(200, anIssued({ expires_in: 0 })), 'microsoftUnexpected'],
    ['no answer', fail('unreachable' as const), 'microsoftUnreachable'],
  ])('is none with %s, and is not asked for again', async (_, answer, kind) => {
    const { ask, wire } = setUp(() => answer);
    expect(await ask()).toMatchObject({ ok: false, error: { kind } });
    expect(wire.requests).toHaveLength(1);
  });
});

describe('a clock that is wrong by a day', () => {
  it('is found out by the refusal, and the next assertion goes by Microsoft’s', async () => {
    const { ask, assertions, clockOffset } = setUp(inTurn(LATE, aReply(200, anIssued())));
    expect(await ask()).toMatchObject({ ok: true });
    expect(assertions().map(({ iat, jti }) => [iat, jti])).toEqual([
      [MORNING / 1000, 'id-1'],
      [(MORNING + DAY_MS) / 1000, 'id-2'],
    ]);
    expect(await clockOffset.read()).toBe(DAY_MS);
  });

  it('is remembered', async () => {
    const { ask, assertions, clockOffset } = setUp(() => aReply(200, anIssued()));
    await clockOffset.write(-DAY_MS);
    await ask();
    expect(assertions()).toMatchObject([{ iat: (MORNING - DAY_MS) / 1000, nbf: (MORNING - DAY_MS) / 1000 }]);
  });

  it('is no reason to ask for ever', async () => {
    const { ask, wire } = setUp(() => LATE);
    expect(await ask()).toEqual(fail(problem('clockWrong', 'AADSTS700024, correlation ID 2b4e0d1c: No.')));
    expect(wire.requests).toHaveLength(2);
    await ask();
    expect(wire.requests).toHaveLength(3);
  });

  it('is not learnt from somebody in between', async () => {
    const { ask, clockOffset } = setUp(() => anHtmlReply(407, { date: MORNING - DAY_MS }));
    await ask();
    expect(await clockOffset.read()).toBeNull();
  });
});
