import { describe, expect, it } from 'vitest';
import type { AbilityView, Grant } from '../../../../lib/messaging/microsoft';
import { abilityViews, type Known } from '../../../../lib/microsoft/permissions/ability-views';
import { missingFrom, permissionViews } from '../../../../lib/microsoft/permissions/permission-views';
import type { Standing } from '../../../../lib/microsoft/permissions/standing';

const nobody: Standing = { delegated: 'signedOut', application: 'switchedOff' };
const withMailbox: Known = {
  mailbox: true,
  plans: { names: ['Microsoft 365 Business Premium'], users: true, exchange: true },
};

const states = (standing: Partial<Standing>, grant: Grant) =>
  Object.fromEntries(
    permissionViews({ ...nobody, ...standing })
      .filter((one) => one.grant === grant)
      .map(({ name, state }) => [name, state]),
  );

describe('the permissions of a sign-in', () => {
  it('are missing after the first sign-in, but for the one that it asked for', () => {
    expect(states({ delegated: ['openid', 'profile', 'User.Read'] }, 'delegated')).toEqual({
      'User.Read': 'granted',
      'Directory.Read.All': 'missing',
      'Contacts.Read': 'missing',
      'Calendars.Read': 'missing',
      'User.Read.All': 'missing',
      'Calendars.ReadBasic': 'missing',
    });
  });

  it('of the usual set cover the narrower ones', () => {
    const delegated = ['User.Read', 'Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];
    expect(states({ delegated }, 'delegated')).toMatchObject({
      'Directory.Read.All': 'granted',
      'User.Read.All': 'covered',
      'Calendars.ReadBasic': 'covered',
    });
  });

  it('of the narrower set make the wider ones needless', () => {
    const delegated = ['User.Read', 'User.Read.All', 'Calendars.ReadBasic'];
    expect(states({ delegated }, 'delegated')).toMatchObject({
      'Directory.Read.All': 'notNeeded',
      'Calendars.Read': 'notNeeded',
      'Contacts.Read': 'missing',
    });
  });

  it('that may write cover those that only read', () => {
    expect(states({ application: ['Contacts.ReadWrite'] }, 'application')).toMatchObject({
      'Contacts.Read': 'covered',
    });
  });

  it('are unknown without a token', () => {
    expect(new Set(Object.values(states({}, 'delegated')))).toEqual(new Set(['unknown']));
    expect(new Set(Object.values(states({}, 'application')))).toEqual(new Set(['unknown']));
  });

  it('that are missing altogether are named as the page lists them', () => {
    expect(missingFrom([], 'application')).toEqual(['Directory.Read.All', 'Contacts.Read', 'Calendars.Read']);
    expect(missingFrom(['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'], 'application')).toEqual([]);
    expect(missingFrom(['User.Read', 'User.Read.All'], 'delegated')).toEqual([
      'Contacts.Read',
      'Calendars.Read',
    ]);
  });
});

const ability = (
  what: AbilityView['what'],
  by: Grant,
  standing: Partial<Standing>,
  known: Known = withMailbox,
) => abilityViews({ ...nobody, ...standing }, known).find((one) => one.what === what && one.by === by);

const ALL = ['User.Read', 'Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];
const yes = { state: 'yes', reason: null, lacks: [] };

describe('what a sign-in can do', () => {
  it('is to read users, free/busy of everybody, and the own contacts', () => {
    for (const what of ['users', 'status', 'ownContacts'] as const)
      expect(ability(what, 'delegated', { delegated: ALL })).toMatchObject(yes);
  });

  it('is never to read the contacts of others, not even with all permissions', () => {
    expect(ability('othersContacts', 'delegated', { delegated: ALL })).toMatchObject({
      state: 'no',
      reason: 'delegatedNever',
      lacks: [],
    });
  });

  it('lacks a permission by the name that the page lists', () => {
    expect(ability('status', 'delegated', { delegated: ['User.Read'] })).toMatchObject({
      state: 'no',
      reason: 'permission',
      lacks: ['Calendars.Read'],
    });
  });

  it.each<[string, Known, object]>([
    [
      'without a mailbox of its own',
      { ...withMailbox, mailbox: false },
      { state: 'no', reason: 'noMailbox' },
    ],
    [
      'in a company without Exchange',
      { mailbox: false, plans: { names: [], users: true, exchange: false } },
      { state: 'no', reason: 'noExchange' },
    ],
    ['of which nothing is known', { mailbox: null, plans: null }, { state: 'unknown', reason: null }],
  ])('for free/busy depends on the account: %s', (_, known, finding) => {
    expect(ability('status', 'delegated', { delegated: ALL }, known)).toMatchObject(finding);
    expect(ability('users', 'delegated', { delegated: ALL }, known)).toMatchObject(yes);
  });

  it('is nothing while nobody is signed in, and unknown while the token cannot be read', () => {
    expect(ability('users', 'delegated', {})).toMatchObject({ state: 'no', reason: 'signedOut' });
    expect(ability('users', 'delegated', { delegated: 'unknown' })).toMatchObject({ state: 'unknown' });
  });
});

describe('what the application can do', () => {
  it('is to read the contacts of everybody, without anybody’s mailbox', () => {
    const known: Known = { mailbox: false, plans: null };
    expect(ability('othersContacts', 'application', { application: ALL }, known)).toMatchObject(yes);
    expect(ability('status', 'application', { application: ALL }, known)).toMatchObject(yes);
  });

  it.each(['switchedOff', 'notTrusted'] as const)('is nothing while it is %s', (application) => {
    expect(ability('users', 'application', { application })).toMatchObject({
      state: 'no',
      reason: application,
    });
  });

  it('lacks contacts in a company without Exchange', () => {
    const known: Known = { mailbox: null, plans: { names: ['O365_BUSINESS'], users: true, exchange: false } };
    expect(ability('othersContacts', 'application', { application: ALL }, known)).toMatchObject({
      state: 'no',
      reason: 'noExchange',
    });
  });
});
