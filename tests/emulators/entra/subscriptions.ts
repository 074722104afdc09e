/** What a tenant can have bought, by part number, with the plans inside (ids as Microsoft publishes them). */
export const skus = {
  SPB: {
    skuId: 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
    plans: [
      ['9aaf7827-d63c-4b61-89c3-182f06f82e5c', 'EXCHANGE_S_STANDARD'],
      ['57ff2da0-773e-42df-b2af-ffb7a2317929', 'TEAMS1'],
      ['41781fb2-bc02-4b7c-bd55-b576c07bb09d', 'AAD_PREMIUM'],
    ],
  },
  ENTERPRISEPACK: {
    skuId: '6fd2c87f-b296-42f0-b197-1e91e994b900',
    plans: [
      ['efb87545-963c-4e0d-99df-69c6916d9eb0', 'EXCHANGE_S_ENTERPRISE'],
      ['57ff2da0-773e-42df-b2af-ffb7a2317929', 'TEAMS1'],
    ],
  },
  /** Apps for business: no mailbox. */
  O365_BUSINESS: {
    skuId: 'cdd28e44-67e3-425e-be4c-737fab2899d3',
    plans: [['094e7854-93fc-4d55-b2c0-3ab5369ebdc1', 'OFFICE_BUSINESS']],
  },
} as const;

export type Sku = keyof typeof skus;
export const skuNames = ['SPB', 'ENTERPRISEPACK', 'O365_BUSINESS'] as const satisfies readonly Sku[];

/** `assignedPlans` calls the service by name. */
export function serviceOf(plan: string): string {
  if (plan.startsWith('EXCHANGE')) return 'exchange';
  if (plan === 'TEAMS1') return 'TeamspaceAPI';
  return plan === 'AAD_PREMIUM' ? 'AADPremiumService' : 'MicrosoftOffice';
}
