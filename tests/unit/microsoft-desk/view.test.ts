import { beforeAll, describe, expect, it } from 'vitest';
import { problem } from '../../../lib/core/problem';
import type { Grant, MicrosoftView } from '../../../lib/messaging/microsoft';
import type { KeyPair } from '../../../lib/microsoft/certificate/key-pair';
import { APPLICATION } from '../../fixtures/application';
import { aKeyPair, thumb, trusted } from '../../fixtures/key-pairs';
import {
  ADELE,
  aFullProfile,
  anAccountOf,
  anOrganisationOf,
  aSession,
  aSignedInRecord,
  aTokenWith,
  createMicrosoftProfile,
  createTestDesk,
  FROM,
} from '../../fixtures/microsoft-desk';
import { aReply } from '../../fixtures/replies';
import { MORNING } from '../../fixtures/test-clock';
import { createTestExchange } from '../../fixtures/test-exchange';

type Profile = Awaited<ReturnType<typeof aFullProfile>>;

const OTHER = `another@${APPLICATION.tenantId}@global`;

let key: KeyPair;
beforeAll(async () => {
  key = await aKeyPair(trusted);
});

/** What is shown of a profile in which everything is there, after this was changed; nobody is ever asked. */
async function shown(
  change: (storage: Profile) => Promise<unknown> = async () => {},
): Promise<MicrosoftView> {
  const storage = await aFullProfile(key);
  await change(storage);
  const { exchange, requests } = createTestExchange(() => aReply(500));
  const view = await createTestDesk(exchange, {}, storage).desk['microsoft.read'](null, FROM);
  expect(requests).toEqual([]);
  if (!view.ok) throw new Error(view.error.kind);
  return view.value;
}

const states = ({ permissions }: MicrosoftView, by: Grant) =>
  new Set(permissions.filter(({ grant }) => grant === by).map(({ state }) => state));

const ability = ({ abilities }: MicrosoftView, what: string, by: Grant) =>
  abilities.find((one) => one.what === what && one.by === by);

describe('the view', () => {
  it('before anything is set up, shows where answers come back to and no more', async () => {
    const { exchange } = createTestExchange(() => aReply(500));
    const { desk } = createTestDesk(exchange, {}, createMicrosoftProfile(null));
    expect(await desk['microsoft.read'](null, FROM)).toMatchObject({
      value: { application: null, signIn: null, permissions: [], abilities: [], consentUrls: null },
    });
  });

  it('of who signed in shows them and their account, and never a token or an id', async () => {
    const view = await shown();
    expect(view).toMatchObject({
      signIn: { state: 'active', username: ADELE.username, endsAt: MORNING + 86_400_000 },
      account: { roles: ['Global Administrator'], mailbox: true },
      consents: { delegated: { state: 'waiting' } },
    });
    expect(JSON.stringify(view)).not.toMatch(/eyJ|adele\.home|nextAt/);
  });

  it('has links that are no two times the same, into the organisation’s own tenant', async () => {
    const [first, second] = [await shown(), await shown()];
    for (const url of Object.values(first.consentUrls ?? {})) expect(url).toContain(APPLICATION.tenantId);
    expect(first.consentUrls?.delegated).not.toBe(first.consentUrls?.application);
    expect(second.consentUrls).not.toBeNull();
  });
});

describe('nothing is shown of', () => {
  it('the sign-in, account, tokens and wait of another application', async () => {
    const view = await shown(async ({ signIn, session, account, consents, applicationToken }) => {
      const { delegated } = consents;
      await signIn.write({ attempt: null, signedIn: aSignedInRecord({ owner: OTHER }) });
      await session.write(aSession('Directory.Read.All', { owner: OTHER }));
      await account.write(anAccountOf({ owner: OTHER }));
      await delegated.write({ ...((await delegated.read()) ?? never()), owner: OTHER });
      await applicationToken.write({
        owner: OTHER,
        token: aTokenWith({ roles: ['Contacts.Read'] }),
        thumbprint: thumb('A'),
        issuedAt: MORNING,
        renewAt: MORNING,
      });
    });
    expect(view).toMatchObject({ signIn: null, account: null, consents: { delegated: null } });
    expect([...states(view, 'delegated'), ...states(view, 'application')]).toEqual(['unknown', 'unknown']);
  });

  it('the account of whoever was signed in to the same application before', async () => {
    const before = { ...ADELE, homeAccountId: 'somebody.else' };
    expect(
      await shown(({ account }) => account.write(anAccountOf({ homeAccountId: before.homeAccountId }))),
    ).toMatchObject({ signIn: { username: ADELE.username }, account: null });
  });

  it('the permissions of a sign-in that was never completed', async () => {
    const view = await shown(({ session }) =>
      session.write(aSession('Directory.Read.All', { signedInAt: MORNING + 1 })),
    );
    expect(states(view, 'delegated')).toEqual(new Set(['unknown']));
  });

  it('the account, once the sign-in has ended', async () => {
    const view = await shown(({ signIn }) =>
      signIn.write({ attempt: null, signedIn: aSignedInRecord({ state: 'ended' }) }),
    );
    expect(view).toMatchObject({ signIn: { state: 'ended' }, account: null });
    expect(ability(view, 'users', 'delegated')).toMatchObject({ state: 'no', reason: 'signedOut' });
  });
});

describe('what a person can read', () => {
  it('is known from the token', async () => {
    const view = await shown(({ session }) => session.write(aSession('User.Read User.Read.All')));
    expect(ability(view, 'users', 'delegated')).toMatchObject({ state: 'yes' });
    expect(ability(view, 'status', 'delegated')).toMatchObject({ state: 'no', reason: 'permission' });
    expect(ability(view, 'othersContacts', 'delegated')).toMatchObject({ reason: 'delegatedNever' });
  });

  it('is no with nobody signed in, and unknown after the browser was started again', async () => {
    const out = await shown(({ signIn }) => signIn.clear());
    expect(ability(out, 'users', 'delegated')).toMatchObject({ state: 'no', reason: 'signedOut' });
    const restarted = await shown(async ({ session, account }) => {
      await session.clear();
      await account.clear();
    });
    expect(restarted).toMatchObject({ signIn: { state: 'active' }, account: null });
    expect(ability(restarted, 'users', 'delegated')).toMatchObject({ state: 'unknown', reason: null });
    expect(states(restarted, 'delegated')).toEqual(new Set(['unknown']));
  });

  it('is not what needs a mailbox, where the account has none', async () => {
    const { view } = anAccountOf();
    const names = 'User.Read Calendars.ReadBasic Contacts.Read';
    const at = (mailbox: boolean | null, exchange: boolean) =>
      shown(async ({ session, account, organisation }) => {
        await session.write(aSession(names));
        await account.write(anAccountOf({ view: { ...view, mailbox } }));
        await organisation.write(anOrganisationOf({ names: [], users: true, exchange }));
      });
    expect(ability(await at(false, true), 'status', 'delegated')).toMatchObject({ reason: 'noMailbox' });
    expect(ability(await at(null, false), 'status', 'delegated')).toMatchObject({ reason: 'noExchange' });
    expect(ability(await at(true, true), 'ownContacts', 'delegated')).toMatchObject({ state: 'yes' });
  });
});

describe('what the application can read', () => {
  const roles = (...names: readonly string[]) => aTokenWith({ roles: names });

  it('is known from its token, as long as it may ask', async () => {
    const give = async ({ applicationToken }: Profile) => {
      const known = await applicationToken.read();
      if (known) await applicationToken.write({ ...known, token: roles('Directory.Read.All') });
    };
    expect(ability(await shown(give), 'users', 'application')).toMatchObject({ state: 'yes' });
    const off = await shown(async (storage) => {
      await give(storage);
      await storage.organisationWide.write(false);
    });
    expect(ability(off, 'users', 'application')).toMatchObject({ state: 'no', reason: 'switchedOff' });
  });

  it('is unknown after the browser was started again, where the certificate was trusted', async () => {
    const view = await shown(({ applicationToken }) => applicationToken.clear());
    expect(ability(view, 'users', 'application')).toMatchObject({ state: 'unknown' });
  });

  it.each([
    ['was never tried', { trust: null, trustedAt: null }],
    ['was refused', { trust: { at: MORNING, problem: problem('certificateUnknown') } }],
  ])('is no where the certificate %s', async (_, change) => {
    const view = await shown(async ({ applicationToken, keyPairs }) => {
      await applicationToken.clear();
      await keyPairs.replace([{ ...key, ...change }]);
    });
    expect(ability(view, 'users', 'application')).toMatchObject({ state: 'no', reason: 'notTrusted' });
  });
});

function never(): never {
  throw new Error('nothing is there');
}
