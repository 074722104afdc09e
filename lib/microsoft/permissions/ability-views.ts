import type { AbilityView, AccountView, Grant, OrganisationView, Sync } from '../../messaging/microsoft';
import type { Standing } from './standing';
import { isDone, narrowestFor, usualFor } from './table';

/** What was found out about the account and its organisation; `null`: nothing yet. */
export type Known = Pick<AccountView, 'mailbox'> & Pick<OrganisationView, 'plans'>;

type Finding = Omit<AbilityView, 'what' | 'by'>;

/**
 * What can be read, computed from the tokens and the account (design/product.md, "Access matrix"). A sign-in reads
 * free/busy through the account's own mailbox, and never somebody else's contacts, whatever its roles
 * (contracts/microsoft.md §0.1).
 */
export function abilityViews({ delegated, application }: Standing, known: Known): readonly AbilityView[] {
  const byPerson = (sync: Sync) => grantedBy('delegated', sync, delegated);
  const byApplication = (sync: Sync) => grantedBy('application', sync, application);
  return [
    { what: 'users', by: 'delegated', ...ifYes(byPerson('users'), () => anyUsers(known)) },
    { what: 'status', by: 'delegated', ...ifYes(byPerson('status'), () => ownMailbox(known)) },
    { what: 'ownContacts', by: 'delegated', ...ifYes(byPerson('contacts'), () => ownMailbox(known)) },
    { what: 'othersContacts', by: 'delegated', ...NEVER },
    { what: 'users', by: 'application', ...ifYes(byApplication('users'), () => anyUsers(known)) },
    { what: 'status', by: 'application', ...ifYes(byApplication('status'), () => anyMailbox(known)) },
    {
      what: 'othersContacts',
      by: 'application',
      ...ifYes(byApplication('contacts'), () => anyMailbox(known)),
    },
  ];
}

const YES: Finding = { state: 'yes', reason: null, lacks: [] };
const UNKNOWN: Finding = { state: 'unknown', reason: null, lacks: [] };
const no = (reason: AbilityView['reason'], lacks: readonly string[] = []): Finding => ({
  state: 'no',
  reason,
  lacks,
});
const NEVER = no('delegatedNever');

function grantedBy(grant: Grant, sync: Sync, granted: Standing[Grant]): Finding {
  if (granted === 'unknown') return UNKNOWN;
  if (typeof granted === 'string') return no(granted);
  return isDone(narrowestFor(sync, grant), granted) ? YES : no('permission', [usualFor(sync, grant).name]);
}

const ifYes = (finding: Finding, next: () => Finding) => (finding.state === 'yes' ? next() : finding);

/** The company's plan says it for everybody; where it has mailboxes, the account itself may still have none. */
function ownMailbox(known: Known): Finding {
  const forAnybody = anyMailbox(known);
  if (forAnybody.state === 'no') return forAnybody;
  if (known.mailbox === false) return no('noMailbox');
  return known.mailbox === true ? YES : UNKNOWN;
}

const anyUsers = (known: Known): Finding => (known.plans?.users === false ? no('noUsers') : YES);

/** Plans that could not be read are no reason against it. */
const anyMailbox = (known: Known): Finding => (known.plans?.exchange === false ? no('noExchange') : YES);
