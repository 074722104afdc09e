import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import type { MicrosoftDesk } from '../script';
import type { DeskPorts } from './ports';

/** The messages about the person who signs in. */
export type DelegatedMessages = Pick<
  MicrosoftDesk,
  | 'microsoft.configure'
  | 'microsoft.signIn'
  | 'microsoft.signOut'
  | 'microsoft.check'
  | 'microsoft.awaitConsent'
  | 'microsoft.stopAwaiting'
>;

/** What the options page shows of that person. */
export type DelegatedView = Pick<
  MicrosoftView,
  'redirectUrls' | 'signIn' | 'account' | 'permissions' | 'abilities' | 'consent' | 'consentUrls'
>;

export function createDelegatedDesk(_ports: DeskPorts): DelegatedMessages {
  const unbuilt = async () => fail(problem('internal', 'not built yet'));
  return {
    'microsoft.configure': unbuilt,
    'microsoft.signIn': unbuilt,
    'microsoft.signOut': unbuilt,
    'microsoft.check': unbuilt,
    'microsoft.awaitConsent': unbuilt,
    'microsoft.stopAwaiting': unbuilt,
  };
}

/** What is known of the person without asking Microsoft. */
export const delegatedView = async (_ports: DeskPorts): Promise<DelegatedView> => ({
  redirectUrls: [],
  signIn: null,
  account: null,
  permissions: [],
  abilities: [],
  consent: null,
  consentUrls: null,
});

/** Forgets the person, and what was read on their behalf. */
export const forgetDelegated = async (_ports: DeskPorts): Promise<void> => undefined;
