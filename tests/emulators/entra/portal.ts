import * as v from 'valibot';
import { type App, audiences, platforms, type RedirectUri, type Requested } from './apps';
import { type Certificate, parseCertificate } from './certificates';
import { namesOf } from './permissions';

/* What an administrator does to a registration, by switch or in the portal's page. Errors are sentences for them. */

const nonEmpty = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(256));

export const redirectSchema = v.strictObject({ platform: v.picklist(platforms), uri: nonEmpty });
export const permissionsSchema = v.strictObject({
  delegated: v.optional(v.array(v.picklist(namesOf('delegated'))), []),
  application: v.optional(v.array(v.picklist(namesOf('application'))), []),
});
export const appEntries = {
  displayName: nonEmpty,
  audience: v.picklist(audiences),
  enabled: v.boolean(),
  assigned: v.nullable(v.array(nonEmpty)),
  redirectUris: v.array(redirectSchema),
};

/** Replaces the whole list. */
export function setRedirects(app: App, redirectUris: readonly RedirectUri[]): void {
  checkRedirects(redirectUris);
  app.redirectUris = redirectUris;
}

/** Each address may stand on one platform only. */
export function checkRedirects(redirectUris: readonly RedirectUri[]): void {
  const addresses = redirectUris.map(({ uri }) => uri);
  if (new Set(addresses).size < addresses.length)
    throw new Error('The same redirect URI cannot be registered twice.');
  for (const redirect of redirectUris) checkRedirect(redirect);
}

/** The portal's own rules (contracts/microsoft.md §1.5). */
function checkRedirect({ platform, uri }: RedirectUri): void {
  if (/[!$'(),;]/.test(uri)) throw new Error(`“${uri}” has a character that a redirect URI must not have.`);
  if (!URL.canParse(uri)) throw new Error(`“${uri}” is no address.`);
  const { protocol, hostname, hash } = new URL(uri);
  if (hash !== '' || uri.includes('*')) throw new Error(`“${uri}” must have no fragment and no wildcard.`);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal) && platform !== 'publicClient')
    throw new Error(`“${uri}” must begin with “https://”, or with “http://localhost”.`);
}

export function addCertificate(app: App, text: string): Certificate {
  const certificate = parseCertificate(text);
  if (app.certificates.some(({ thumbprint }) => thumbprint === certificate.thumbprint))
    throw new Error('The same certificate is there already.');
  app.certificates = [...app.certificates, certificate];
  return certificate;
}

export function removeCertificate(app: App, thumbprint: string): boolean {
  const left = app.certificates.filter((one) => one.thumbprint !== thumbprint.toUpperCase());
  const isFound = left.length < app.certificates.length;
  app.certificates = left;
  return isFound;
}

export function addPermissions(app: App, more: Requested): void {
  app.requested = {
    delegated: [...new Set([...app.requested.delegated, ...more.delegated])],
    application: [...new Set([...app.requested.application, ...more.application])],
  };
}

/** Takes them off the registration; what was granted stays granted. */
export function removePermissions(app: App, less: Requested): void {
  app.requested = {
    delegated: app.requested.delegated.filter((name) => !less.delegated.includes(name)),
    application: app.requested.application.filter((name) => !less.application.includes(name)),
  };
}
