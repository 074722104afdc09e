import {
  AuthError,
  BrowserCacheLocation,
  InteractionRequiredAuthError,
  PublicClientApplication,
} from '@azure/msal-browser';
import type { Clock } from '../../core/clock';
import { type Problem, problem } from '../../core/problem';
import { fail, ok, type Result } from '../../core/result';
import type { Exchange } from '../../http/exchange';
import { CLOUD_PLACES } from '../clouds';
import type { Application } from './application';
import { inMsalEnvironment } from './msal-environment';
import { createMsalNetwork } from './msal-network';

export interface MsalPorts {
  readonly exchange: Exchange;
  readonly clock: Clock;
  /** Where this browser takes answers: `identity.getRedirectURL()`. */
  readonly redirectUri: string;
}

/** MSAL for one application, and where it would have sent the browser. */
export interface MsalRun {
  readonly client: PublicClientApplication;
  /** The address that `loginRedirect` made; empty before. */
  opened(): string;
}

export interface MsalOutcome<Value> {
  readonly outcome: Result<Value, Problem>;
  /** As in `MicrosoftView`; `null` also where nobody was asked. */
  readonly clockOff: number | null;
}

/**
 * Lets MSAL work over these items, which it changes, and says how it went in our own words. Nothing of MSAL is kept
 * between two runs but the items: a worker that dies loses no more than it had not yet stored.
 */
export async function withMsal<Value>(
  { cloud, clientId, tenantId }: Application,
  items: Map<string, string>,
  { exchange, clock, redirectUri }: MsalPorts,
  work: (run: MsalRun) => Promise<Value>,
): Promise<MsalOutcome<Value>> {
  const network = createMsalNetwork(exchange, clock);
  let opened = '';
  const outcome = await inMsalEnvironment(items, async () => {
    const client = new PublicClientApplication({
      auth: {
        clientId,
        authority: `${CLOUD_PLACES[cloud].login}/${tenantId}`,
        redirectUri,
        onRedirectNavigate: (url) => {
          opened = url;
          return false;
        },
      },
      cache: { cacheLocation: BrowserCacheLocation.SessionStorage },
      system: { networkClient: network.client },
    });
    try {
      await client.initialize();
      return ok(await work({ client, opened: () => opened }));
    } catch (error) {
      return fail(network.problem() ?? msalProblem(error));
    }
  });
  return { outcome, clockOff: network.clockOff() };
}

/** What MSAL found by itself, without asking anybody. What is no error of its own is one of ours, and goes on. */
function msalProblem(error: unknown): Problem {
  if (!(error instanceof AuthError)) throw error;
  const { errorCode } = error;
  // What it remembered is not there any more; or the refresh token is over by its own word.
  if (/^no_(account|tokens)/.test(errorCode)) return problem('sessionLost', errorCode);
  if (error instanceof InteractionRequiredAuthError) return problem('sessionOver', errorCode);
  return problem(/state|nonce|hash/.test(errorCode) ? 'signInFailed' : 'microsoftUnexpected', errorCode);
}
