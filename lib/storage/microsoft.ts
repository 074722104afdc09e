import * as v from 'valibot';
import { CLOUDS } from '../messaging/microsoft';
import { storageItem } from './item';

const StoredApplication = v.object({
  cloud: v.picklist(CLOUDS),
  clientId: v.string(),
  /** As it was typed. */
  tenant: v.string(),
  tenantId: v.string(),
  tenantName: v.nullable(v.string()),
});
export type StoredApplication = v.InferOutput<typeof StoredApplication>;

/** The application that the company registered for us. */
export const applicationItem = storageItem('local', 'microsoftApplication', StoredApplication);

/** Whether the application may ask by itself; nothing is stored until somebody says so. */
export const organisationWideItem = storageItem('local', 'microsoftOrganisationWide', v.boolean());

/** The application's access token: as long as the browser runs, in memory only (reliability R22). */
export const applicationTokenItem = storageItem(
  'session',
  'microsoftApplicationToken',
  v.object({ owner: v.string(), token: v.string(), issuedAt: v.number(), renewAt: v.number() }),
);

/** Microsoft's clock minus ours in milliseconds, as it was seen last; 0 where they differ by little. */
export const microsoftClockItem = storageItem('session', 'microsoftClock', v.number());
