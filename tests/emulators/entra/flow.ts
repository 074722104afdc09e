import { randomUUID } from 'node:crypto';
import type { AdminConsentRequest } from './admin-consent-request';
import type { AuthorizeRequest } from './authorize-request';
import type { LiveSignIn } from './sessions';
import type { World } from './world';

export type SignInRequest = AuthorizeRequest | AdminConsentRequest;

/** One way through the pages, from the request to the redirect back. */
export interface Flow {
  readonly id: string;
  readonly request: SignInRequest;
  /** Who goes it, once known. */
  who: (LiveSignIn & { readonly sessionId: string }) | undefined;
}

export function startFlow(world: World, request: SignInRequest): Flow {
  const flow: Flow = { id: randomUUID(), request, who: undefined };
  world.flows.set(flow.id, flow);
  return flow;
}

/** Over: a page of it that is sent again leads nowhere. */
export function endFlow(world: World, flow: Flow): void {
  world.flows.delete(flow.id);
}
