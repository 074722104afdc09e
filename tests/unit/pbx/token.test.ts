import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { lifetimeMs } from '../../../lib/pbx/token';
import { anHtmlReply, aReply } from '../../fixtures/replies';
import { MORNING } from '../../fixtures/test-clock';
import { createTokenDesk, numbered } from '../../fixtures/token-desk';
import { aCredential, aJwt, aStoredToken, aTokenReply } from '../../fixtures/tokens';

const MINUTE = 60_000;

describe('asking for a token', () => {
  it('sends the client’s id and secret as a form, to its own phone system only', async () => {
    const { wire, source } = createTokenDesk();
    await source().current();
    const [request] = wire.requests;
    expect(request).toMatchObject({ method: 'POST', url: 'https://pbx.example.com/connect/token' });
    expect(request?.deadlineMs).toBeLessThan(25_000);
    expect(String(request?.body)).toBe(
      'client_id=dialbridge-employee&client_secret=employee-secret&grant_type=client_credentials',
    );
  });

  it('gives the token and keeps it until five minutes before its end', async () => {
    const { store, source } = createTokenDesk();
    expect(await source().current()).toEqual(ok('token-1'));
    expect(await store.read()).toEqual({
      owner: 'dialbridge-employee@https://pbx.example.com',
      token: 'token-1',
      renewAt: MORNING + 55 * MINUTE,
    });
  });

  it('takes the kept one again', async () => {
    const { wire, source } = createTokenDesk(numbered(), aStoredToken());
    expect(await source().current()).toEqual(ok('stored-token'));
    expect(wire.requests).toEqual([]);
  });
});

describe('a kept token', () => {
  it.each([
    ['an hour before it grows old', 60 * MINUTE, 'stored-token'],
    ['a moment before it grows old', 1, 'stored-token'],
    ['when it grows old', 0, 'token-1'],
    ['long after', -600 * MINUTE, 'token-1'],
  ])('%s is used or renewed', async (_, left, expected) => {
    const { source } = createTokenDesk(numbered(), aStoredToken({ renewAt: MORNING + left }));
    expect(await source().current()).toEqual(ok(expected));
  });

  it.each([
    ['another client', aCredential({ clientId: 'dialbridge-admin' })],
    ['another phone system', aCredential({ origin: 'https://pbx.example.org' })],
    ['another port', aCredential({ origin: 'https://pbx.example.com:5001' })],
  ])('of %s is never used', async (_, credential) => {
    const { source } = createTokenDesk(numbered(), aStoredToken());
    expect(await source(credential).current()).toEqual(ok('token-1'));
  });

  it('does not prove a credential', async () => {
    const { source } = createTokenDesk(numbered(), aStoredToken());
    expect(await source().fresh()).toEqual(ok('token-1'));
  });
});

describe('many who ask at the same time', () => {
  it('share one token', async () => {
    const { wire, source } = createTokenDesk();
    const tokens = await Promise.all(Array.from({ length: 8 }, () => source().current()));
    expect(tokens).toEqual(Array.from({ length: 8 }, () => ok('token-1')));
    expect(wire.requests).toHaveLength(1);
  });

  it('renew a refused one once', async () => {
    const { wire, source } = createTokenDesk(numbered(), aStoredToken());
    const tokens = await Promise.all([source().renewed('stored-token'), source().renewed('stored-token')]);
    expect(tokens).toEqual([ok('token-1'), ok('token-1')]);
    expect(wire.requests).toHaveLength(1);
  });

  it('take the one that somebody else has fetched meanwhile', async () => {
    const { wire, source } = createTokenDesk(numbered(), aStoredToken());
    expect(await source().renewed('an-older-token')).toEqual(ok('stored-token'));
    expect(wire.requests).toEqual([]);
  });

  it('are not stopped by one whose request failed', async () => {
    let failing = true;
    const issue = numbered();
    const { source } = createTokenDesk((request) => {
      if (!failing) return issue(request);
      failing = false;
      return fail('unreachable');
    });
    const [first, second] = await Promise.all([source().current(), source().current()]);
    expect(first).toMatchObject({ ok: false, error: { kind: 'unreachable' } });
    expect(second).toEqual(ok('token-1'));
  });
});

describe('a refused request for a token', () => {
  const oauth = (error: string) => ({ error, error_description: 'valid user authentication' });

  it.each([
    ['3CX’s own 401', aReply(401, oauth('unauthorized')), 'wrongSecret'],
    ['an OAuth 400', aReply(400, oauth('invalid_client')), 'wrongSecret'],
    ['an empty 401', aReply(401), 'wrongSecret'],
    ['an HTML 401', anHtmlReply(401), 'notPbx'],
    ['an HTML 400', anHtmlReply(400), 'notPbx'],
    ['a 401 in another language', aReply(401, { message: 'Unauthorized' }), 'notPbx'],
    ['a 401 that is a list', aReply(401, []), 'notPbx'],
    ['a 401 that says null', aReply(401, null), 'notPbx'],
    ['a 403', aReply(403), 'forbidden'],
    ['a 404', aReply(404), 'notPbx'],
    ['a 405', aReply(405), 'notPbx'],
    ['a 429', aReply(429), 'throttled'],
    ['a 500', aReply(500, {}), 'serverError'],
    ['an HTML 502', anHtmlReply(502), 'serverError'],
    ['an HTML 200', anHtmlReply(200), 'notPbx'],
    ['an empty 200', aReply(200), 'notPbx'],
    ['a 200 without a token', aReply(200, { status: 'ok' }), 'notPbx'],
    ['a 200 with an empty token', aReply(200, aTokenReply({ access_token: '' })), 'notPbx'],
    ['a redirect', { ok: false, error: 'redirected' }, 'redirected'],
    ['no answer', { ok: false, error: 'timeout' }, 'timeout'],
    ['no server', { ok: false, error: 'unreachable' }, 'unreachable'],
  ] as const)('%s is told apart', async (_, answer, kind) => {
    const { store, source } = createTokenDesk(() => answer);
    expect(await source().current()).toMatchObject({ ok: false, error: { kind } });
    expect(await store.read()).toBeNull();
  });

  it('leaves the kept token where it is', async () => {
    const { store, source } = createTokenDesk(() => aReply(401), aStoredToken());
    await source().fresh();
    expect(await store.read()).toEqual(aStoredToken());
  });

  it('never repeats a secret in its words', async () => {
    const { source } = createTokenDesk(() => aReply(401, oauth('employee-secret')));
    expect(JSON.stringify(await source().current())).not.toContain('employee-secret');
  });
});

describe('how long a token lives', () => {
  const minutesOf = (reply: { access_token?: string; expires_in?: number | null }) =>
    lifetimeMs({ access_token: 'opaque', ...reply }) / MINUTE;

  it.each([
    ['60 up to 20.0.8 is minutes', { expires_in: 60 }, 60],
    ['3600 from 20.0.9 on is seconds', { expires_in: 3600 }, 60],
    ['299 is still minutes', { expires_in: 299 }, 299],
    ['300 is seconds already', { expires_in: 300 }, 5],
    ['nothing said is an hour', {}, 60],
    ['null is an hour', { expires_in: null }, 60],
    [
      'the token’s own word goes first',
      { access_token: aJwt({ iat: 1000, exp: 2800 }), expires_in: 3600 },
      30,
    ],
    ['a token without its end says nothing', { access_token: aJwt({ iat: 1000 }), expires_in: 3600 }, 60],
    ['a token without its begin says nothing', { access_token: aJwt({ exp: 1000 }), expires_in: 60 }, 60],
    [
      'a token that ends before it begins says nothing',
      { access_token: aJwt({ iat: 9, exp: 8 }), expires_in: 60 },
      60,
    ],
  ] as const)('%s', (_, reply, minutes) => {
    expect(minutesOf(reply)).toBe(minutes);
  });

  it('does not depend on this computer’s clock', async () => {
    const token = aJwt({ iat: 100, exp: 3700 });
    const { store, source } = createTokenDesk(() => aReply(200, aTokenReply({ access_token: token })));
    await source().current();
    expect((await store.read())?.renewAt).toBe(MORNING + 55 * MINUTE);
  });

  it('is a number for whatever token comes', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.option(fc.integer({ min: 1 }), { nil: null }),
        (access_token, expires_in) => {
          expect(lifetimeMs({ access_token, expires_in })).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('is what the token claims, for every claim that makes sense', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 40 }),
        fc.integer({ min: 1, max: 2 ** 20 }),
        (iat, seconds) => {
          const access_token = aJwt({ iat, exp: iat + seconds });
          expect(lifetimeMs({ access_token, expires_in: 60 })).toBe(seconds * 1000);
        },
      ),
    );
  });
});
