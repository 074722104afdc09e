import type { App, Platform } from './apps';
import { checkAssertion } from './client-assertion';
import type { Form } from './form';
import { clientIsPublic } from './refusals-client';
import { nativeOriginForbidden, originForbidden, originRequired, parameterMissing } from './refusals-request';
import type { Authority } from './tenants';
import type { World } from './world';

export interface TokenRequest {
  readonly world: World;
  readonly form: Form;
  readonly authority: Authority;
  /** The tenant as the path names it. */
  readonly tenantName: string;
  readonly app: App;
  /** The `Origin` header. */
  readonly origin: string | undefined;
  readonly loginOrigin: string;
}

export function required(form: Form, name: string): string {
  const value = form.get(name);
  if (value === undefined || value === '') throw parameterMissing(name);
  return value;
}

/** Who has to send `Origin` and who must not, by platform (contracts/microsoft.md §0.2, §0.3). */
export function checkOrigin({ origin }: TokenRequest, platform: Platform): void {
  if (platform === 'spa') {
    if (origin === undefined) throw originRequired();
  } else if (origin !== undefined) {
    throw platform === 'web' ? originForbidden(origin) : nativeOriginForbidden();
  }
}

/** A web application proves who it is, a public one has nothing to prove it with. */
export async function checkClient(request: TokenRequest, platform: Platform): Promise<void> {
  if (platform === 'web') return checkAssertion(request);
  const { form } = request;
  if (form.has('client_assertion') || form.has('client_secret')) throw clientIsPublic();
}
