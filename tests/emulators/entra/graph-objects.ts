import { createHash } from 'node:crypto';
import { type Account, type Group, isConsumer } from './accounts';
import type { Entry } from './graph-select';
import { type Role, roles } from './roles';
import { type Sku, serviceOf, skus } from './subscriptions';
import type { Tenant } from './tenants';
import type { World } from './world';

/** The directory's objects as Graph writes them; names and types are those of its schema. */

export function userEntry(world: World, account: Account): Entry {
  const tenant = world.tenants.find(({ id }) => id === account.tenantId);
  const licences = account.mailbox ? (tenant?.subscriptions ?? []) : [];
  return {
    id: account.id,
    displayName: account.displayName,
    givenName: account.givenName,
    surname: account.surname,
    jobTitle: account.jobTitle,
    mail: account.mail,
    mobilePhone: account.mobilePhone,
    businessPhones: account.businessPhones,
    officeLocation: null,
    preferredLanguage: isConsumer(account) ? null : 'en-US',
    userPrincipalName: account.upn,
    accountEnabled: account.enabled,
    userType: account.userType,
    assignedLicenses: licences.map((sku) => ({ skuId: skus[sku].skuId, disabledPlans: [] })),
    assignedPlans: licences.flatMap(plansOf),
  };
}

export function organizationEntry(world: World, tenant: Tenant): Entry {
  return {
    id: tenant.id,
    displayName: tenant.displayName,
    tenantType: tenant.tenantType,
    countryLetterCode: 'DE',
    preferredLanguage: 'en',
    createdDateTime: '2019-03-04T08:00:00Z',
    businessPhones: [],
    assignedPlans: tenant.subscriptions.flatMap(plansOf),
    verifiedDomains: tenant.domains.map((name, index) => ({
      name,
      type: 'Managed',
      capabilities: 'Email, OfficeCommunicationsOnline',
      isDefault: index === 0,
      isInitial: name.includes('.onmicrosoft.'),
    })),
    technicalNotificationMails: world.accounts.flatMap(({ tenantId, mail }) =>
      tenantId === tenant.id && mail?.startsWith('admin') ? [mail] : [],
    ),
  };
}

function plansOf(sku: Sku) {
  return skus[sku].plans.map(([servicePlanId, name]) => ({
    assignedDateTime: '2026-01-05T09:00:00Z',
    capabilityStatus: 'Enabled',
    service: serviceOf(name),
    servicePlanId,
  }));
}

export function skuEntry(world: World, tenant: Tenant, sku: Sku): Entry {
  const { skuId, plans } = skus[sku];
  const consumers = world.accounts.filter(({ tenantId, mailbox }) => tenantId === tenant.id && mailbox);
  return {
    id: `${tenant.id}_${skuId}`,
    accountId: tenant.id,
    accountName: tenant.domains[0]?.split('.')[0] ?? '',
    appliesTo: 'User',
    capabilityStatus: 'Enabled',
    consumedUnits: consumers.length,
    prepaidUnits: { enabled: 25, suspended: 0, warning: 0, lockedOut: 0 },
    servicePlans: plans.map(([servicePlanId, servicePlanName]) => ({
      servicePlanId,
      servicePlanName,
      provisioningStatus: 'Success',
      appliesTo: 'User',
    })),
    skuId,
    skuPartNumber: sku,
    subscriptionIds: [guidOf(`${tenant.id} ${sku}`)],
  };
}

export function roleEntry(tenant: Tenant, role: Role): Entry {
  const { displayName, description, templateId } = roles[role];
  return {
    '@odata.type': '#microsoft.graph.directoryRole',
    id: guidOf(`${tenant.id} ${role}`),
    deletedDateTime: null,
    description,
    displayName,
    roleTemplateId: templateId,
  };
}

export function groupEntry({ id, displayName, roles: lent }: Group): Entry {
  return {
    '@odata.type': '#microsoft.graph.group',
    id,
    deletedDateTime: null,
    description: null,
    displayName,
    groupTypes: [],
    isAssignableToRole: lent.length > 0 ? true : null,
    mail: null,
    mailEnabled: false,
    securityEnabled: true,
  };
}

/** An id that is the same at every start. */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
