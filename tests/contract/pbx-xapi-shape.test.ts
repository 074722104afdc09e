import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, parsed, startLab } from './pbx-lab';

/*
 * `$select` and `$expand` in the forms that OData knows, and the context that tells of them (contracts/3cx.md §3.1).
 */

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
  token = await lab.fetchToken(lab.pbx.admin);
});
afterAll(() => lab.stop());

const userSchema = v.looseObject({ '@odata.context': v.string() });

const ask = (options: Record<string, string>) =>
  lab.call(token, 'GET', `/xapi/v1/Users(32)?${new URLSearchParams(options)}`);

/** The user without its context, and what the context says of the properties. */
async function answer(options: Record<string, string>) {
  const { '@odata.context': context, ...user } = await parsed(userSchema, await ask(options));
  return { user, context: /#Users(.*)\/\$entity$/.exec(context)?.[1] };
}

const RIGHTS = { RoleName: 'users' };
const BOTH = { Rights: RIGHTS, GroupRights: RIGHTS };

describe('$expand', () => {
  it.each([
    'Groups($expand=Rights,GroupRights)',
    'Groups($expand=Rights, GroupRights)',
    ' Groups ( $expand = Rights , GroupRights ) ',
  ])('does not count blanks: %s', async ($expand) => {
    const { user, context } = await answer({ $select: 'Id', $expand });
    expect(context).toBe('(Id,Groups(Rights(),GroupRights()))');
    expect(user).toMatchObject({
      Id: 32,
      Groups: [
        { GroupId: 28, ...BOTH },
        { GroupId: 29, ...BOTH },
      ],
    });
  });

  it('takes a $select inside, beside an $expand in either order', async () => {
    const expected = {
      user: { Id: 32, Groups: [28, 29].map((GroupId) => ({ GroupId, Rights: RIGHTS })) },
      context: '(Id,Groups(GroupId,Rights()))',
    };
    const options = ['$select=GroupId;$expand=Rights', '$expand=Rights;$select=GroupId'];
    for (const inner of options) {
      expect(await answer({ $select: 'Id', $expand: `Groups(${inner})` })).toEqual(expected);
    }
    expect(await answer({ $select: 'Id', $expand: 'Groups($select=Name)' })).toEqual({
      user: { Id: 32, Groups: [{ Name: 'DEFAULT' }, { Name: 'Sales' }] },
      context: '(Id,Groups(Name))',
    });
  });

  it('goes as deep as there is something', async () => {
    const $expand = 'Groups($select=GroupId;$expand=Rights($select=RoleName)),Phones';
    expect((await answer({ $select: 'Id', $expand })).context).toBe(
      '(Id,Groups(GroupId,Rights(RoleName)),Phones())',
    );
  });

  it('names once what is selected too', async () => {
    const { user, context } = await answer({ $select: 'Id,Groups', $expand: 'Groups' });
    expect(context).toBe('(Id,Groups())');
    expect(user).toMatchObject({ Id: 32, Groups: [{ GroupId: 28 }, { GroupId: 29 }] });
    expect(await answer({ $select: 'Id,Groups' })).toEqual({ user: { Id: 32 }, context: '(Id,Groups)' });
  });

  it.each([
    'Groups(',
    'Groups($expand=Rights',
    'Groups($expand=Rights))',
    'Groups($expand=Nonsense)',
    'Groups($select=Nonsense)',
    'Groups($top=1)',
    'Groups($select=Id,$expand=Rights)',
    'Groups,,Phones',
    'Groups($expand=Rights($expand=Groups))',
    'constructor',
  ])('refuses %s with 400', async ($expand) => {
    expect((await ask({ $expand })).status).toBe(400);
  });
});

describe('$select', () => {
  it('takes * for all, secrets as well', async () => {
    const { user, context } = await answer({ $select: '*', $expand: 'Groups' });
    expect(context).toBe('(*,Groups())');
    expect(user).toMatchObject({ Number: '101', AuthPassword: 'fake-auth-password-101', Groups: [{}, {}] });
    expect(await answer({ $select: '*' })).toMatchObject({ user: { Number: '101' }, context: '(*)' });
  });

  it.each(['', 'Id,', 'Nonsense', 'constructor'])('refuses "%s" with 400', async ($select) => {
    expect((await ask({ $select })).status).toBe(400);
  });
});
