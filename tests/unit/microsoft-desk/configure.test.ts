import { beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import type { Request } from '../../../lib/http/exchange';
import type { KeyPair } from '../../../lib/microsoft/certificate/key-pair';
import { APPLICATION } from '../../fixtures/application';
import { aKeyPair, trusted } from '../../fixtures/key-pairs';
import { aFullProfile, createTestDesk, FROM } from '../../fixtures/microsoft-desk';
import { aReply } from '../../fixtures/replies';
import { createTestExchange } from '../../fixtures/test-exchange';

const OTHER_TENANT = '4d0a9f62-7c1b-4b8e-8f35-6e2d9c7a1b02';
const SAME = { cloud: APPLICATION.cloud, clientId: APPLICATION.clientId, tenant: APPLICATION.tenant };

let key: KeyPair;
beforeAll(async () => {
  key = await aKeyPair(trusted);
});

/** Microsoft knows two domains. */
function answer({ url }: Request) {
  const tenantId = url.includes('fabrikam') ? OTHER_TENANT : APPLICATION.tenantId;
  const instance = new URL(url).hostname.replace('login.', '');
  return aReply(200, {
    issuer: `https://${new URL(url).hostname}/${tenantId}/v2.0`,
    cloud_instance_name: instance,
  });
}

async function setUp(change: Parameters<typeof createTestDesk>[1] = {}) {
  const storage = await aFullProfile(key);
  const wire = createTestExchange(answer);
  const alarms: (number | null)[] = [];
  const wakeAt = async (moment: number | null) => void alarms.push(moment);
  return { storage, wire, alarms, ...createTestDesk(wire.exchange, { wakeAt, ...change }, storage) };
}

const left = async ({ storage }: Awaited<ReturnType<typeof setUp>>) => ({
  signIn: await storage.signIn.read(),
  session: await storage.session.read(),
  account: await storage.account.read(),
  consent: await storage.consents.delegated.read(),
  applicationToken: await storage.applicationToken.read(),
});

describe('setting up', () => {
  it.each([
    ['another application', { ...SAME, clientId: '00000000-0000-4000-8000-000000000001' }],
    ['another tenant', { ...SAME, tenant: 'fabrikam.example' }],
    ['another cloud', { ...SAME, cloud: 'usGovernment' }],
  ] as const)(
    '%s forgets the person, all tokens and what was waited for, and keeps the keys',
    async (_, wish) => {
      const world = await setUp();
      const answered = await world.desk['microsoft.configure'](wish, FROM);
      expect(await left(world)).toEqual({
        signIn: null,
        session: null,
        account: null,
        consent: null,
        applicationToken: null,
      });
      expect(await world.storage.keyPairs.read()).toEqual({
        ok: true,
        value: [{ ...key, trust: null, trustedAt: null }],
      });
      expect(answered).toMatchObject({
        value: {
          application: { ...wish, tenantName: null },
          signIn: null,
          account: null,
          consents: { delegated: null, application: null },
          certificates: [{ thumbprint: key.thumbprint, trust: null }],
        },
      });
      expect(world.alarms[0]).toBeNull();
    },
  );

  it('the same one again keeps everything, the organisation’s name among it', async () => {
    const world = await setUp();
    await world.storage.application.write({ ...APPLICATION, tenantName: 'Northwind Logistics' });
    const before = await left(world);
    const answered = await world.desk['microsoft.configure'](SAME, FROM);
    expect(answered).toMatchObject({
      value: {
        application: { tenantName: 'Northwind Logistics' },
        signIn: { state: 'active' },
        certificates: [{ trust: { problem: null } }],
      },
    });
    expect(await left(world)).toEqual(before);
  });

  it('another one does not count what was trusted before: no second key is made until it is again', async () => {
    const { desk } = await setUp();
    await desk['microsoft.configure']({ ...SAME, tenant: 'fabrikam.example' }, FROM);
    expect(await desk['microsoft.createCertificate'](null, FROM)).toEqual(fail(problem('certificateWaits')));
  });

  it('another one is not done where the keys’ trust cannot be forgotten', async () => {
    const world = await setUp();
    const full = fail(problem('storageFailed', 'The disk is full.'));
    const keyPairs = { ...world.storage.keyPairs, replace: async () => full };
    const { desk } = createTestDesk(world.wire.exchange, {}, { ...world.storage, keyPairs });
    expect(await desk['microsoft.configure']({ ...SAME, tenant: 'fabrikam.example' }, FROM)).toEqual(full);
    expect(await world.storage.application.read()).toMatchObject({ tenant: APPLICATION.tenant });
  });

  it.each([
    ['a mistyped id', { ...SAME, clientId: 'oops' }, 'clientIdMistyped'],
    ['a mistyped tenant', { ...SAME, tenant: 'north wind' }, 'tenantMistyped'],
    ['everybody’s tenant', { ...SAME, tenant: 'common' }, 'tenantTooWide'],
  ] as const)('with %s changes nothing and asks nobody', async (_, wish, kind) => {
    const world = await setUp();
    const before = await left(world);
    expect(await world.desk['microsoft.configure'](wish, FROM)).toEqual(fail(problem(kind)));
    expect(await left(world)).toEqual(before);
    expect(world.wire.requests).toEqual([]);
  });

  it('without the right to contact that cloud asks nobody', async () => {
    const world = await setUp({ hasAccess: async (cloud) => cloud === 'global' });
    const wish = { ...SAME, cloud: 'usGovernment' } as const;
    expect(await world.desk['microsoft.configure'](wish, FROM)).toEqual(
      fail(problem('microsoftAccessMissing')),
    );
    expect(world.wire.requests).toEqual([]);
  });
});

describe('forgetting', () => {
  it('a person leaves the application, its token and its keys', async () => {
    const world = await setUp();
    expect(await world.desk['microsoft.signOut'](null, FROM)).toMatchObject({
      value: {
        application: { tenant: APPLICATION.tenant },
        signIn: null,
        account: null,
        consents: { delegated: null },
      },
    });
    expect(await left(world)).toMatchObject({
      signIn: null,
      session: null,
      account: null,
      consent: null,
      applicationToken: { token: expect.any(String) },
    });
    expect(world.alarms[0]).toBeNull();
  });

  it('the application leaves nothing at all', async () => {
    const world = await setUp();
    await world.storage.clockOffset.write(1);
    expect(await world.desk['microsoft.forget'](null, FROM)).toMatchObject({
      value: { application: null, signIn: null, certificates: [], clockOff: null, organisationWide: false },
    });
    const { keyPairs, consents, ...others } = world.storage;
    expect(await keyPairs.read()).toEqual({ ok: true, value: [] });
    for (const item of [...Object.values(others), consents.delegated, consents.application])
      expect(await item.read()).toBeNull();
  });

  it('says what the browser would not do, and tells every page how it stands', async () => {
    const world = await setUp();
    const clear = async () => {
      throw new Error('A damaged profile.');
    };
    const { desk, told } = createTestDesk(
      world.wire.exchange,
      {},
      { ...world.storage, account: { ...world.storage.account, clear } },
    );
    const failed = fail(problem('storageFailed', 'Error: A damaged profile.'));
    expect(await desk['microsoft.forget'](null, FROM)).toEqual(failed);
    expect(told).toMatchObject([{ application: { tenant: APPLICATION.tenant }, signIn: null }]);
  });
});
