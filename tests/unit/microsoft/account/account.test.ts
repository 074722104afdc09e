import { describe, expect, it } from 'vitest';
import { ok } from '../../../../lib/core/result';
import { createGraph } from '../../../../lib/microsoft/account/graph';
import { readAccount } from '../../../../lib/microsoft/account/read-account';
import { readOrganisation } from '../../../../lib/microsoft/account/read-organisation';
import type { TokenClaims } from '../../../../lib/microsoft/token-claims';
import { aReply } from '../../../fixtures/replies';
import { createTestClock, MORNING } from '../../../fixtures/test-clock';
import { createTestExchange } from '../../../fixtures/test-exchange';

const GRAPH = 'https://graph.microsoft.com';
const GLOBAL_ADMINISTRATOR = '62e90394-69f5-4237-9190-012177145e10';
const role = (change: object = {}) => ({
  '@odata.type': '#microsoft.graph.directoryRole',
  displayName: 'Global Administrator',
  roleTemplateId: GLOBAL_ADMINISTRATOR,
  ...change,
});
const claims: TokenClaims = {
  scopes: [],
  roles: [],
  wids: [],
  tid: 't',
  oid: 'o',
  iss: '',
  isConsumer: false,
};

/** Graph with these bodies by path and query; what is not there is forbidden. */
function world(bodies: Readonly<Record<string, unknown>>) {
  const wire = createTestExchange(({ url }) => {
    const path = Object.keys(bodies).find((one) => url === `${GRAPH}/v1.0${one}`);
    if (path !== undefined) return aReply(200, bodies[path]);
    return aReply(403, {
      error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' },
    });
  });
  const tokens = {
    current: async () => ok({ token: 'first' }),
    renewed: async () => ok({ token: 'second' }),
  };
  return { wire, graph: createGraph('global', wire.exchange, tokens) };
}

const ME = '/me?$select=id,mail,assignedPlans';
const MEMBERS = '/me/transitiveMemberOf?$top=999';
const me = (change: object = {}) => ({ id: 'o', mail: null, assignedPlans: [], ...change });
const exchange = (change: object = {}) => ({
  service: 'exchange',
  capabilityStatus: 'Enabled',
  servicePlanId: 'efb87545-963c-4e0d-99df-69c6916d9eb0',
  ...change,
});
const read = (bodies: Readonly<Record<string, unknown>>, said = claims) =>
  readAccount(world(bodies).graph, said, createTestClock());

describe('an account', () => {
  it('is read over all pages, whatever else they hold', async () => {
    const view = await read({
      [ME]: me(),
      [MEMBERS]: {
        value: [null, { '@odata.type': '#microsoft.graph.group' }],
        '@odata.nextLink': `${GRAPH}/v1.0/next`,
      },
      '/next': { value: [role()] },
    });
    expect(view).toMatchObject({
      roles: ['Global Administrator'],
      mayConsent: { delegated: true, application: true },
      checkedAt: MORNING,
    });
  });

  it('never has its token sent where a link leads out of Graph', async () => {
    const { wire, graph } = world({
      [ME]: me(),
      [MEMBERS]: { value: [], '@odata.nextLink': 'https://graph.microsoft.com.evil.example/v1.0/next' },
      '/me/memberOf': { value: [] },
    });
    await readAccount(graph, claims, createTestClock());
    expect(wire.requests.every(({ url }) => url.startsWith(`${GRAPH}/`))).toBe(true);
  });

  it('has unknown roles where the directory hides them and the token does not help', async () => {
    const hidden = role({ displayName: null, roleTemplateId: null });
    expect(await read({ [ME]: me(), [MEMBERS]: { value: [hidden] } })).toMatchObject({ mayConsent: null });
    expect(await read({ [ME]: me() })).toMatchObject({ roles: null, mayConsent: null, problem: null });
  });

  it('keeps the name of a role that nobody here knows', async () => {
    const other = role({
      displayName: 'Teams Administrator',
      roleTemplateId: '69091246-20e8-4a56-aa4d-066075b2a7a8',
    });
    expect(await read({ [ME]: me(), [MEMBERS]: { value: [other] } })).toMatchObject({
      roles: ['Teams Administrator'],
      mayConsent: { delegated: false, application: false },
    });
  });

  it.each([
    ['with a licence', me({ assignedPlans: [exchange()] }), true],
    [
      'with one that is about to end',
      me({ assignedPlans: [exchange({ capabilityStatus: 'Warning' })] }),
      true,
    ],
    ['with one that has ended', me({ assignedPlans: [exchange({ capabilityStatus: 'Deleted' })] }), false],
    [
      'with what has no mailbox in it',
      me({ assignedPlans: [exchange({ servicePlanId: '113feb6c-3fe4-4440-bddc-54d774bf0318' })] }),
      false,
    ],
    ['with an address only', me({ mail: 'alex@northwind.example' }), null],
    ['with plans that are hidden', me({ assignedPlans: null }), null],
    ['with nothing', me(), false],
  ])('%s', async (_, body, mailbox) => {
    expect(await read({ [ME]: body })).toMatchObject({ mailbox });
  });

  const sku = (plan: string, change: object = {}) => ({
    skuPartNumber: 'SKU',
    capabilityStatus: 'Enabled',
    servicePlans: [{ servicePlanName: plan, provisioningStatus: 'Success' }],
    ...change,
  });
  it.each([
    ['EXCHANGE_S_STANDARD', {}, true, ['SKU']],
    ['EXCHANGE_S_DESKLESS', {}, true, ['SKU']],
    ['EXCHANGE_S_FOUNDATION', {}, false, ['SKU']],
    ['EXCHANGE_S_ARCHIVE_ADDON', {}, false, ['SKU']],
    ['OFFICE_BUSINESS', {}, false, ['SKU']],
    ['EXCHANGE_S_STANDARD', { capabilityStatus: 'Suspended' }, false, []],
  ])('of a company that bought %s %j', async (plan, change, hasMailboxes, names) => {
    const bodies = {
      '/organization': { value: [{ displayName: 'Northwind', tenantType: 'AAD' }] },
      '/subscribedSkus': { value: [sku(plan, change)] },
    };
    const { view, tenantName } = await readOrganisation(world(bodies).graph, createTestClock());
    expect(tenantName).toBe('Northwind');
    expect(view).toMatchObject({ plans: { names, users: true, exchange: hasMailboxes } });
  });

  it('of a consumer is refused before anything is asked', async () => {
    const { wire, graph } = world({});
    const view = await readAccount(graph, { ...claims, isConsumer: true }, createTestClock());
    expect(view).toMatchObject({ roles: null, problem: { kind: 'accountConsumer' } });
    expect(wire.requests).toEqual([]);
  });
});
