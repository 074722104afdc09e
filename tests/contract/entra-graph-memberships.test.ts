import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraph, delegatedToken } from './entra-graph-lab';
import { type Lab, startLab } from './entra-lab';

const ADMIN = 'admin@northwind.example';
const EVENTUAL = { ConsistencyLevel: 'eventual' };

let lab: Lab;
let token: unknown;
/** One role and `Hamburg office` are there already. */
beforeAll(async () => {
  lab = await startLab();
  for (let index = 0; index < 130; index += 1)
    await lab.control('POST', '/groups', { displayName: `Group ${index}`, members: [ADMIN] });
  token = await delegatedToken(lab, ADMIN);
});
afterAll(() => lab.stop());

const pageSchema = v.object({
  value: v.array(v.looseObject({ id: v.string() })),
  '@odata.nextLink': v.optional(v.string()),
  '@odata.count': v.optional(v.number()),
});

const ask = (path: string, headers = {}) => askGraph(lab, token, path, headers);
const pageAt = async (path: string, headers = {}) => v.parse(pageSchema, (await ask(path, headers)).body);

describe.each(['/me/memberOf', '/me/transitiveMemberOf'])('%s', (path) => {
  it('comes in pages of a hundred, linked by whole addresses', async () => {
    const first = await pageAt(path);
    expect(first.value).toHaveLength(100);
    const next = first['@odata.nextLink'] ?? '';
    expect(next.startsWith(`${lab.base}/v1.0${path}?$skiptoken=`)).toBe(true);
    const second = await pageAt(next.slice(`${lab.base}/v1.0`.length));
    expect(second.value).toHaveLength(32);
    expect(second['@odata.nextLink']).toBeUndefined();
    expect(new Set([...first.value, ...second.value].map(({ id }) => id)).size).toBe(132);
  });

  it('comes in pages of the size that is asked for, with what else was asked', async () => {
    const first = await pageAt(`${path}?$top=50&$select=id,displayName`);
    expect([first.value.length, Object.keys(first.value[0] ?? {}).sort()]).toEqual([
      50,
      ['@odata.type', 'displayName', 'id'],
    ]);
    expect(first['@odata.nextLink']).toContain('?$top=50&$select=id,displayName&$skiptoken=');
    expect((await pageAt(`${path}?$top=999`)).value).toHaveLength(132);
  });

  it.each(['1000', '0', '-1', 'x', ''])('has no pages of %s', async (size) => {
    expect(await ask(`${path}?$top=${size}`)).toMatchObject({
      status: 400,
      body: {
        error: {
          message: `Invalid page size specified: '${size}'. Must be between 1 and 999 inclusive.`,
        },
      },
    });
  });

  it('is counted for who takes an answer of a moment ago', async () => {
    expect((await pageAt(`${path}?$count=true&$top=1`, EVENTUAL))['@odata.count']).toBe(132);
    expect(await pageAt(`${path}?$count=true`)).not.toHaveProperty('@odata.count');
    const authorization = `Bearer ${String(token)}`;
    const counted = await fetch(`${lab.base}/v1.0${path}/$count`, {
      headers: { authorization, ...EVENTUAL },
    });
    expect([counted.headers.get('content-type'), await counted.text()]).toEqual([
      expect.stringContaining('text/plain'),
      '132',
    ]);
    expect(await ask(`${path}/$count`)).toMatchObject({
      status: 400,
      body: { error: { code: 'Request_BadRequest', message: '$count is not currently supported.' } },
    });
  });

  it.each(['$filter=bogus', '$skip=3', '$search="x"', '$expand=members', '$orderby=displayName'])(
    'refuses what it cannot do: %s',
    async (query) => {
      expect(await ask(`${path}?${query}`)).toMatchObject({
        status: 400,
        body: { error: { code: 'Request_UnsupportedQuery' } },
      });
    },
  );

  it('refuses a token of another making', async () => {
    expect((await ask(`${path}?$skiptoken=abc`)).status).toBe(400);
  });

  it('is empty for a type that nobody has, and no type for what is none', async () => {
    expect((await pageAt(`${path}/microsoft.graph.administrativeUnit`)).value).toEqual([]);
    expect((await pageAt(`${path}/microsoft.graph.directoryObject`)).value).toHaveLength(100);
    expect((await pageAt(`${path}/Microsoft.Graph.DirectoryRole`)).value).toHaveLength(1);
    expect((await ask(`${path}/microsoft.graph.message`)).status).toBe(400);
  });
});

it('the link leads to Graph’s own host over HTTPS', async () => {
  const authorization = `Bearer ${String(token)}`;
  const { text } = await lab.getAt('graph.microsoft.com', '/v1.0/me/memberOf?$top=1', { authorization });
  const page = v.parse(pageSchema, JSON.parse(text));
  expect(page['@odata.nextLink']?.startsWith('https://graph.microsoft.com/v1.0/me/memberOf?')).toBe(true);
});
