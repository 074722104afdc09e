import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dial, type Lab, parsed, startLab } from './pbx-lab';

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

const get = (path: string) => lab.call(token, 'GET', `/xapi/v1/${path}`);
const patch = (path: string, body: unknown) => lab.call(token, 'PATCH', `/xapi/v1/${path}`, body);

const listSchema = v.looseObject({
  '@odata.context': v.string(),
  '@odata.count': v.optional(v.number()),
  value: v.array(v.record(v.string(), v.unknown())),
});
const odataErrorSchema = v.object({
  error: v.object({
    code: v.string(),
    message: v.string(),
    details: v.optional(v.array(v.object({ code: v.string(), message: v.string(), target: v.string() }))),
  }),
});

const query = (options: Record<string, string>) => `Users?${new URLSearchParams(options)}`;
const list = async (options: Record<string, string>) => parsed(listSchema, await get(query(options)));

describe('Defs', () => {
  it('answers the quick test with the version in the header', async () => {
    const response = await get('Defs?$select=Id');
    expect(response.headers.get('x-3cx-version')).toBe('20.0.9.1');
    expect(await response.json()).toEqual({
      '@odata.context': expect.stringMatching(/^https:\/\/.*\/xapi\/v1\/\$metadata#Defs\(Id\)$/),
      Id: 0,
    });
  });
});

describe('who may', () => {
  it('not the employee: call control only', async () => {
    token = await lab.fetchToken(lab.pbx.employee);
    const response = await get('Defs');
    expect([response.status, await response.text()]).toEqual([403, '']);
    expect(response.headers.get('x-3cx-version')).toBe('20.0.9.1');
  });

  it('not a client of the role users, though Defs is open to it', async () => {
    await lab.control('PUT', '/clients/dialbridge-admin', { role: 'users' });
    expect([(await get('Defs')).status, (await get('Users')).status]).toEqual([200, 403]);
    expect((await patch('Users(31)', { CurrentProfileName: 'Away' })).status).toBe(403);
    await lab.control('PATCH', '/settings', { underPrivileged: 401 });
    expect((await get('Users')).status).toBe(401);
  });

  it('nobody without a licence or with a dead token', async () => {
    await lab.control('PATCH', '/settings', { licence: false });
    expect((await get('Users')).status).toBe(403);
    await lab.control('POST', '/tokens/kill');
    const response = await get('Users');
    expect([response.status, await response.text()]).toEqual([401, '']);
  });

  it('knows no other path or method', async () => {
    const paths = ['Nothing', 'Users(31)/Pbx.SetProfile', "Users('100')"];
    for (const path of paths) expect((await get(path)).status).toBe(404);
    expect((await lab.call(token, 'PUT', '/xapi/v1/Users(31)', {})).status).toBe(405);
    expect((await patch("Users(Number='100')", {})).status).toBe(405);
    expect((await lab.call(token, 'POST', '/xapi/v1/Users', {})).status).toBe(405);
    expect((await lab.call(token, 'DELETE', '/xapi/v1/Users(31)')).status).toBe(405);
    expect((await get('Groups')).status).toBe(404);
  });
});

describe('listing users', () => {
  it('gives a page of 100 and counts only when asked', async () => {
    const first = await list({ $select: 'Id,Number' });
    expect(first.value).toHaveLength(100);
    expect(first['@odata.count']).toBeUndefined();
    expect(first['@odata.context']).toMatch(/#Users\(Id,Number\)$/);
    const second = await list({ $select: 'Id', $orderby: 'Id', $skip: '100', $top: '100', $count: 'true' });
    expect([second.value.length, second['@odata.count']]).toEqual([30, 130]);
    expect(second).not.toHaveProperty('@odata.nextLink');
  });

  it('refuses $top above 100 with the error shape', async () => {
    expect((await list({ $top: '100', $select: 'Id' })).value).toHaveLength(100);
    const response = await get(query({ $top: '101' }));
    expect(response.status).toBe(400);
    expect((await parsed(odataErrorSchema, response)).error.message).toContain("The limit of '100'");
  });

  it('hands out secrets to whoever selects nothing, and leaves nulls out', async () => {
    const { value } = await list({ $top: '3' });
    expect(value[0]).toMatchObject({ AuthPassword: 'fake-auth-password-100', VMPIN: '9100' });
    expect(value[2]).not.toHaveProperty('Mobile');
    expect(value[0]).not.toHaveProperty('Groups');
    const [selected] = (await list({ $top: '1', $select: 'Id,Mobile,ContactImage' })).value;
    expect(selected).toEqual({ Id: 31, Mobile: '+447700900100' });
  });

  it('tells who is registered', async () => {
    await lab.control('POST', '/devices/unregister', { dn: '100' });
    const { value } = await list({ $top: '3', $select: 'Number,IsRegistered', $orderby: 'Number' });
    expect(value).toEqual([
      { Number: '100', IsRegistered: false },
      { Number: '101', IsRegistered: true },
      { Number: '102', IsRegistered: true },
    ]);
  });

  it('counts, filtered or not', async () => {
    const count = async (options: string) => (await get(`Users/$count${options}`)).text();
    expect(await count('')).toBe('130');
    expect(await count(`?${new URLSearchParams({ $filter: 'Mobile eq null' })}`)).toBe('43');
    expect((await get('Users/$count?$top=5')).status).toBe(400);
    expect((await get('Users/$count')).headers.get('content-type')).toMatch('text/plain');
  });

  it.each([
    ['$filter', 'Number eq'],
    ['$filter', 'Nonsense eq 1'],
    ['$filter', "Number eq '100' xor Id eq 1"],
    ['$filter', "(Number eq '100'"],
    ['$filter', "Number eq '100"],
    ['$filter', 'length(Number) eq 3'],
    ['$filter', "not Number eq '100'"],
    ['$filter', "Number is '100'"],
    ['$filter', 'not'],
    ['$select', 'Id,Nonsense'],
    ['$orderby', 'Nonsense'],
    ['$orderby', 'Id up'],
    ['$top', '-1'],
    ['$skip', 'x'],
    ['$count', 'yes'],
    ['$expand', 'Nonsense'],
    ['$apply', 'x'],
  ])('refuses %s=%s with 400', async (name, value) => {
    const response = await get(query({ [name]: value }));
    expect(response.status).toBe(400);
    await parsed(odataErrorSchema, response);
  });

  it('orders, searches and expands', async () => {
    const last = await list({ $orderby: 'LastName desc,Number', $select: 'LastName', $top: '1' });
    expect(last.value).toEqual([{ LastName: 'Åkesson' }]);
    const found = await list({ $search: 'ANNA', $select: 'FirstName' });
    expect(new Set(found.value.map(({ FirstName }) => FirstName))).toEqual(new Set(['Anna']));
    const { value, ...rest } = await list({
      $select: 'Id',
      $expand: 'Groups($expand=Rights)',
      $filter: "Number eq '100'",
    });
    expect(rest['@odata.context']).toMatch(/#Users\(Id,Groups\(Rights\(\)\)\)$/);
    expect(value).toEqual([
      {
        Id: 31,
        Groups: [expect.objectContaining({ Name: 'DEFAULT', Rights: { RoleName: 'system_owners' } })],
      },
    ]);
    expect(JSON.stringify(value)).not.toContain('GroupRights');
  });
});

describe('one user', () => {
  it('is found by id and by number', async () => {
    const user = { Id: 31, Number: '100', DisplayName: 'Anna Adams' };
    for (const path of ['Users(31)', "Users(Number='100')", 'Users(Number=%27100%27)']) {
      expect(await (await get(`${path}?$select=Id,Number,DisplayName`)).json()).toEqual({
        '@odata.context': expect.stringMatching(/#Users\(Id,Number,DisplayName\)\/\$entity$/),
        ...user,
      });
    }
    expect((await get('Users(9999)')).status).toBe(404);
    expect((await get("Users(Number='999')")).status).toBe(404);
  });

  it('shows its statuses when expanded', async () => {
    const user = await parsed(
      v.object({
        ForwardingProfiles: v.array(v.object({ Name: v.string(), CustomName: v.optional(v.string()) })),
      }),
      await get('Users(31)?$select=Id&$expand=ForwardingProfiles'),
    );
    expect(user.ForwardingProfiles).toEqual([
      { Name: 'Available' },
      { Name: 'Away' },
      { Name: 'Out of office' },
      { Name: 'Custom 1', CustomName: 'Lunch' },
      { Name: 'Custom 2', CustomName: 'Business Trip' },
    ]);
  });
});

describe('PATCH', () => {
  const status = async () =>
    (await (await get('Users(31)?$select=CurrentProfileName')).json()).CurrentProfileName;

  it('sets the status: 204 without a body', async () => {
    const response = await patch('Users(31)', { CurrentProfileName: 'Out of office' });
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(await status()).toBe('Out of office');
  });

  it('accepts the matching Id and Number, refuses others', async () => {
    expect((await patch('Users(31)', { Id: 31, Number: '100', Mobile: '+447700900999' })).status).toBe(204);
    const response = await patch('Users(31)', { Number: '999' });
    expect(response.status).toBe(400);
    expect((await parsed(odataErrorSchema, response)).error.details?.[0]?.target).toBe('Number');
    expect((await patch('Users(31)', { Id: 32 })).status).toBe(400);
  });

  it('refuses an unknown status in the form seen live', async () => {
    const response = await patch('Users(31)', { CurrentProfileName: 'Do Not Disturb' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: {
        code: '',
        message: 'CurrentProfileName:\nWARNINGS.XAPI.NOT_FOUND',
        details: [{ code: '', message: 'WARNINGS.XAPI.NOT_FOUND', target: 'CurrentProfileName' }],
      },
    });
    expect(await status()).toBe('Available');
  });

  it('refuses unknown properties, wrong types, wrong content types and unknown users', async () => {
    expect((await patch('Users(31)', { Nonsense: 1 })).status).toBe(400);
    expect((await patch('Users(31)', { Enabled: 'yes' })).status).toBe(400);
    expect((await patch('Users(9999)', { Enabled: true })).status).toBe(404);
    const send = (headers: Record<string, string>, body: string) =>
      fetch(`${lab.base}/xapi/v1/Users(31)`, {
        method: 'PATCH',
        headers: { authorization: `Bearer ${token}`, ...headers },
        body,
      });
    expect((await send({ 'content-type': 'text/plain' }, '{"Enabled":false}')).status).toBe(415);
    expect((await send({ 'content-type': 'application/json' }, '{"Enabled"')).status).toBe(400);
  });

  it('removes a property by null and keeps what it computes', async () => {
    await patch('Users(31)', { Mobile: null, DisplayName: 'Nobody', IsRegistered: false });
    expect(await (await get('Users(31)?$select=Mobile,DisplayName,IsRegistered')).json()).toEqual({
      '@odata.context': expect.any(String),
      DisplayName: 'Anna Adams',
      IsRegistered: true,
    });
  });
});

describe('ActiveCalls', () => {
  it('lists a running call and drops it', async () => {
    await dial(lab, token, '100', '101');
    const { value } = await parsed(listSchema, await get('ActiveCalls'));
    expect(value).toMatchObject([
      { Caller: '100 Anna Adams', Callee: expect.stringMatching(/^101 /), Status: 'Routing' },
    ]);
    expect(value[0]).not.toHaveProperty('EstablishedAt');
    const path = `/xapi/v1/ActiveCalls(${value[0]?.Id})/Pbx.DropCall`;
    const dropped = await lab.call(token, 'POST', path);
    expect(dropped.status).toBe(200);
    expect(await dropped.json()).toEqual({
      '@odata.context': expect.stringMatching(/#Pbx\.IActionResult$/),
    });
    expect((await parsed(listSchema, await get('ActiveCalls'))).value).toEqual([]);
    expect((await lab.call(token, 'POST', path)).status).toBe(404);
  });
});
