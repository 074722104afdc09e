import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, problem } from '../../../lib/core/problem';
import { CALL_STATES } from '../../../lib/dial/call';
import { callsItem, tokenItem } from '../../../lib/storage/session';
import { aCall } from '../../fixtures/dialling';
import { browser } from '../../fixtures/fake-browser';
import { aStoredToken } from '../../fixtures/tokens';

const { local, session } = browser.storage;
beforeEach(() => Promise.all([local.clear(), session.clear()]));

describe('the token', () => {
  it('is kept for the session only', async () => {
    await tokenItem.write(aStoredToken());
    expect(await tokenItem.read()).toEqual(aStoredToken());
    expect(await local.get('token')).toEqual({});
  });

  it.each([
    { owner: undefined },
    { token: 7 },
    { renewAt: 'tomorrow' },
    { renewAt: null },
    { renewAt: Number.NaN },
  ])('is not trusted with %o', async (change) => {
    await session.set({ token: { ...aStoredToken(), ...change } });
    expect(await tokenItem.read()).toBeNull();
  });
});

describe('the latest calls', () => {
  it.each(CALL_STATES)('come back, one being %s', async (state) => {
    await callsItem.write([aCall({ state }), aCall()]);
    expect(await callsItem.read()).toEqual([aCall({ state }), aCall()]);
  });

  it.each(PROBLEM_KINDS)('come back with the problem %s, with and without a detail', async (kind) => {
    for (const trouble of [problem(kind), problem(kind, 'HTTP 500')]) {
      await callsItem.write([aCall({ state: 'failed', problem: trouble })]);
      expect((await callsItem.read())?.[0]?.problem).toStrictEqual(trouble);
    }
  });

  it('is kept for the session only', async () => {
    await callsItem.write([aCall()]);
    expect(await local.get('calls')).toEqual({});
  });

  it.each([
    { state: 'parked' },
    { state: undefined },
    { problem: { kind: 'unheardOf' } },
    { problem: 'timeout' },
    { intentId: 1 },
    { participantId: '8101' },
    { startedAt: null },
  ])('are not trusted with %o', async (change) => {
    await session.set({ calls: [{ ...aCall(), ...change }] });
    expect(await callsItem.read()).toBeNull();
  });
});
