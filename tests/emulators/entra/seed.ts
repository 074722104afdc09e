import { registerApp } from './apps';
import { changeByAdmin } from './grants';
import { APPLICATION, FABRIKAM, GOVERNMENT, NORTHWIND, SINGLE_PAGE_APP } from './seed-ids';
import { CONSUMERS, type Tenant } from './tenants';
import type { World } from './world';

export function seedTenants(): Tenant[] {
  return [
    {
      id: NORTHWIND,
      displayName: 'Northwind Logistics',
      domains: ['northwind.example', 'northwind.onmicrosoft.com'],
      cloud: 'global',
      tenantType: 'AAD',
      subscriptions: ['SPB'],
      userConsent: true,
    },
    {
      id: FABRIKAM,
      displayName: 'Fabrikam',
      domains: ['fabrikam.example', 'fabrikam.onmicrosoft.com'],
      cloud: 'global',
      tenantType: 'AAD',
      subscriptions: ['O365_BUSINESS'],
      userConsent: true,
    },
    {
      id: GOVERNMENT,
      displayName: 'Northwind Public Services',
      domains: ['northwind-public.example', 'northwindpublic.onmicrosoft.us'],
      cloud: 'usGovernment',
      tenantType: 'AAD',
      subscriptions: ['ENTERPRISEPACK'],
      userConsent: true,
    },
    {
      id: CONSUMERS,
      displayName: 'Microsoft accounts',
      domains: [],
      cloud: 'global',
      tenantType: 'AAD',
      subscriptions: [],
      userConsent: true,
    },
  ];
}

/** What a client that reads directory, contacts and calendars of everybody asks for. */
const READS = ['Calendars.Read', 'Contacts.Read', 'Directory.Read.All'] as const;

/** One application that proves itself by certificate, with consent, and one single-page app without any. */
export function seedApps(world: World): void {
  const application = registerApp(world, {
    clientId: APPLICATION,
    objectId: '6c1f0b52-8d3e-4a7f-9c61-0e5d2b8f4a21',
    tenantId: NORTHWIND,
    displayName: 'Directory reader',
    redirectUris: [{ platform: 'web', uri: 'https://application.example.com/consented' }],
    requested: { delegated: ['User.Read'], application: [...READS] },
    certificates: [world.ownCertificate.certificate],
  });
  const change = { clientId: APPLICATION, tenantId: NORTHWIND, accountId: null, granted: true };
  changeByAdmin(world, { ...change, kind: 'delegated' }, application.requested.delegated);
  changeByAdmin(world, { ...change, kind: 'application' }, application.requested.application);
  registerApp(world, {
    clientId: SINGLE_PAGE_APP,
    objectId: '7d2a1c63-9e4f-4b80-8d72-1f6e3c9a5b22',
    tenantId: NORTHWIND,
    displayName: 'Single-page client',
    redirectUris: [
      { platform: 'spa', uri: 'https://spa.example.com/signed-in' },
      { platform: 'spa', uri: 'http://localhost:3000/' },
    ],
    requested: { delegated: ['User.Read', 'User.Read.All', 'Calendars.ReadBasic'], application: [] },
  });
}
