import type { Problem } from '../../lib/core/problem';
import { type MessageKey, t } from '../../lib/i18n';
import type { MicrosoftView, OrganisationView } from '../../lib/messaging/microsoft';
import { KnownProblem } from './known-problem';
import { listed, roughly } from './times';

/** What stands in the way of some of the syncs, said before anybody meets it. */
export function AccountNotices({ view }: { readonly view: MicrosoftView }) {
  const { account, organisation, clockOff, signIn } = view;
  const active = signIn?.state === 'active';
  const plans = organisation?.plans ?? null;
  return (
    <>
      {clockOff !== null && <ClockNotice off={clockOff} />}
      {plans && <PlanNotice plans={plans} />}
      {active && account?.mailbox === false && (plans?.exchange ?? true) && (
        <Warning title="microsoftNoMailbox" hint="microsoftNoMailboxHint" name={signIn.username} />
      )}
      {active && account?.problem && <Unread title="microsoftAccountUnread" problem={account.problem} />}
      {organisation?.problem && <Unread title="microsoftOrganisationUnread" problem={organisation.problem} />}
    </>
  );
}

function PlanNotice({ plans }: { readonly plans: NonNullable<OrganisationView['plans']> }) {
  const name = listed(plans.names);
  if (!plans.users)
    return (
      <Warning
        title={name ? 'microsoftNoUsers' : 'microsoftNoUsersUnnamed'}
        hint="microsoftNoUsersHint"
        name={name}
      />
    );
  if (plans.exchange) return null;
  return (
    <Warning
      title={name ? 'microsoftNoExchange' : 'microsoftNoExchangeUnnamed'}
      hint="microsoftNoExchangeHint"
      name={name}
    />
  );
}

interface UnreadProps {
  readonly title: MessageKey;
  readonly problem: Problem;
}

const Unread = ({ title, problem }: UnreadProps) => (
  <div class="notice warn" data-notice={title}>
    <strong>{t(title)}</strong>
    <KnownProblem problem={problem} />
  </div>
);

interface WarningProps {
  readonly title: MessageKey;
  readonly hint: MessageKey;
  readonly name: string;
}

const Warning = ({ title, hint, name }: WarningProps) => (
  <div class="notice warn" data-notice={title}>
    <strong>{t(title, `\u2068${name}\u2069`)}</strong>
    {t(hint)}
  </div>
);

/** The server's clock minus ours: where it is ahead, ours is behind. */
const ClockNotice = ({ off }: { readonly off: number }) => (
  <div class="notice warn" data-notice="clock">
    <strong>{t(off > 0 ? 'microsoftClockBehind' : 'microsoftClockAhead', roughly(Math.abs(off)))}</strong>
    {t('microsoftClockHint')}
  </div>
);
