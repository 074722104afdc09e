import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import type { AccountView, ApplicationView, OrganisationView } from '../../lib/messaging/microsoft';
import { roleWords } from './role-words';
import { listed } from './times';

interface AccountFactsProps {
  readonly application: ApplicationView | null;
  readonly account: AccountView;
  readonly organisation: OrganisationView | null;
}

/** What Microsoft says of the account and of the company. */
export function AccountFacts({ application, account, organisation }: AccountFactsProps) {
  const { roles, mailbox } = account;
  return (
    <dl class="facts">
      <Fact name={t('microsoftOrganisation')}>{application?.tenantName ?? application?.tenant}</Fact>
      <Fact name={t('microsoftRoles')}>{rolesIn(roles)}</Fact>
      <Fact name={t('microsoftSubscription')}>{plansIn(organisation?.plans ?? ownPlan(mailbox))}</Fact>
      <Fact name={t('microsoftMailbox')}>
        {mailbox === null
          ? t('microsoftNotRead')
          : t(mailbox ? 'microsoftMailboxThere' : 'microsoftMailboxMissing')}
      </Fact>
    </dl>
  );
}

/** Where what was bought may not be read, an own mailbox says that there are some. */
const ownPlan = (mailbox: AccountView['mailbox']): OrganisationView['plans'] =>
  mailbox ? { names: [], users: true, exchange: true } : null;

/** Their names take a permission of their own; that there are mailboxes is known without it. */
export function plansIn(plans: OrganisationView['plans']): string {
  if (plans === null) return t('microsoftNotRead');
  return listed(plans.names) || t(plans.exchange ? 'microsoftPlanWithMailboxes' : 'microsoftNoPlan');
}

function rolesIn(roles: AccountView['roles']): string {
  if (roles === null) return t('microsoftNotRead');
  return roles.length === 0 ? t('microsoftNoRole') : listed(roles.map(roleWords));
}

interface FactProps {
  readonly name: string;
  readonly children: ComponentChildren;
}

const Fact = ({ name, children }: FactProps) => (
  <div>
    <dt class="muted">{name}</dt>
    <dd>
      <bdi>{children}</bdi>
    </dd>
  </div>
);
