import { describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import { anIssued, aRefusal } from '../../fixtures/application';
import { aKeyPair, thumb, trusted } from '../../fixtures/key-pairs';
import {
  certificatesOf,
  createdBy,
  createMemoryKeyPairs,
  createMicrosoftProfile,
  createTestDesk,
  FROM,
} from '../../fixtures/microsoft-desk';
import { anHtmlReply, aReply } from '../../fixtures/replies';
import { MORNING } from '../../fixtures/test-clock';
import { createTestExchange, inTurn } from '../../fixtures/test-exchange';

const GIVEN = aReply(200, anIssued());
const UNKNOWN = aReply(401, aRefusal(700027, 'The key was not found.'));

/** `answer`: what the sign-in service says; Graph lets nothing be read. */
function setUp(answer = () => GIVEN, storage = createMicrosoftProfile()) {
  const wire = createTestExchange(({ url }) => (url.includes('/v1.0/') ? aReply(403, {}) : answer()));
  return { wire, storage, ...createTestDesk(wire.exchange, {}, storage) };
}

const uses = async (desk: ReturnType<typeof setUp>['desk']) =>
  (await certificatesOf(desk)).map(({ use }) => use);

describe('a key pair', () => {
  it('is generated, shown without its key, and told to all pages', async () => {
    const { desk, told } = setUp();
    const created = await createdBy(desk);
    expect(created).toEqual({
      thumbprint: expect.stringMatching(/^[0-9A-F]{40}$/),
      pem: expect.stringContaining('-----BEGIN CERTIFICATE-----'),
      notBefore: MORNING - 86_400_000,
      notAfter: Date.UTC(2027, 11, 1, 10),
      use: 'current',
      validity: 'valid',
      trust: null,
    });
    expect(told.at(-1)?.certificates).toEqual([created]);
    expect(JSON.stringify(told)).not.toMatch(/"key"|an-application-token/);
  });

  it('is not followed by another one while Microsoft has not accepted it', async () => {
    const { desk } = setUp();
    const [first, second] = await Promise.all([
      desk['microsoft.createCertificate'](null, FROM),
      desk['microsoft.createCertificate'](null, FROM),
    ]);
    expect([first.ok, second]).toEqual([true, fail(problem('certificateWaits'))]);
    expect(await certificatesOf(desk)).toHaveLength(1);
  });

  it('becomes the current one when Microsoft accepts it, and not before', async () => {
    const { desk } = setUp(inTurn(GIVEN, UNKNOWN, GIVEN));
    const first = await createdBy(desk);
    await desk['microsoft.tryCertificate'](first, FROM);
    const next = await createdBy(desk);
    expect(await uses(desk)).toEqual(['current', 'next']);
    await desk['microsoft.tryCertificate'](next, FROM);
    expect(await uses(desk)).toEqual(['current', 'next']);
    await desk['microsoft.tryCertificate'](next, FROM);
    expect((await certificatesOf(desk)).map(({ thumbprint }) => thumbprint)).toEqual([
      next.thumbprint,
      first.thumbprint,
    ]);
    expect(await uses(desk)).toEqual(['current', 'previous']);
  });

  it('begins by Microsoft’s clock where ours is wrong', async () => {
    const storage = createMicrosoftProfile();
    await storage.clockOffset.write(-7 * 86_400_000);
    const { desk } = setUp(undefined, storage);
    expect(await createdBy(desk)).toMatchObject({ notBefore: MORNING - 8 * 86_400_000, validity: 'valid' });
    expect(await desk['microsoft.read'](null, FROM)).toMatchObject({ value: { clockOff: -7 * 86_400_000 } });
  });

  it('is told where the browser will not keep it', async () => {
    const full = async () => fail(problem('storageFailed', 'The disk is full.'));
    const storage = { ...createMicrosoftProfile(), keyPairs: { ...createMemoryKeyPairs(), replace: full } };
    const { desk, told } = setUp(undefined, storage);
    expect(await desk['microsoft.createCertificate'](null, FROM)).toEqual(
      fail(problem('storageFailed', 'The disk is full.')),
    );
    expect(told.at(-1)?.certificates).toEqual([]);
  });
});

describe('trying a certificate', () => {
  it('keeps what Microsoft says of it: that is no failure', async () => {
    const { desk } = setUp(() => UNKNOWN);
    const created = await createdBy(desk);
    const answer = await desk['microsoft.tryCertificate'](created, FROM);
    expect(answer).toMatchObject({
      ok: true,
      value: { certificates: [{ trust: { at: MORNING, problem: { kind: 'certificateUnknown' } } }] },
    });
  });

  it('says nothing of it where Microsoft could not be asked', async () => {
    const { desk } = setUp(() => anHtmlReply(503));
    const created = await createdBy(desk);
    expect(await desk['microsoft.tryCertificate'](created, FROM)).toEqual(
      fail(problem('microsoftProxy', 'HTTP 503')),
    );
    expect(await certificatesOf(desk)).toEqual([created]);
  });

  it.each([
    ['no application', { application: null }, 'noApplication'],
    ['organisation-wide access off', { organisationWide: false }, 'organisationWideOff'],
    ['no right to contact Microsoft', { access: false }, 'microsoftAccessMissing'],
    ['no such key pair', {}, 'certificateMissing'],
  ] as const)('asks nobody with %s', async (_, world, kind) => {
    const storage = createMicrosoftProfile(...('application' in world ? [null] : []));
    if ('organisationWide' in world) await storage.organisationWide.write(false);
    const { exchange, requests } = createTestExchange(() => GIVEN);
    const { desk } = createTestDesk(exchange, { hasAccess: async () => !('access' in world) }, storage);
    expect(await desk['microsoft.tryCertificate']({ thumbprint: thumb('F') }, FROM)).toEqual(
      fail(problem(kind)),
    );
    expect(requests).toEqual([]);
  });

  it('does not bring back one that was removed meanwhile', async () => {
    let answered = (_: typeof GIVEN) => {};
    const wire = createTestExchange(
      () =>
        new Promise((answer) => {
          answered = answer;
        }),
    );
    const { desk } = createTestDesk(wire.exchange);
    const created = await createdBy(desk);
    const trying = desk['microsoft.tryCertificate'](created, FROM);
    while (wire.requests.length === 0) await new Promise((done) => setImmediate(done));
    const removing = desk['microsoft.removeCertificate'](created, FROM);
    answered(GIVEN);
    await Promise.all([trying, removing]);
    expect(await certificatesOf(desk)).toEqual([]);
  });
});

describe('removing a certificate', () => {
  it('forgets the token that was issued for it', async () => {
    const { desk, storage } = setUp();
    const created = await createdBy(desk);
    await desk['microsoft.tryCertificate'](created, FROM);
    expect(await storage.applicationToken.read()).toMatchObject({ token: 'an-application-token' });
    await desk['microsoft.removeCertificate'](created, FROM);
    expect(await storage.applicationToken.read()).toBeNull();
    expect(await certificatesOf(desk)).toEqual([]);
  });

  it('of an old one leaves the token', async () => {
    const old = await aKeyPair({ ...trusted, thumbprint: thumb('B'), use: 'previous' });
    const storage = {
      ...createMicrosoftProfile(),
      keyPairs: createMemoryKeyPairs([await aKeyPair(trusted), old]),
    };
    const { desk } = setUp(undefined, storage);
    await desk['microsoft.tryCertificate']({ thumbprint: thumb('A') }, FROM);
    await desk['microsoft.removeCertificate']({ thumbprint: thumb('B') }, FROM);
    expect(await storage.applicationToken.read()).not.toBeNull();
    expect(await uses(desk)).toEqual(['current']);
  });

  it('of an old one that was tried last forgets its token', async () => {
    const old = await aKeyPair({ ...trusted, thumbprint: thumb('B'), use: 'previous' });
    const storage = {
      ...createMicrosoftProfile(),
      keyPairs: createMemoryKeyPairs([await aKeyPair(trusted), old]),
    };
    const { desk } = setUp(undefined, storage);
    await desk['microsoft.tryCertificate']({ thumbprint: thumb('B') }, FROM);
    await desk['microsoft.removeCertificate']({ thumbprint: thumb('B') }, FROM);
    expect(await storage.applicationToken.read()).toBeNull();
  });
});

describe('organisation-wide access', () => {
  it('is off until somebody switches it on', async () => {
    const storage = createMicrosoftProfile();
    await storage.organisationWide.clear();
    const { desk } = setUp(undefined, storage);
    expect(await desk['microsoft.read'](null, FROM)).toMatchObject({ value: { organisationWide: false } });
    const on = await desk['microsoft.organisationWide']({ on: true }, FROM);
    expect(on).toMatchObject({ value: { organisationWide: true } });
  });

  it('that is switched off takes its token with it, and leaves the keys', async () => {
    const { desk, storage } = setUp();
    await desk['microsoft.tryCertificate'](await createdBy(desk), FROM);
    const off = await desk['microsoft.organisationWide']({ on: false }, FROM);
    expect(off).toMatchObject({ value: { organisationWide: false, certificates: [{ use: 'current' }] } });
    expect(await storage.applicationToken.read()).toBeNull();
  });
});

describe('forgetting Microsoft 365', () => {
  it('leaves nothing of the application', async () => {
    const { desk, storage } = setUp();
    await desk['microsoft.tryCertificate'](await createdBy(desk), FROM);
    const forgotten = await desk['microsoft.forget'](null, FROM);
    expect(forgotten).toMatchObject({
      value: { application: null, organisationWide: false, certificates: [], clockOff: null },
    });
    expect(await storage.applicationToken.read()).toBeNull();
    expect(await storage.keyPairs.read()).toEqual({ ok: true, value: [] });
  });
});
