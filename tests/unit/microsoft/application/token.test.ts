import { beforeAll, describe, expect, it, vi } from 'vitest';
import { type Problem, problem } from '../../../../lib/core/problem';
import { fail, ok, type Result } from '../../../../lib/core/result';
import type { Signer } from '../../../../lib/microsoft/application/client-assertion';
import { createApplicationTokens } from '../../../../lib/microsoft/application/token';
import { ownerOf } from '../../../../lib/microsoft/identity/application';
import { MICROSOFT_TOKEN_LOCK } from '../../../../lib/microsoft/token-lock';
import { APPLICATION, anIssued, aRefusal, createTokenWorld } from '../../../fixtures/application';
import { aKeyPair, thumb } from '../../../fixtures/key-pairs';
import { aReply } from '../../../fixtures/replies';
import { MORNING } from '../../../fixtures/test-clock';
import { createTestExchange } from '../../../fixtures/test-exchange';

const HOUR_MS = 3_600_000;

let signing: Signer;
beforeAll(async () => {
  signing = await aKeyPair();
});

function setUp() {
  let issued = 0;
  const wire = createTestExchange(() => {
    issued += 1;
    return aReply(200, anIssued({ access_token: `token-${issued}` }));
  });
  const signer = vi.fn(async (_thumbprint?: string): Promise<Result<Signer, Problem>> => ok(signing));
  const world = { ...createTokenWorld(wire.exchange), signer };
  return { ...world, wire, world, tokens: createApplicationTokens(APPLICATION, world) };
}

describe('the application’s token', () => {
  it('is fetched once for all who ask at the same time', async () => {
    const { tokens, wire } = setUp();
    const all = await Promise.all([tokens.current(), tokens.current(), tokens.current()]);
    expect(all).toEqual([ok('token-1'), ok('token-1'), ok('token-1')]);
    expect(wire.requests).toHaveLength(1);
  });

  it('outlives the worker', async () => {
    const { tokens, world } = setUp();
    await tokens.current();
    expect(await createApplicationTokens(APPLICATION, world).current()).toEqual(ok('token-1'));
  });

  it('is renewed before it ends', async () => {
    const { tokens, clock } = setUp();
    await tokens.current();
    clock.advance(HOUR_MS - 302_000);
    expect(await tokens.current()).toEqual(ok('token-1'));
    clock.advance(2_000);
    expect(await tokens.current()).toEqual(ok('token-2'));
  });

  it('is not trusted to be young by a clock that was set back', async () => {
    const { tokens, clock } = setUp();
    await tokens.current();
    clock.advance(-1);
    expect(await tokens.current()).toEqual(ok('token-2'));
  });

  it.each([
    ['application', { clientId: 'another' }],
    ['tenant', { tenantId: 'another' }],
    ['cloud', { cloud: 'china' as const }],
  ])('of another %s is not used', async (_, change) => {
    const { tokens, world } = setUp();
    await tokens.current();
    expect(await createApplicationTokens({ ...APPLICATION, ...change }, world).current()).toEqual(
      ok('token-2'),
    );
  });

  it('that Graph refused is renewed once, whoever finds out', async () => {
    const { tokens, wire } = setUp();
    await tokens.current();
    expect(await Promise.all([tokens.renewed('token-1'), tokens.renewed('token-1')])).toEqual([
      ok('token-2'),
      ok('token-2'),
    ]);
    expect(wire.requests).toHaveLength(2);
  });

  it('can be had anew, and by another key', async () => {
    const { tokens, signer, store } = setUp();
    await tokens.current();
    expect(await tokens.fresh()).toEqual(ok('token-2'));
    expect(signer).toHaveBeenCalledTimes(2);
    expect(await tokens.fresh(thumb('B'))).toEqual(ok('token-3'));
    expect(signer.mock.lastCall).toEqual([thumb('B')]);
    expect(await store.read()).toEqual({
      owner: ownerOf(APPLICATION),
      token: 'token-3',
      thumbprint: thumb('A'),
      issuedAt: MORNING,
      renewAt: MORNING + 3_599_000 - 300_000,
    });
  });

  it('is fetched while nobody else asks Microsoft for one: a person’s has to have its Origin', async () => {
    const { tokens, lock, wire } = setUp();
    let finish = () => {};
    const person = lock(
      MICROSOFT_TOKEN_LOCK,
      () =>
        new Promise<void>((done) => {
          finish = done;
        }),
    );
    const asked = tokens.current();
    await new Promise((done) => setImmediate(done));
    expect(wire.requests).toEqual([]);
    finish();
    await person;
    expect(await asked).toEqual(ok('token-1'));
  });

  it('is none where nothing may sign', async () => {
    const { tokens, signer, wire } = setUp();
    signer.mockResolvedValueOnce(fail(problem('certificateMissing')));
    expect(await tokens.current()).toEqual(fail(problem('certificateMissing')));
    expect(wire.requests).toEqual([]);
  });
});

describe('a failure', () => {
  it('keeps the token that there is', async () => {
    const { world, store, tokens } = setUp();
    await tokens.current();
    const kept = await store.read();
    const { exchange } = createTestExchange(() => aReply(401, aRefusal(700027, 'The key was not found.')));
    const failing = createApplicationTokens(APPLICATION, { ...world, exchange });
    expect(await failing.fresh()).toMatchObject({ ok: false, error: { kind: 'certificateUnknown' } });
    expect(await store.read()).toEqual(kept);
  });

  it.each([
    ['the rule cannot be set', 'withoutOrigin'],
    ['the key cannot be read', 'signer'],
    ['the clock cannot be read', 'clockOffset'],
    ['the token cannot be kept', 'store'],
  ] as const)('is told where %s, and nothing stays locked', async (_, part) => {
    const { world } = setUp();
    const refuse = async () => {
      throw new Error('The browser would not.');
    };
    const parts = {
      withoutOrigin: refuse,
      signer: refuse,
      clockOffset: { read: refuse, write: refuse },
      store: { read: refuse, write: refuse },
    };
    const broken = createApplicationTokens(APPLICATION, { ...world, [part]: parts[part] });
    expect(await broken.current()).toEqual(fail(problem('internal', 'Error: The browser would not.')));
    expect(await createApplicationTokens(APPLICATION, world).current()).toMatchObject({ ok: true });
  });
});
