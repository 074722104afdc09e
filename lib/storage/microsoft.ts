import * as v from 'valibot';
import { CLOUDS } from '../messaging/microsoft';
import { storageItem } from './item';
import { StoredProblem } from './session';

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
  v.object({
    owner: v.string(),
    token: v.string(),
    thumbprint: v.string(),
    issuedAt: v.number(),
    renewAt: v.number(),
  }),
);

/** Microsoft's clock minus ours in milliseconds, as it was seen last; 0 where they differ by little. */
export const microsoftClockItem = storageItem('session', 'microsoftClock', v.number());

const names = v.pipe(v.array(v.string()), v.readonly());
const trouble = v.nullable(StoredProblem);

const StoredAccount = v.object({
  /** Which application it was read with (`ownerOf`), and for whom: for another one it means nothing. */
  owner: v.string(),
  homeAccountId: v.string(),
  view: v.object({
    roles: v.nullable(names),
    mayConsent: v.nullable(v.object({ delegated: v.boolean(), application: v.boolean() })),
    mailbox: v.nullable(v.boolean()),
    checkedAt: v.number(),
    problem: trouble,
  }),
});
export type StoredAccount = v.InferOutput<typeof StoredAccount>;

/** What Microsoft said of the account, as long as the browser runs. */
export const accountItem = storageItem('session', 'microsoftAccount', StoredAccount);

const StoredOrganisation = v.object({
  /** Which application it was read with. */
  owner: v.string(),
  view: v.object({
    plans: v.nullable(v.object({ names, users: v.boolean(), exchange: v.boolean() })),
    checkedAt: v.number(),
    problem: trouble,
  }),
});
export type StoredOrganisation = v.InferOutput<typeof StoredOrganisation>;

/** What Microsoft said of the organisation, as long as the browser runs. */
export const organisationItem = storageItem('session', 'microsoftOrganisation', StoredOrganisation);

const StoredConsent = v.object({
  owner: v.string(),
  wait: v.object({
    grant: v.picklist(['delegated', 'application']),
    state: v.picklist(['waiting', 'granted', 'late', 'stopped', 'refused', 'agreed']),
    startedAt: v.number(),
    until: v.number(),
    asked: v.number(),
    askedAt: v.nullable(v.number()),
    missing: names,
    problem: trouble,
    nextAt: v.nullable(v.number()),
  }),
});
export type StoredConsent = v.InferOutput<typeof StoredConsent>;

/** The waits for a consent to take effect, of each kind one: a worker that died goes on with them. */
export const consentItems = {
  delegated: storageItem('session', 'microsoftConsent', StoredConsent),
  application: storageItem('session', 'microsoftApplicationConsent', StoredConsent),
} as const;
