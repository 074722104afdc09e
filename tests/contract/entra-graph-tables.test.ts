import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directoryType, propertiesOf } from '../emulators/entra/graph-properties';
import { openers } from '../emulators/entra/graph-right';
import { permissions } from '../emulators/entra/permissions';
import { type Lab, signedIn, startLab } from './entra-lab';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab();
});
afterAll(() => lab.stop());

const shared = (name: string) => new URL(`../../../shared/contracts/${name}`, import.meta.url);
const missing = (name: string) => !existsSync(shared(name));
const why = (name: string) => (missing(name) ? ` (SKIPPED: ../shared/contracts/${name} is absent)` : '');

const tableSchema = v.object({
  permissions: v.record(
    v.string(),
    v.looseObject({
      schemes: v.record(v.string(), v.looseObject({ requiresAdminConsent: v.boolean() })),
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

const TABLE = 'graph-permissions.json';

describe.skipIf(missing(TABLE))(`Microsoft’s table of permissions${why(TABLE)}`, () => {
  let table: v.InferOutput<typeof tableSchema>['permissions'];
  beforeAll(() => {
    table = v.parse(tableSchema, JSON.parse(readFileSync(shared(TABLE), 'utf8'))).permissions;
  });

  it.each(Object.keys(openers))('opens %s to the same permissions', (path) => {
    const opening = (scheme: string) =>
      Object.keys(permissions)
        .filter((name) =>
          table[name]?.pathSets.some(
            ({ schemeKeys, methods, paths }) =>
              schemeKeys.includes(scheme) &&
              methods.includes('GET') &&
              Object.keys(paths).some((known) => known.toLowerCase() === path.toLowerCase()),
          ),
        )
        .sort();
    const rule = openers[path as keyof typeof openers];
    expect([...rule.delegated].sort()).toEqual(opening('DelegatedWork'));
    expect([...rule.application].sort()).toEqual(opening('Application'));
    expect(rule.consumers).toBe(opening('DelegatedPersonal').length > 0);
  });

  it('knows the same permissions, and who may consent to them', () => {
    const all = Object.entries(table).map(([name, { schemes }]) => {
      const { DelegatedWork, Application } = schemes;
      const delegated = DelegatedWork?.requiresAdminConsent ? 'admin' : 'user';
      const ofPeople = DelegatedWork === undefined ? {} : { delegated };
      return [name, { ...ofPeople, ...(Application === undefined ? {} : { application: 'admin' }) }];
    });
    expect(permissions).toEqual(Object.fromEntries(all));
  });
});

const bodySchema = v.record(v.string(), v.unknown());
const SCHEMA = 'graph-v1.0.csdl';

describe.skipIf(missing(SCHEMA))(`Microsoft’s schema${why(SCHEMA)}`, () => {
  it.each([
    ['user', '/me?$select=id,displayName,userType,accountEnabled,assignedPlans,assignedLicenses,mail'],
    ['organization', '/organization'],
    ['subscribedSku', '/subscribedSkus'],
    ['directoryRole', '/me/memberOf/microsoft.graph.directoryRole'],
    ['group', '/me/memberOf/microsoft.graph.group'],
  ])('has every property of a %s', async (type, path) => {
    const { tokens } = await signedIn(lab, 'admin@northwind.example', {
      scope: 'User.Read Directory.Read.All',
    });
    const authorization = `Bearer ${String(tokens.access_token)}`;
    const response = await fetch(`${lab.base}/v1.0${path}`, { headers: { authorization } });
    const body = v.parse(bodySchema, await response.json());
    const [entry] = Array.isArray(body.value) ? body.value : [body];
    const names = Object.keys(v.parse(bodySchema, entry)).filter((name) => !name.startsWith('@'));
    const known = schemaNames(readFileSync(shared(SCHEMA), 'utf8'), type).map(([name]) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe.skipIf(missing(SCHEMA))(`Microsoft’s schema${why(SCHEMA)}, by names`, () => {
  it.each(['user', 'organization', 'subscribedSku', 'directoryRole', 'group'] as const)(
    'has the same properties of a %s',
    (type) => {
      const known = schemaNames(readFileSync(shared(SCHEMA), 'utf8'), type);
      expect(propertiesOf(type)).toEqual(
        known.map(([name, is]) => ({ name, isCollection: is.startsWith('Collection(') })),
      );
    },
  );
});

describe.skipIf(missing(SCHEMA))(`Microsoft’s schema${why(SCHEMA)}, by types`, () => {
  it('has the same kinds of directory objects', () => {
    const [main = ''] = readFileSync(shared(SCHEMA), 'utf8').split('</Schema>', 1);
    const types = main.matchAll(/<EntityType Name="(\w+)"(?:[^>]*?BaseType="[^"]*?(\w+)")?/g);
    const bases = new Map([...types].map(([, name = '', base]) => [name, base]));
    const isOne = (name: string | undefined): boolean =>
      name !== undefined && (name === 'directoryObject' || isOne(bases.get(name)));
    const taken = [...bases.keys()].filter((name) => directoryType(`microsoft.graph.${name}`) === name);
    expect(taken.length).toBeGreaterThan(30);
    expect(taken).toEqual([...bases.keys()].filter(isOne));
  });
});

/** With those of its base types; the first namespace is Graph's main one. */
function schemaNames(schema: string, type: string): readonly (readonly [string, string])[] {
  const [, base, body = ''] =
    new RegExp(
      `<EntityType Name="${type}"(?:[^>]*?BaseType="[^"]*?(\\w+)")?[^>]*>([\\s\\S]*?)</EntityType>`,
    ).exec(schema) ?? [];
  const own = [...body.matchAll(/<Property Name="(\w+)" Type="([^"]+)"/g)].map(
    ([, name = '', is = '']) => [name, is] as const,
  );
  return base === undefined ? own : [...schemaNames(schema, base), ...own];
}
