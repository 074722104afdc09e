import type { ApiClient } from './clients';
import { type Device, type DeviceKind, newDevice } from './devices';
import { membership } from './groups';
import { firstNames, lastNames } from './seed-names';
import { type ForwardingProfile, profileNames, type User } from './users';
import type { PbxOptions } from './world';

/** How many extensions there are: more than one page of the configuration API (contracts/3cx.md §3.1). */
const userCount = 130;
const firstExtension = 100;

/** The employee's client has call control of four extensions, the administrator's has everything. */
export function seedClients({ employee, admin }: PbxOptions): Map<string, ApiClient> {
  const own = employee?.extension ?? '100';
  const clients: readonly ApiClient[] = [
    {
      id: employee?.clientId ?? 'dialbridge-employee',
      secret: employee?.clientSecret ?? 'employee-secret',
      extension: own,
      callControl: true,
      xapi: false,
      role: 'users',
      monitored: [...new Set([own, '101', '102', '103'])],
    },
    {
      id: admin?.clientId ?? 'dialbridge-admin',
      secret: admin?.clientSecret ?? 'admin-secret',
      extension: admin?.extension ?? '200',
      callControl: true,
      xapi: true,
      role: 'system_admins',
      monitored: 'all',
    },
  ];
  return new Map(clients.map((client) => [client.id, client]));
}

/** Extensions 100 to 229. */
export function seedUsers(): User[] {
  return Array.from({ length: userCount }, (_, index) => seedUser(index));
}

interface Phone {
  readonly kind: DeviceKind;
  readonly userAgent: string;
}

const yealink: Phone = { kind: 'emulated', userAgent: 'Yealink SIP-T54W 96.86.0.100' };
const snom: Phone = { kind: 'emulated', userAgent: 'snomD785/10.1.175.16' };
const webClient: Phone = { kind: 'uacsta', userAgent: '3CX Web Client' };
const mobileApp: Phone = { kind: 'emulated', userAgent: '3CX Mobile Client' };

/** The extensions whose phones matter to tests; which user agent is of which kind is made up. */
const phonesOf: Readonly<Record<string, readonly Phone[]>> = {
  '100': [yealink],
  '101': [yealink, webClient],
  '102': [webClient],
  '103': [],
  '104': [snom, mobileApp],
  '200': [webClient],
};

/** Everybody else has one desk phone, every sixth has none. */
export function seedDevices(users: readonly User[], counters: { registration: number }): Device[] {
  return users.flatMap(({ Number: dn }, index) => {
    const usual = index % 6 === 5 ? [] : [index % 2 === 0 ? yealink : snom];
    return (phonesOf[dn] ?? usual).map((phone) => newDevice(counters, { dn, ...phone }));
  });
}

function seedUser(index: number): User {
  const number = String(firstExtension + index);
  const first = firstNames[index % firstNames.length] ?? '';
  const last = lastNames[(index * 7) % lastNames.length] ?? '';
  const person = { Id: 31 + index, Number: number, FirstName: first, LastName: last };
  const groupIds = index % 4 === 0 ? [28] : [28, 28 + (index % 4)];
  return {
    ...person,
    ...contactData(index, number, first, last),
    ...fakeSecrets(number),
    CurrentProfileName: statusOf(index),
    ForwardingProfiles: seedProfiles(person.Id),
    Groups: groupIds.map((id) => membership(person, id, index === 0 ? 'system_owners' : 'users')),
    PrimaryGroupId: 28,
    Enabled: index % 29 !== 28,
    HideInPhonebook: index % 31 === 30,
    Internal: false,
    Language: 'EN',
    PromptSet: '8210986B-9412-497f-AD77-3A554F4A9BDB',
    QueueStatus: index % 3 === 0 ? 'LoggedIn' : 'LoggedOut',
    OfficeHoursProps: index % 11 === 7 ? ['GlobalSchedule', 'AutoSwitchProfiles'] : ['GlobalSchedule'],
    Tags: [],
    Require2FA: false,
    Enable2FA: index % 5 === 0,
    CallUsRequirement: 'Both',
    Hours: { Type: 'OfficeHours' },
    BreakTime: { Type: 'OfficeHours' },
    VMEnabled: true,
    VMEmailOptions: 'Notification',
    SendEmailMissedCalls: true,
    TranscriptionMode: 'Inherit',
    MS365SignInEnabled: true,
    MS365ContactsEnabled: true,
    MS365CalendarEnabled: true,
    MS365TeamsEnabled: true,
  };
}

/** A missing e-mail is '' (contracts/3cx.md §3.2), a missing mobile null. Numbers are Ofcom's fictitious ones. */
function contactData(index: number, number: string, first: string, last: string) {
  const local = `${first}.${last}`
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase();
  return {
    EmailAddress: index % 13 === 12 ? '' : `${local}@example.com`,
    Mobile: index % 3 === 2 ? null : `+447700900${number}`,
    OutboundCallerID: `+442079460${number}`,
    ContactImage: null,
  };
}

/** Served to whoever forgets `$select` (§3.2). They look like secrets and open nothing. */
function fakeSecrets(number: string) {
  return {
    AuthID: `fake-auth-id-${number}`,
    AuthPassword: `fake-auth-password-${number}`,
    AccessPassword: `fake-access-password-${number}`,
    DeskphonePassword: `fake-deskphone-password-${number}`,
    VMPIN: `9${number}`,
  };
}

/** Mostly available; the employee always is. */
function statusOf(index: number): (typeof profileNames)[number] {
  return awayStatuses[index % 10] ?? 'Available';
}

const awayStatuses: Readonly<Record<number, (typeof profileNames)[number]>> = {
  3: 'Away',
  6: 'Out of office',
  8: 'Custom 1',
  9: 'Custom 2',
};

const customNames: Readonly<Record<string, string>> = { 'Custom 1': 'Lunch', 'Custom 2': 'Business Trip' };

function seedProfiles(userId: number): readonly ForwardingProfile[] {
  return profileNames.map((name, index) => ({
    Id: userId * 10 + index,
    Name: name,
    CustomName: customNames[name] ?? null,
    CustomMessage: '',
    NoAnswerTimeout: 20,
    RingMyMobile: false,
    AcceptMultipleCalls: true,
  }));
}
