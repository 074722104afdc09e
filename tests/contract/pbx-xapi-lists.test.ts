import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Lab, startLab } from './pbx-lab';

/*
 * What a PATCH of a user does to what is kept in lists: departments, statuses, hours (contracts/3cx.md §3.2 to §3.4).
 */

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
});
beforeEach(async () => {
  await lab.control('POST', '/reset');
  token = await lab.fetchToken(lab.pbx.admin);
});
afterAll(() => lab.stop());

const USER = '/xapi/v1/Users(32)';
const patch = (body: unknown) => lab.call(token, 'PATCH', USER, body);
const read = async (query: string) => (await lab.call(token, 'GET', `${USER}?${query}`)).json();

interface Group {
  readonly GroupId: number;
  readonly Rights: { readonly RoleName: string };
}

const rolesOf = async () => {
  const { Groups } = await read('$select=Id&$expand=Groups($expand=Rights,GroupRights)');
  return (Groups as readonly Group[]).map(({ GroupId, Rights }) => `${GroupId} ${Rights.RoleName}`);
};

const MANAGERS = { RoleName: 'managers' };

describe('departments', () => {
  it('are replaced as a whole', async () => {
    expect((await patch({ Groups: [{ GroupId: 30, Rights: MANAGERS }] })).status).toBe(204);
    expect(await rolesOf()).toEqual(['30 managers']);
    expect((await patch({ Groups: [] })).status).toBe(204);
    expect(await rolesOf()).toEqual([]);
  });

  it.each([
    ['Rights alone', { Rights: MANAGERS }, 'users'],
    ['GroupRights alone', { GroupRights: MANAGERS }, 'users'],
    ['both', { Rights: MANAGERS, GroupRights: MANAGERS }, 'managers'],
  ])('change a role by %s as 3CX does', async (_name, rights, role) => {
    expect((await patch({ Groups: [{ GroupId: 28, ...rights }] })).status).toBe(204);
    expect(await rolesOf()).toEqual([`28 ${role}`]);
  });

  it.each([{ Rights: { RoleName: 'kings' } }, { GroupRights: { RoleName: 'kings' }, Rights: MANAGERS }])(
    'know seven roles: %j is none',
    async (rights) => {
      const response = await patch({ Groups: [{ GroupId: 28, ...rights }] });
      expect(response.status).toBe(400);
      expect((await response.json()).error.details[0]).toMatchObject({ target: 'RoleName' });
      expect(await rolesOf()).toEqual(['28 users', '29 users']);
    },
  );

  it('have another primary one when that one is left, and none when all are', async () => {
    const primary = async () => (await read('$select=PrimaryGroupId')).PrimaryGroupId;
    expect((await patch({ Groups: [{ GroupId: 30 }, { GroupId: 31 }] })).status).toBe(204);
    expect(await primary()).toBe(30);
    expect((await patch({ Groups: [{ GroupId: 31 }, { GroupId: 30 }] })).status).toBe(204);
    expect(await primary()).toBe(30);
    expect((await patch({ Groups: [] })).status).toBe(204);
    expect(await primary()).toBeUndefined();
  });

  it('call a member by the name that it has now', async () => {
    const names = async () =>
      ((await read('$select=Id&$expand=Groups')).Groups as readonly { readonly MemberName: string }[]).map(
        ({ MemberName }) => MemberName,
      );
    expect((await patch({ FirstName: 'Ada', LastName: 'Byron' })).status).toBe(204);
    expect(await names()).toEqual(['Byron, Ada', 'Byron, Ada']);
    expect((await patch({ LastName: 'Lovelace', Groups: [{ GroupId: 30 }] })).status).toBe(204);
    expect(await names()).toEqual(['Lovelace, Ada']);
    expect(await rolesOf()).toEqual(['30 users']);
  });

  it.each([9999, 31])('are no primary one before the user is in them: %i', async (PrimaryGroupId) => {
    expect((await patch({ PrimaryGroupId })).status).toBe(400);
    expect((await patch({ Groups: [{ GroupId: 28 }, { GroupId: 30 }] })).status).toBe(204);
    expect((await patch({ PrimaryGroupId: 30 })).status).toBe(204);
    expect(await read('$select=PrimaryGroupId')).toMatchObject({ PrimaryGroupId: 30 });
  });
});

describe('statuses', () => {
  it('keep everything that is written of them', async () => {
    const { ForwardingProfiles } = await read('$select=Id&$expand=ForwardingProfiles');
    const changed = (ForwardingProfiles as readonly { readonly Name: string }[]).map((profile) =>
      profile.Name === 'Away'
        ? {
            ...profile,
            CustomMessage: 'back soon',
            AcceptMultipleCalls: false,
            RingMyMobile: true,
            BlockPushCalls: true,
            AwayRoute: { AllHoursExternal: true },
          }
        : profile,
    );
    expect((await patch({ ForwardingProfiles: changed })).status).toBe(204);
    expect((await read('$select=Id&$expand=ForwardingProfiles')).ForwardingProfiles).toEqual(changed);
  });

  it('have no property that the schema does not name', async () => {
    expect((await patch({ ForwardingProfiles: [{ Id: 321, Nonsense: 1 }] })).status).toBe(400);
  });
});

describe('what else is read', () => {
  it.each([
    ['Hours', { Type: 'OfficeHours' }],
    ['BreakTime', { Type: 'Never' }],
  ])('may be written: %s', async (name, value) => {
    expect((await patch({ [name]: value })).status).toBe(204);
    expect(await read(`$select=${name}`)).toMatchObject({ [name]: value });
  });

  it('takes a list of greetings, and no list for a user', async () => {
    expect((await patch({ Greetings: [{ Type: 'Default', Filename: '' }] })).status).toBe(204);
    expect((await patch([])).status).toBe(400);
  });
});
