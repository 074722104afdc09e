import { beforeEach, describe, expect, it } from 'vitest';
import type { Session, SignInRecord, Store } from '../../../lib/microsoft/identity/session';
import { signedInOf } from '../../../lib/microsoft/identity/sign-in';
import { microsoftSessionItem, signInRecordItem } from '../../../lib/storage/microsoft-sign-in';
import { browser } from '../../fixtures/fake-browser';
import { MORNING } from '../../fixtures/test-clock';

const { local, session } = browser.storage;
beforeEach(() => Promise.all([local.clear(), session.clear()]));

const records: Store<SignInRecord> = signInRecordItem;
const sessions: Store<Session> = microsoftSessionItem;

const aSession: Session = {
  owner: 'c@t@global',
  signedInAt: MORNING,
  account: { homeAccountId: 'o.t', username: 'alex@northwind.example', name: null, oid: 'o', tid: 't' },
  accessToken: 'an-access-token',
  issuedAt: MORNING,
  expiresAt: MORNING + 3_600_000,
  items: { 'msal.refresh': 'a-refresh-token' },
};
const aRecord: SignInRecord = {
  attempt: { owner: 'c@t@global', startedAt: MORNING },
  signedIn: { ...signedInOf(aSession), problem: { kind: 'microsoftTimeout', detail: 'timeout' } },
};

describe('a sign-in', () => {
  it('is kept as it is, its tokens for the session only', async () => {
    await records.write(aRecord);
    await sessions.write(aSession);
    expect([await records.read(), await sessions.read()]).toEqual([aRecord, aSession]);
    expect(await local.get('microsoftSession')).toEqual({});
    expect(JSON.stringify(await local.get('microsoftSignIn'))).not.toMatch(/token/);
  });

  it.each([{ owner: undefined }, { expiresAt: Number.NaN }, { items: { a: 1 } }, { account: {} }])(
    'is not trusted with %o',
    async (change) => {
      await session.set({ microsoftSession: { ...aSession, ...change } });
      expect(await sessions.read()).toBeNull();
    },
  );
});
