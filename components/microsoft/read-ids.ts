import type { MessageKey } from '../../lib/i18n';

/** What a person typed, as Microsoft takes it; or what is said about it. */
export type ReadId =
  | { readonly ok: true; readonly id: string }
  | { readonly ok: false; readonly wrong: MessageKey };

const GUID = /^[0-9a-f]{8}(-?[0-9a-f]{4}){3}-?[0-9a-f]{12}$/;
/** Any letters: Microsoft is asked about the name as DNS has it (`lib/microsoft/identity/tenant`). */
const DOMAIN = /^([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}][\p{L}\p{N}-]{0,61}[\p{L}\p{N}]$/u;

/** Words that Microsoft takes in place of a tenant, for applications of everybody: ours belongs to one company. */
const NO_TENANTS = ['common', 'organizations', 'consumers'];

/** Without what comes along when an id is copied out of a script, a table or a mail. */
const cleaned = (text: string) =>
  text.replaceAll(/^[\s{("'“„‚\u200b\ufeff]+|[\s})"'”“‘\u200b\ufeff]+$/g, '').toLowerCase();

/** The application's id. Where it is the tenant's as well, one of them was copied twice. */
export function readClientId(text: string, tenant: string): ReadId {
  const id = cleaned(text);
  if (!GUID.test(id)) return { ok: false, wrong: 'microsoftClientIdWrong' };
  return id === cleaned(tenant) ? { ok: false, wrong: 'microsoftClientIdIsTenant' } : { ok: true, id };
}

/** The tenant's id or one of its domains; of a mail address, its domain. */
export function readTenant(text: string): ReadId {
  const id = cleaned(text)
    .replace(/^https?:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[./]+$/, '');
  if (NO_TENANTS.includes(id)) return { ok: false, wrong: 'microsoftTenantEverybody' };
  return GUID.test(id) || DOMAIN.test(id) ? { ok: true, id } : { ok: false, wrong: 'microsoftTenantWrong' };
}
