import { type Problem, problem } from '../core/problem';
import { fail, ok, type Result } from '../core/result';

/*
 * Ids as people type or paste them, out of scripts, tables and mails: pure, so that a form can say at once what the
 * background would say later.
 */

/** The directory of all personal accounts. */
export const CONSUMER_TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BARE_GUID = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** White space, and what comes along out of scripts, mails and sentences. */
const WRAPPING = /[\s{}()<>‹›"'“”„‘’‚,;\u200b\ufeff]/g;
/** What a word processor makes of hyphens. */
const HYPHENS = /[\u2010-\u2015\u2212]/g;

/** A GUID in Microsoft's own writing, small letters with hyphens; else `null`. */
export function readGuid(text: string): string | null {
  const plain = text.replace(WRAPPING, '').replace(HYPHENS, '-').toLowerCase();
  const written = plain.replace(/^urn:uuid:/, '').replace(BARE_GUID, '$1-$2-$3-$4-$5');
  return GUID.test(written) ? written : null;
}

/** The application's id. Where it is the tenant's as well, one of them was copied twice. */
export function readClientId(text: string, tenant: string): Result<string, Problem> {
  const id = readGuid(text);
  if (id === null) return fail(problem('clientIdMistyped'));
  return id === readGuid(tenant) ? fail(problem('clientIdIsTenant')) : ok(id);
}

/**
 * A tenant's id, or one of its domains; also taken from a mail address, and from an address of Microsoft's sign-in.
 * Words that stand for everybody are no tenant.
 */
export function readTenant(text: string): Result<string, Problem> {
  const typed = text.replace(/^[\s<‹"'“„]+|[\s>›"'”“,;]+$/g, '').toLowerCase();
  const named = /^https?:\/\/(?:login\.[^/]+|sts\.windows\.net)\/([^/?#]+)/.exec(typed)?.[1] ?? typed;
  const id = readGuid(named);
  if (id !== null) return id === CONSUMER_TENANT ? fail(problem('accountConsumer')) : ok(id);
  if (/^(common|organi[sz]ations)$/.test(named)) return fail(problem('tenantTooWide'));
  if (named === 'consumers') return fail(problem('accountConsumer'));
  const domain = domainIn(named);
  return domain === null ? fail(problem('tenantMistyped')) : ok(domain);
}

/** Domains outside of ASCII come out as DNS has them, which is how Microsoft knows them. */
function domainIn(typed: string): string | null {
  const name = typed
    .replace(/^https?:\/\//, '')
    .replace(/^[^@/\s]*@/, '')
    .replace(/[./]+$/, '');
  if (/[\s/:?#@\\]/.test(name)) return null;
  const host = URL.parse(`https://${name}`)?.hostname ?? '';
  const isDomain = /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+([a-z]{2,}|xn--[a-z0-9-]+)$/.test(host);
  return isDomain ? host : null;
}
