import { describe, expect, it } from 'vitest';
import { microsoftCondition } from '../../../entrypoints/options/microsoft-condition';
import type { MicrosoftView } from '../../../lib/messaging/microsoft';
import {
  aCertificate,
  aConfigured,
  aMicrosoft,
  anApplication,
  aSignedIn,
  aSignIn,
  awaiting,
} from '../../fixtures/microsoft-view';

/** Three in the afternoon, wherever the test runs. */
const NOW = new Date(2026, 11, 1, 15).getTime();
const HOUR = 3_600_000;

const CONDITIONS: readonly (readonly [string, MicrosoftView | null])[] = [
  ['Loading…', null],
  ['not set up', aMicrosoft()],
  ['Northwind Logistics · access missing', aSignedIn({ access: false })],
  ['Northwind Logistics · waiting for the permissions', aSignedIn({ consents: awaiting() })],
  [
    'Northwind Logistics · signed in until 5:00 PM',
    aSignedIn({ signIn: aSignIn({ endsAt: NOW + 2 * HOUR }) }),
  ],
  [
    'Northwind Logistics · signed in until Wed, Dec 2, 2:00 PM',
    aSignedIn({ signIn: aSignIn({ endsAt: NOW + 23 * HOUR }) }),
  ],
  ['Northwind Logistics · sign in again', aSignedIn({ signIn: aSignIn({ state: 'ended' }) })],
  ['Northwind Logistics · not signed in', aConfigured()],
  [
    'contoso.com · not signed in',
    aConfigured({ application: anApplication({ tenant: 'contoso.com', tenantName: null }) }),
  ],
  [
    'Northwind Logistics · by certificate',
    aConfigured({ organisationWide: true, certificates: [aCertificate()] }),
  ],
  [
    'Northwind Logistics · not signed in',
    aConfigured({ organisationWide: true, certificates: [aCertificate({ trust: null })] }),
  ],
  [
    'Northwind Logistics · certificate has expired',
    aSignedIn({ organisationWide: true, certificates: [aCertificate({ validity: 'expired' })] }),
  ],
  [
    'Northwind Logistics · certificate expires Wed, Dec 2, 2:00 PM',
    aSignedIn({
      organisationWide: true,
      certificates: [aCertificate({ validity: 'soon', notAfter: NOW + 23 * HOUR })],
    }),
  ],
];

describe('the condition of Microsoft 365', () => {
  it.each(CONDITIONS)('%s', (words, view) => {
    expect(microsoftCondition(view, NOW).replace(/\s/g, ' ')).toBe(words);
  });
});
