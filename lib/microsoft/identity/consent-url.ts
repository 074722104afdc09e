import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Grant, PermissionSet } from '../../messaging/microsoft';
import { readGuid } from '../../messaging/typed-ids';
import { CLOUD_PLACES, scopeOf } from '../clouds';
import { redirectProblem } from '../entra-problem';
import { namesOf } from '../permissions/permission-views';
import type { Application } from './application';

/**
 * Where an administrator agrees for the whole organisation (contracts/microsoft.md §2.5). For a sign-in: to the names
 * that the page lists, registered or not. For the application: to all that is registered, as Microsoft takes no single
 * names there. `state` comes back with the answer; let it be random.
 */
export function consentUrl(
  application: Application,
  grant: Grant,
  set: PermissionSet,
  { redirectUri, state }: { readonly redirectUri: string; readonly state: string },
): string {
  const { cloud, clientId, tenantId } = application;
  const url = new URL(`${CLOUD_PLACES[cloud].login}/${tenantId}/v2.0/adminconsent`);
  const names = grant === 'application' ? ['.default'] : namesOf(set, grant);
  url.search = new URLSearchParams({
    client_id: clientId,
    scope: names.map((name) => scopeOf(cloud, name)).join(' '),
    redirect_uri: redirectUri,
    state,
  }).toString();
  return url.href;
}

/**
 * What an address says that such a link came back to. That it says yes proves nothing: only new tokens do, and the
 * tenant that it names is nobody's word (§2.5). It only tells when to begin asking.
 */
export function readConsentAnswer(
  back: string,
  application: Application,
  { redirectUri, state }: { readonly redirectUri: string; readonly state: string },
): Result<'agreed', Problem> {
  const params = URL.parse(back)?.searchParams;
  if (!params || !back.startsWith(redirectUri) || params.get('state') !== state)
    return fail(problem('consentClosed'));
  const refused = redirectProblem(params, 'application');
  if (refused) return fail(refused);
  if (params.get('admin_consent')?.toLowerCase() !== 'true') return fail(problem('consentClosed'));
  const tenant = readGuid(params.get('tenant') ?? '');
  return tenant === application.tenantId ? ok('agreed') : fail(problem('accountForeign', tenant ?? ''));
}
