import { existsSync, readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dial, type Lab, startLab } from './pbx-lab';

const schemaFile = new URL('../../../shared/contracts/3cx-xapi.openapi.yaml', import.meta.url);
const isMissing = !existsSync(schemaFile);
const why = isMissing ? ' (SKIPPED: ../shared/contracts/3cx-xapi.openapi.yaml is absent)' : '';

let lab: Lab;
let token: string;
beforeAll(async () => {
  lab = await startLab();
  token = await lab.fetchToken(lab.pbx.admin);
});
afterAll(() => lab.stop());

describe.skipIf(isMissing)(`answers against the machine schema${why}`, () => {
  let ajv: Ajv;
  beforeAll(() => {
    const document = withoutStrayNullable(parse(readFileSync(schemaFile, 'utf8'), { maxAliasCount: -1 }));
    ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
    addFormats(ajv);
    ajv.addSchema({ $id: 'xapi', components: pick(document, 'components') });
  }, 30_000);

  const validator = (name: string): ValidateFunction => {
    const validate = ajv.getSchema(`xapi#/components/schemas/${name}`);
    if (validate === undefined) throw new Error(`no schema ${name}`);
    return validate;
  };

  it.each([
    ['Pbx.UserCollectionResponse', 'Users?$count=true'],
    [
      'Pbx.UserCollectionResponse',
      'Users?$skip=100&$expand=Groups($expand=Rights,GroupRights),ForwardingProfiles',
    ],
    [
      'Pbx.UserCollectionResponse',
      'Users?$select=Id,Number,CurrentProfileName&$filter=contains(LastName,%27e%27)',
    ],
    ['Pbx.User', 'Users(31)?$expand=Groups,ForwardingProfiles'],
    ['Pbx.Defs', 'Defs'],
    ['Pbx.ActiveCallCollectionResponse', 'ActiveCalls'],
    ['Pbx.ODataErrors.ODataError', 'Users?$top=101'],
  ])('%s: %s', async (schema, path) => {
    await dial(lab, token, '100', '101');
    const validate = validator(schema);
    const body: unknown = await (await lab.call(token, 'GET', `/xapi/v1/${path}`)).json();
    validate(body);
    expect(validate.errors ?? []).toEqual([]);
    expect(unknownProperties(body, new Set(propertyNames(ajv, schema)))).toEqual([]);
  });

  it('would notice a wrong answer', () => {
    const validate = validator('Pbx.User');
    expect(validate({ Id: 'x' })).toBe(false);
    expect(validate({ CallUsRequirement: 'Nonsense' })).toBe(false);
  });
});

/** The spec forbids no extra properties, so names are compared by hand: those of the (listed) entity. */
function unknownProperties(body: unknown, known: ReadonlySet<string>): string[] {
  const list = pick(body, 'value');
  const entities: unknown[] = Array.isArray(list) ? list : [body];
  const names = entities.flatMap((entity) => Object.keys(Object(entity)));
  return [...new Set(names)].filter((name) => !name.startsWith('@') && !known.has(name));
}

function propertyNames(ajv: Ajv, name: string): string[] {
  const schema: unknown = ajv.getSchema(`xapi#/components/schemas/${name}`)?.schema;
  return namesIn(ajv, schema);
}

function namesIn(ajv: Ajv, schema: unknown): string[] {
  const reference = pick(schema, '$ref');
  if (typeof reference === 'string') return propertyNames(ajv, reference.split('/').at(-1) ?? '');
  const parts = pick(schema, 'allOf');
  const inherited = Array.isArray(parts) ? parts.flatMap((part: unknown) => namesIn(ajv, part)) : [];
  const properties = pick(schema, 'properties');
  const listed = pick(pick(properties, 'value'), 'items');
  return [
    ...inherited,
    ...Object.keys(Object(properties)),
    ...(listed === undefined ? [] : namesIn(ajv, listed)),
  ];
}

/** OpenAPI 3.0 writes `nullable` beside `allOf`; JSON Schema wants `anyOf` with null there. */
function withoutStrayNullable(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutStrayNullable);
  if (typeof node !== 'object' || node === null) return node;
  const { nullable, ...rest } = Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key, withoutStrayNullable(value)]),
  );
  if (nullable === undefined) return rest;
  return 'type' in rest ? { ...rest, nullable } : { anyOf: [rest, { type: 'null' }] };
}

function pick(node: unknown, key: string): unknown {
  if (typeof node !== 'object' || node === null) return undefined;
  return Object.entries(node).find(([name]) => name === key)?.[1];
}
