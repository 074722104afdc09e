import { type MessageKey, t } from '../../lib/i18n';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import { KnownProblem } from './known-problem';
import { listed, roughly } from './times';

/** What stands in the way of some of the syncs, said before anybody meets it. */
export function AccountNotices({ view }: { readonly view: MicrosoftView }) {
  const { account, organisation, clockOff, signIn } = view;
  const active = signIn?.state === 'active';
  const plans = organisation?.plans ?? null;
  const problem = (active ? account?.problem : null) ?? organisation?.problem;
  const bought = plans && listed(plans.names);
  return (
    <>
      {clockOff !== null && <ClockNotice off={clockOff} />}
      {plans && !plans.users && (
        <Warning title="microsoftNoUsers" hint="microsoftNoUsersHint" name={bought ?? ''} />
      )}
      {plans?.users && !plans.exchange && (
        <Warning title="microsoftNoExchange" hint="microsoftNoExchangeHint" name={bought ?? ''} />
      )}
      {active && account?.mailbox === false && (plans?.exchange ?? true) && (
        <Warning title="microsoftNoMailbox" hint="microsoftNoMailboxHint" name={signIn.username} />
      )}
      {problem && (
        <div class="notice warn">
          <strong>{t('microsoftAccountUnread')}</strong>
          <KnownProblem problem={problem} />
        </div>
      )}
    </>
  );
}

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
