import type { Account } from './accounts';

/** Names the account by its home: what MSAL builds its `homeAccountId` from (contracts/microsoft.md §1.5). */
export function clientInfoOf({ home }: Account): string {
  return Buffer.from(JSON.stringify({ uid: home.id, utid: home.tenantId })).toString('base64url');
}
