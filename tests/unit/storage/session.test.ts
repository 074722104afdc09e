import { beforeEach, describe, expect, it } from 'vitest';
import { PROBLEM_KINDS, problem } from '../../../lib/core/problem';
import { CALL_STATES } from '../../../lib/dial/call';
import { lastCallItem, tokenItem } from '../../../lib/storage/session';
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
    { expiresAt: 'tomorrow' },
    { expiresAt: null },
    { expiresAt: Number.NaN },
  ])('is not trusted with %o', async (change) => {
    await session.set({ token: { ...aStoredToken(), ...change } });
    expect(await tokenItem.read()).toBeNull();
  });
});

describe('the last call', () => {
  it.each(CALL_STATES)('comes back when it is %s', async (state) => {
    await lastCallItem.write(aCall({ state }));
    expect(await lastCallItem.read()).toEqual(aCall({ state }));
  });

  it.each(PROBLEM_KINDS)('comes back with the problem %s, with and without a detail', async (kind) => {
    for (const trouble of [problem(kind), problem(kind, 'HTTP 500')]) {
      await lastCallItem.write(aCall({ state: 'failed', problem: trouble }));
      expect((await lastCallItem.read())?.problem).toStrictEqual(trouble);
    }
  });

  it('is kept for the session only', async () => {
    await lastCallItem.write(aCall());
    expect(await local.get('lastCall')).toEqual({});
  });

  it.each([
    { state: 'parked' },
    { state: undefined },
    { problem: { kind: 'unheardOf' } },
    { problem: 'timeout' },
    { intentId: 1 },
    { participantId: '8101' },
    { startedAt: null },
  ])('is not trusted with %o', async (change) => {
    await session.set({ lastCall: { ...aCall(), ...change } });
    expect(await lastCallItem.read()).toBeNull();
  });
});
