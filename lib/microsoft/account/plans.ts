import type { OrganisationView } from '../../messaging/microsoft';
import { productName } from './product-names';
import type { AssignedPlan, Me, Organization, Sku } from './wire';

/** Comes with nearly everything and has no mailbox. */
const EXCHANGE_FOUNDATION = '113feb6c-3fe4-4440-bddc-54d774bf0318';
/** `EXCHANGE_S_STANDARD`, `EXCHANGE_S_DESKLESS` and the like; neither the foundation nor the mere archive. */
const MAILBOX_PLAN = /^EXCHANGE_[BLS]_(?!FOUNDATION|ARCHIVE)/i;

/**
 * What the organisation bought. Where that may not be read, what it was given says at least whether there are
 * mailboxes; without either, `null`.
 */
export function plansFrom(
  organization: Organization | null,
  skus: readonly Sku[] | null,
): OrganisationView['plans'] {
  if (organization === null) return null;
  const users = organization.tenantType === null || /^aad$/i.test(organization.tenantType);
  const { assignedPlans } = organization;
  if (skus) {
    const bought = skus.filter(({ capabilityStatus }) => isOn(capabilityStatus));
    const names = bought.flatMap(({ skuPartNumber }) => (skuPartNumber ? productName(skuPartNumber) : []));
    return { names, users, exchange: bought.some(hasMailboxes) };
  }
  // Who may not read what an organisation was given is told nothing, or an empty list.
  if (assignedPlans === null || assignedPlans.length === 0) return null;
  return { names: [], users, exchange: assignedPlans.some(isMailbox) };
}

/**
 * Whether the account has a mailbox, as far as its licences say. Shared mailboxes have none, and one may be kept in
 * the company's own Exchange: an address without a licence leaves it open (contracts/microsoft.md §3.1).
 */
export function mailboxOf({ assignedPlans, mail }: Me): boolean | null {
  if (assignedPlans?.some(isMailbox)) return true;
  return assignedPlans === null || mail !== null ? null : false;
}

const hasMailboxes = ({ servicePlans }: Sku) =>
  servicePlans?.some(
    ({ servicePlanName, provisioningStatus }) =>
      MAILBOX_PLAN.test(servicePlanName ?? '') && provisioningStatus !== 'Disabled',
  ) ?? false;

const isMailbox = ({ service, capabilityStatus, servicePlanId }: AssignedPlan) =>
  service?.toLowerCase() === 'exchange' && isOn(capabilityStatus) && servicePlanId !== EXCHANGE_FOUNDATION;

const isOn = (status: string | null) => /^(enabled|warning)$/i.test(status ?? '');
