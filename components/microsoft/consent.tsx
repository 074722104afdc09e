import { t } from '../../lib/i18n';
import type { Grant, MicrosoftView } from '../../lib/messaging/microsoft';
import { CopyButton } from '../ui/copy-button';
import { AgreeButton, type AgreeButtonProps } from './agree-button';
import { applicationUrl } from './clouds';
import { ConsentStanding } from './consent-standing';
import { isComplete, usualNames } from './missing';
import { roleWords } from './role-words';
import { listed } from './times';

export interface ConsentProps {
  readonly grant: Grant;
  readonly view: MicrosoftView;
  readonly now: number;
  readonly missing: readonly string[];
  /** Whether something is being asked for just now. */
  readonly busy: boolean;
  readonly onAgree: AgreeButtonProps['onAgree'];
  readonly onAwait: (grant: Grant) => void;
  readonly onStop: (grant: Grant) => void;
}

/** How what is missing is granted: by the person, or by an administrator who may; and the waiting for it. */
export function Consent(props: ConsentProps) {
  const { view, grant } = props;
  const waiting = view.consents[grant]?.state === 'waiting';
  const complete = isComplete(view, grant);
  return (
    <>
      <ConsentStanding {...props} complete={complete} />
      {!waiting && !complete && <Ways {...props} />}
    </>
  );
}

function Ways({ grant, view, missing, busy, onAgree, onAwait }: ConsentProps) {
  const { application, consentUrls } = view;
  if (!application || !consentUrls) return null;
  const url = consentUrls[grant];
  if (isUnread(grant, view)) return <p class="muted">{t('microsoftCheckFirst')}</p>;
  const refused = view.account?.mayConsent?.[grant] === false && view.signIn?.state === 'active';
  return (
    <>
      {refused ? (
        <AskAdministrator
          grant={grant}
          roles={view.account?.roles ?? []}
          url={url}
          missing={missing}
          names={usualNames(view, grant)}
        />
      ) : (
        <Steps
          url={url}
          addUrl={applicationUrl(application.cloud, application.clientId, 'CallAnAPI')}
          grant={grant}
          busy={busy}
          onAgree={onAgree}
        />
      )}
      {canAsk(grant, view) && (
        <div class="row">
          <button type="button" name={`await-${grant}`} onClick={() => onAwait(grant)}>
            {t(refused ? 'microsoftTheyAgreed' : 'microsoftIAgreed')}
          </button>
        </div>
      )}
    </>
  );
}

/** The certificate is trusted, but its token went with the browser's last run: what is granted shows when it is checked. */
const isUnread = (grant: Grant, { permissions, certificates }: MicrosoftView): boolean =>
  grant === 'application' &&
  certificates.some(({ use, trust }) => use === 'current' && trust?.problem === null) &&
  permissions.every((one) => one.grant !== grant || one.state === 'unknown');

/** Without a sign-in there is nobody to ask new tokens for; the application asks by itself. */
const canAsk = (grant: Grant, view: MicrosoftView): boolean =>
  grant === 'application' || view.signIn?.state === 'active';

interface StepsProps extends Pick<ConsentProps, 'grant' | 'busy' | 'onAgree'> {
  readonly url: string;
  readonly addUrl: string;
}

function Steps({ grant, url, addUrl, busy, onAgree }: StepsProps) {
  const kind = grant === 'delegated' ? 'microsoftAddDelegated' : 'microsoftAddApplication';
  return (
    <ol class="guide">
      <li>
        {t(kind)}{' '}
        <a href={addUrl} target="_blank" rel="noreferrer">
          {t('microsoftAddLink')}
        </a>
      </li>
      <li>
        {t('microsoftAgree')}
        <div class="row">
          <AgreeButton grant={grant} label={t('microsoftAgreeLink')} busy={busy} onAgree={onAgree} />
          <CopyButton text={url} what={t('microsoftConsentLink')} />
        </div>
      </li>
    </ol>
  );
}

interface AskAdministratorProps {
  readonly grant: Grant;
  readonly roles: readonly string[];
  readonly url: string;
  readonly missing: readonly string[];
  /** Everything that is asked for, where it is not known what is missing. */
  readonly names: readonly string[];
}

/** Said before anybody opens a page that would refuse them. */
function AskAdministrator({ grant, roles, url, missing, names }: AskAdministratorProps) {
  const mail = new URLSearchParams({
    subject: t('microsoftMailSubject'),
    body: t('microsoftMailBody', listed(missing.length > 0 ? missing : names), url),
  });
  return (
    <div class="notice warn stack tight" data-notice="may-not-consent">
      <p>
        <strong>
          {roles.length === 0
            ? t('microsoftMayNotConsentNoRole')
            : t('microsoftMayNotConsent', `\u2068${listed(roles.map(roleWords))}\u2069`)}
        </strong>
        {t(grant === 'delegated' ? 'microsoftWhoConsentsDelegated' : 'microsoftWhoConsentsApplication')}{' '}
        {t('microsoftRoleInactive')}
      </p>
      <div class="row">
        <a href={`mailto:?${mail.toString().replaceAll('+', '%20')}`}>{t('microsoftWriteMail')}</a>
        <CopyButton text={url} what={t('microsoftConsentLink')} label={t('microsoftCopyLink')} />
      </div>
    </div>
  );
}
