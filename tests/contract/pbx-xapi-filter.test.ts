import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Lab, parsed, startLab } from './pbx-lab';

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
  token = await lab.fetchToken(lab.pbx.admin);
});
afterAll(() => lab.stop());

const listSchema = v.object({ value: v.array(v.object({ Number: v.string() })) });

const ask = (filter: string) =>
  lab.call(token, 'GET', `/xapi/v1/Users?${new URLSearchParams({ $filter: filter, $select: 'Number' })}`);

async function numbers(filter: string): Promise<readonly string[]> {
  const response = await ask(filter);
  return (await parsed(listSchema, response)).value.map((user) => user.Number);
}

describe('$filter', () => {
  it('filters by the functions that were seen', async () => {
    expect(await numbers("Number eq '100'")).toEqual(['100']);
    expect(await numbers('Id eq 32')).toEqual(['101']);
    expect(await numbers("contains(LastName,'Brien') and FirstName eq 'Chloe'")).toEqual([]);
    expect((await numbers("LastName eq 'O''Brien'")).length).toBeGreaterThan(0);
    expect(await numbers("tolower(EmailAddress) eq 'anna.adams@example.com'")).toEqual(['100']);
    expect(await numbers("EmailAddress eq 'Anna.Adams@example.com'")).toEqual([]);
    expect(await numbers("startswith(Number,'10') and (Number eq '101' or Number eq '105')")).toEqual([
      '101',
      '105',
    ]);
    expect(await numbers("Number eq '100' or Number eq '101' and Number eq '102'")).toEqual(['100']);
    expect((await numbers("CurrentProfileName eq 'Custom 1'")).length).toBe(13);
    expect((await numbers('Mobile eq null')).length).toBe(43);
    expect((await numbers('Enabled eq false')).length).toBe(4);
  });

  it('filters by the other comparisons of OData', async () => {
    expect(await numbers("Number ne '100' and Number lt '103'")).toEqual(['101', '102']);
    expect(await numbers("Number ge '227' and not (Number eq '228')")).toEqual(['227', '229']);
    expect(await numbers('Id gt 31 and Id le 33')).toEqual(['101', '102']);
    expect(await numbers("startswith(Number,'10') and not endswith(Number,'1') and Number lt '104'")).toEqual(
      ['100', '102', '103'],
    );
    expect((await numbers('Mobile ne null')).length).toBe(87);
    expect(await numbers('Mobile gt null or Mobile lt null')).toEqual([]);
    expect(await numbers("Number in ('100', '102','999') and Id in (31,33)")).toEqual(['100', '102']);
    expect((await numbers("Mobile in (null,'+447700900100')")).length).toBe(44);
    expect(await numbers("not (Id gt 32) and tolower(FirstName) in ('anna')")).toEqual(['100']);
  });

  it.each([
    'Number eq 100',
    '100 ne Number',
    "Id eq '31'",
    "Enabled eq 'true'",
    'Enabled eq 1',
    "Tags eq 'MS'",
    "Hours ne ''",
    'contains(Id,31)',
    "startswith(Enabled,'t')",
    "tolower(Id) eq '31'",
    'Number in (100)',
    "Number in ('100',101)",
    'Number in ()',
    "Number in '100'",
    'Number in (FirstName)',
  ])('compares only what is of one kind: %s is refused', async (filter) => {
    expect((await ask(filter)).status).toBe(400);
  });

  it('compares anything with null', async () => {
    expect(await numbers("Tags ne null and Id ne null and Number eq '100'")).toEqual(['100']);
  });

  it.each([
    ['', '(', "Number eq '100'"],
    ['', 'not (', "Number eq '100'"],
    ["'100' eq ", 'tolower(', 'Number'],
  ])('may be nested, but not without end: %s%s', async (before, open, core) => {
    const nested = (levels: number) => before + open.repeat(levels) + core + ')'.repeat(levels);
    expect(await numbers(nested(4))).toContain('100');
    for (const levels of [101, 1000]) expect((await ask(nested(levels))).status).toBe(400);
  });

  it('may be nested, but not as deep as an address is long', async () => {
    const filter = `${'('.repeat(4000)}Id%20eq%2031${')'.repeat(4000)}`;
    const response = await lab.call(token, 'GET', `/xapi/v1/Users?$filter=${filter}`);
    expect(response.status).toBe(400);
  });
});
