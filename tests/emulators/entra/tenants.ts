import * as v from 'valibot';
import type { Cloud } from './clouds';
import { tenantMalformed, tenantNotFound } from './refusals-request';
import type { Sku } from './subscriptions';
import type { World } from './world';

export interface Tenant {
  readonly id: string;
  displayName: string;
  readonly domains: readonly string[];
  cloud: Cloud;
  /** `AAD` has users of a company; the others customers (contracts/microsoft.md §3). */
  tenantType: TenantType;
  subscriptions: readonly Sku[];
  /** Whether users may consent by themselves to what needs no administrator. */
  userConsent: boolean;
}

export const tenantTypes = ['AAD', 'AAD B2C', 'CIAM'] as const;
type TenantType = (typeof tenantTypes)[number];

/** Where Microsoft keeps the consumer accounts. */
export const CONSUMERS = '9188040d-6c67-4c5b-b112-36a304b66dad';

/** What the first part of a path names: one tenant, or all that fit, in the cloud of the host if it has one. */
export type Authority =
  | { readonly kind: 'tenant'; readonly tenant: Tenant }
  | {
      readonly kind: 'any';
      readonly name: 'common' | 'organizations' | 'consumers';
      readonly cloud: Cloud | undefined;
    };

/** By GUID or domain, in any case of letters; a tenant of another cloud is not found (90002). */
export function findAuthority(world: World, name: string, cloud: Cloud | undefined): Authority {
  const wanted = name.toLowerCase();
  if (wanted === 'common' || wanted === 'organizations' || wanted === 'consumers')
    return { kind: 'any', name: wanted, cloud };
  const tenant = world.tenants.find(({ id, domains }) => id === wanted || domains.includes(wanted));
  if (tenant !== undefined && (cloud === undefined || tenant.cloud === cloud))
    return { kind: 'tenant', tenant };
  throw isGuid(wanted) || isDomain(wanted) ? tenantNotFound(name) : tenantMalformed(name);
}

export function tenantById(world: World, id: string): Tenant {
  const tenant = world.tenants.find((candidate) => candidate.id === id);
  if (tenant === undefined) throw tenantNotFound(id);
  return tenant;
}

/** The cloud whose resources are asked for here. */
export function cloudAt(authority: Authority): Cloud {
  return (authority.kind === 'tenant' ? authority.tenant.cloud : authority.cloud) ?? 'global';
}

/** Whether this tenant’s people and applications are known here: each cloud has its own. */
export function reaches(world: World, authority: Authority, tenantId: string): boolean {
  if (authority.kind === 'any' && authority.cloud === undefined) return true;
  return tenantById(world, tenantId).cloud === cloudAt(authority);
}

export const isGuid = (text: string) => v.is(v.pipe(v.string(), v.uuid()), text.toLowerCase());

const isDomain = (text: string) => /^([a-z0-9-]+\.)+[a-z]{2,}$/.test(text);
