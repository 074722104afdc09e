import { describe, expect, it } from 'vitest';
import type { Application } from '../../../../lib/microsoft/identity/application';
import type { SignInRecord } from '../../../../lib/microsoft/identity/session';
import { SIGN_IN_LOCK } from '../../../../lib/microsoft/identity/sign-in';
import { readSignIn } from '../../../../lib/microsoft/identity/sign-in-view';
import { createMemoryItem } from '../../../fixtures/memory-item';
import { MORNING } from '../../../fixtures/test-clock';
import { createTestLock } from '../../../fixtures/test-lock';

const application: Application = {
  cloud: 'global',
  clientId: 'c',
  tenant: 'northwind.example',
  tenantId: 't',
};
const signedIn: SignInRecord['signedIn'] = {
  owner: 'c@t@global',
  account: { homeAccountId: 'o.t', username: 'alex@northwind.example', name: 'Alex', oid: 'o', tid: 't' },
  signedInAt: MORNING,
  endsAt: MORNING + 86_400_000,
  state: 'active',
  problem: null,
  quietAt: null,
};
const attempt = { owner: 'c@t@global', startedAt: MORNING + 1_000 };
const ports = (record: SignInRecord | null) => ({
  records: createMemoryItem(record),
  lock: createTestLock(),
});
const active = { state: 'active', username: 'alex@northwind.example', name: 'Alex', problem: null };

describe('the sign-in that a page shows', () => {
  it('is none before the first', async () => {
    expect(await readSignIn(application, ports(null))).toBeNull();
  });

  it('is the person’s, without anything that is secret', async () => {
    expect(await readSignIn(application, ports({ attempt: null, signedIn }))).toEqual({
      ...active,
      signedInAt: MORNING,
      endsAt: MORNING + 86_400_000,
    });
  });

  it('is none of another application', async () => {
    const other = { ...application, clientId: 'd' };
    expect(await readSignIn(other, ports({ attempt, signedIn }))).toBeNull();
  });

  it('that nobody works on any more was interrupted', async () => {
    expect(await readSignIn(application, ports({ attempt, signedIn: null }))).toMatchObject({
      state: 'ended',
      username: '',
      problem: { kind: 'signInInterrupted' },
    });
  });

  it('that was interrupted leaves the one before it', async () => {
    expect(await readSignIn(application, ports({ attempt, signedIn }))).toMatchObject({
      ...active,
      problem: { kind: 'signInInterrupted' },
    });
  });

  it('that is still under way is not called interrupted', async () => {
    const { records, lock } = ports({ attempt, signedIn });
    let finish = () => {};
    const window = lock(SIGN_IN_LOCK, () => new Promise<void>((done) => (finish = done)));
    expect(await readSignIn(application, { records, lock })).toMatchObject(active);
    finish();
    await window;
  });
});
