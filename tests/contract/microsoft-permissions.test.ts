import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grant, Sync } from '../../lib/messaging/microsoft';
import { PERMISSIONS } from '../../lib/microsoft/permissions/table';

const FILE = 'graph-permissions.json';
const shared = new URL(`../../../shared/contracts/${FILE}`, import.meta.url);
const isMissing = !existsSync(shared);
const why = isMissing ? ` (SKIPPED: ../shared/contracts/${FILE} is absent)` : '';

const Table = v.object({
  permissions: v.record(
    v.string(),
    v.looseObject({
      schemes: v.record(v.string(), v.unknown()),
      pathSets: v.array(
        v.looseObject({
          schemeKeys: v.array(v.string()),
          methods: v.array(v.string()),
          paths: v.record(v.string(), v.string()),
        }),
      ),
    }),
  ),
});

/** What each sync asks Graph. */
const ASKED: Readonly<Record<Sync | 'person', readonly (readonly [string, string])[]>> = {
  person: [
    ['GET', '/me'],
    ['GET', '/organization'],
    ['GET', '/me/transitivememberof'],
  ],
  users: [
    ['GET', '/users'],
    ['GET', '/users/delta'],
  ],
  contacts: [['GET', '/users/{id}/contacts']],
  status: [['POST', '/users/{id}/calendar/getschedule']],
};
const SCHEMES: Readonly<Record<Grant, string>> = { delegated: 'DelegatedWork', application: 'Application' };

describe.skipIf(isMissing)(`the permissions, by Microsoft’s table${why}`, () => {
  let table: v.InferOutput<typeof Table>['permissions'];
  beforeAll(() => {
    table = v.parse(Table, JSON.parse(readFileSync(shared, 'utf8'))).permissions;
  });

  const opens = (name: string, grant: Grant, method: string, path: string) =>
    table[name]?.pathSets.some(
      (set) => set.schemeKeys.includes(SCHEMES[grant]) && set.methods.includes(method) && path in set.paths,
    ) ?? false;

  it.each(PERMISSIONS.map((one) => [one.grant, one.name, one] as const))(
    '%s %s exists, and opens what its sync asks for',
    (grant, name, { syncs }) => {
      expect(table[name]?.schemes).toHaveProperty(SCHEMES[grant]);
      for (const sync of syncs.length === 0 ? (['person'] as const) : syncs)
        for (const [method, path] of ASKED[sync])
          expect([path, opens(name, grant, method, path)]).toEqual([path, true]);
    },
  );

  it.each(PERMISSIONS.flatMap((one) => one.wider.map((wider) => [one.grant, wider, one.name, one] as const)))(
    '%s %s does what %s does',
    (grant, wider, _, { syncs }) => {
      expect(table[wider]?.schemes).toHaveProperty(SCHEMES[grant]);
      for (const sync of syncs)
        for (const [method, path] of ASKED[sync])
          expect([path, opens(wider, grant, method, path)]).toEqual([path, true]);
    },
  );
});
