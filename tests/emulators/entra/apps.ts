import { randomUUID } from 'node:crypto';
import { type Certificate, parseCertificate } from './certificates';
import { appDisabled, appNotFound, notMultiTenant } from './refusals-request';
import { type Authority, CONSUMERS, reaches } from './tenants';
import type { World } from './world';

export const platforms = ['spa', 'web', 'publicClient'] as const;
export type Platform = (typeof platforms)[number];

export const audiences = [
  'AzureADMyOrg',
  'AzureADMultipleOrgs',
  'AzureADandPersonalMicrosoftAccount',
] as const;

export interface RedirectUri {
  readonly platform: Platform;
  readonly uri: string;
}

/** What a registration asks for; consent is another matter (`grants.ts`). */
export interface Requested {
  readonly delegated: readonly string[];
  readonly application: readonly string[];
}

/** An app registration, in its home tenant. */
export interface App {
  readonly clientId: string;
  readonly objectId: string;
  readonly tenantId: string;
  displayName: string;
  audience: (typeof audiences)[number];
  enabled: boolean;
  /** Who may use it, by any of their names, where assignment is required; `null`: everybody. */
  assigned: readonly string[] | null;
  redirectUris: readonly RedirectUri[];
  requested: Requested;
  certificates: readonly Certificate[];
}

export type NewApp = Pick<App, 'displayName' | 'tenantId'> &
  Partial<Omit<App, 'certificates'>> & { readonly certificates?: readonly string[] };

export function registerApp(world: World, { certificates = [], ...given }: NewApp): App {
  const app: App = {
    clientId: randomUUID(),
    objectId: randomUUID(),
    audience: 'AzureADMyOrg',
    enabled: true,
    assigned: null,
    redirectUris: [],
    requested: { delegated: ['User.Read'], application: [] },
    certificates: certificates.map(parseCertificate),
    ...given,
  };
  world.apps.push(app);
  return app;
}

export function appById(world: World, clientId: string): App | undefined {
  return world.apps.find((app) => app.clientId === clientId.toLowerCase());
}

/** The application as this address knows it: 700016 in a tenant of someone else, 50194 at a shared address. */
export function findApp(world: World, clientId: string, authority: Authority): App {
  const app = appById(world, clientId);
  const where = authority.kind === 'tenant' ? authority.tenant.displayName : 'Microsoft';
  if (app === undefined || !isKnownAt(world, app, authority)) throw appNotFound(clientId, where);
  if (!app.enabled) throw appDisabled(app.clientId, app.displayName);
  if (authority.kind === 'any' && app.audience === 'AzureADMyOrg')
    throw notMultiTenant(app.clientId, app.displayName);
  return app;
}

function isKnownAt(world: World, app: App, authority: Authority): boolean {
  if (!reaches(world, authority, app.tenantId)) return false;
  if (authority.kind === 'any') return authority.name !== 'consumers' || takesConsumers(app);
  if (authority.tenant.id === app.tenantId) return true;
  return app.audience !== 'AzureADMyOrg' && (authority.tenant.id !== CONSUMERS || takesConsumers(app));
}

export const takesConsumers = ({ audience }: App) => audience === 'AzureADandPersonalMicrosoftAccount';

/**
 * Exact, letter by letter; an address without a path counts as `/` (contracts/microsoft.md §1.5). Only the port of
 * `http://localhost` is whichever was free (RFC 8252 §7.3); what is registered exactly goes first.
 */
export function findRedirect(app: App, uri: string): RedirectUri | undefined {
  const exact = app.redirectUris.find((known) => isSame(known.uri, uri));
  return exact ?? app.redirectUris.find((known) => isSame(withoutPort(known.uri), withoutPort(uri)));
}

const isSame = (known: string, uri: string) => known === uri || withSlash(known) === uri;

function withSlash(uri: string): string {
  return /^https?:\/\/[^/]+$/.test(uri) ? `${uri}/` : uri;
}

const withoutPort = (uri: string) => uri.replace(/^(http:\/\/localhost):\d{1,5}(?=[/?]|$)/, '$1');
