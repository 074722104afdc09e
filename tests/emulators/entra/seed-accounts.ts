import { type Account, type Group, noPolicies, type RoleAssignment } from './accounts';
import { FABRIKAM, GOVERNMENT, NORTHWIND } from './seed-ids';
import { CONSUMERS } from './tenants';

/** The password of everybody at the start. */
export const PASSWORD = 'Emulated-1';

/** One of each kind that a sign-in can meet. */
export function seedAccounts(): Account[] {
  return [
    member(1, NORTHWIND, 'admin@northwind.example', 'Robin Keller', {
      roles: [active('globalAdministrator')],
      jobTitle: 'Head of IT',
    }),
    member(2, NORTHWIND, 'users@northwind.example', 'Uli Brandt', {
      roles: [active('userAdministrator')],
      jobTitle: 'Service desk',
    }),
    member(3, NORTHWIND, 'alex.hansen@northwind.example', 'Alex Hansen', {
      jobTitle: 'Freight planner',
      businessPhones: ['+49 40 66969 310'],
    }),
    member(4, NORTHWIND, 'breakglass@northwind.onmicrosoft.com', 'Emergency Access', {
      roles: [active('globalAdministrator')],
      mailbox: false,
      mail: null,
    }),
    member(5, NORTHWIND, 'eligible@northwind.example', 'Pia Meyer', {
      roles: [{ role: 'globalAdministrator', state: 'eligible' }],
    }),
    member(6, NORTHWIND, 'grouped@northwind.example', 'Gero Lang', { jobTitle: 'Administrator by group' }),
    {
      ...member(7, NORTHWIND, 'sam_fabrikam.example#EXT#@northwind.onmicrosoft.com', 'Sam Porter', {
        mail: 'sam@fabrikam.example',
        mailbox: false,
      }),
      login: 'sam@fabrikam.example',
      home: { id: oid(8), tenantId: FABRIKAM },
      userType: 'Guest',
    },
    member(9, FABRIKAM, 'admin@fabrikam.example', 'Fay Admin', { roles: [active('globalAdministrator')] }),
    member(10, GOVERNMENT, 'admin@northwind-public.example', 'Gina Public', {
      roles: [active('globalAdministrator')],
    }),
    member(11, CONSUMERS, 'casey@outlook.example', 'Casey Home', { mailbox: false }),
  ];
}

/** Lends its role to Gero Lang. */
export function seedGroups(): Group[] {
  return [
    {
      id: 'e0b1c2d3-4f5a-4b6c-8d7e-9f0a1b2c3d31',
      tenantId: NORTHWIND,
      displayName: 'Tenant administrators',
      members: [oid(6)],
      roles: ['globalAdministrator'],
    },
    {
      id: 'e0b1c2d3-4f5a-4b6c-8d7e-9f0a1b2c3d32',
      tenantId: NORTHWIND,
      displayName: 'Hamburg office',
      members: [oid(1), oid(3)],
      roles: [],
    },
  ];
}

const active = (role: RoleAssignment['role']): RoleAssignment => ({ role, state: 'active' });
const oid = (number: number) => `c5d6e7f8-0a1b-4c2d-8e3f-${String(number).padStart(12, '0')}`;

function member(
  number: number,
  tenantId: string,
  upn: string,
  name: string,
  more: Partial<Account>,
): Account {
  const [givenName = null, surname = null] = name.split(' ');
  return {
    id: oid(number),
    tenantId,
    upn,
    login: upn,
    home: { id: oid(number), tenantId },
    userType: 'Member',
    displayName: name,
    givenName,
    surname,
    jobTitle: null,
    mail: upn,
    businessPhones: [],
    mobilePhone: null,
    password: PASSWORD,
    enabled: true,
    mailbox: true,
    roles: [],
    policies: noPolicies,
    generation: 0,
    validFrom: 0,
    ...more,
  };
}
