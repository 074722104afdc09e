import { t } from '../../lib/i18n';
import type { Grant, MicrosoftView } from '../../lib/messaging/microsoft';
import { CopyButton } from '../ui/copy-button';
import { useFocusOnChange } from '../ui/focus';
import { applicationUrl } from './clouds';
import { ConsentOutcome } from './consent-outcome';
import { ConsentWait } from './consent-wait';
import { listed } from './times';

interface ConsentProps {
  readonly grant: Grant;
  readonly view: MicrosoftView;
  readonly now: number;
  readonly missing: readonly string[];
  readonly onAwait: (grant: Grant) => void;
  readonly onStop: () => void;
}

/** How what is missing is granted: by the person, or by an administrator who may; and the waiting for it. */
export function Consent(props: ConsentProps) {
  const { grant, view, now, missing, onAwait, onStop } = props;
  const { application, consentUrls } = view;
  const consent = view.consent?.grant === grant ? view.consent : null;
  const waiting = consent?.state === 'waiting';
  const heading = useFocusOnChange<HTMLHeadingElement>(waiting);
  const place = useFocusOnChange<HTMLDivElement>(waiting);
  if (waiting) return <ConsentWait consent={consent} now={now} heading={heading} onStop={onStop} />;
  if (missing.length === 0 && known(props))
    return <ConsentOutcome consent={consent} complete place={place} />;
  if (!application || !consentUrls) return null;
  const url = consentUrls[grant];
  const refused = view.account?.mayConsent?.[grant] === false && view.signIn?.state === 'active';
  return (
    <>
      <ConsentOutcome consent={consent} complete={false} place={place} />
      {refused ? (
        <AskAdministrator grant={grant} roles={view.account?.roles ?? []} url={url} missing={missing} />
      ) : (
        <Steps
          grant={grant}
          url={url}
          addUrl={applicationUrl(application.cloud, application.clientId, 'CallAnAPI')}
          onOpen={() => {
            // Whoever opens Microsoft's page goes there to agree: nobody has to come back and say so.
            if (canAsk(props)) onAwait(grant);
          }}
        />
      )}
      {canAsk(props) && (
        <div class="row">
          <button type="button" name={`await-${grant}`} onClick={() => onAwait(grant)}>
            {t(refused ? 'microsoftTheyAgreed' : 'microsoftIAgreed')}
          </button>
        </div>
      )}
    </>
  );
}

/** Nobody says that all is granted before anything was read. */
const known = ({ grant, view }: ConsentProps): boolean =>
  view.permissions.some((one) => one.grant === grant && one.state !== 'unknown');

/** Without a sign-in there is nobody to ask new tokens for; the application asks by itself. */
const canAsk = ({ grant, view }: ConsentProps): boolean =>
  grant === 'application' || view.signIn?.state === 'active';

interface StepsProps {
  readonly grant: Grant;
  readonly url: string;
  readonly addUrl: string;
  readonly onOpen: () => void;
}

function Steps({ grant, url, addUrl, onOpen }: StepsProps) {
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
        {t('microsoftAgree')}{' '}
        <a href={url} target="_blank" rel="noreferrer" onClick={onOpen}>
          {t('microsoftAgreeLink')}
        </a>{' '}
        <CopyButton text={url} what={t('microsoftConsentLink')} />
        <p class="muted">{t('microsoftAgreeEnd')}</p>
      </li>
    </ol>
  );
}

interface AskAdministratorProps {
  readonly grant: Grant;
  readonly roles: readonly string[];
  readonly url: string;
  readonly missing: readonly string[];
}

/** Said before anybody opens a page that would refuse them. */
function AskAdministrator({ grant, roles, url, missing }: AskAdministratorProps) {
  const mail = new URLSearchParams({
    subject: t('microsoftMailSubject'),
    body: t('microsoftMailBody', listed(missing), url),
  });
  return (
    <div class="notice warn stack tight" data-notice="may-not-consent">
      <p>
        <strong>
          {roles.length === 0
            ? t('microsoftMayNotConsentNoRole')
            : t('microsoftMayNotConsent', `\u2068${listed(roles)}\u2069`)}
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
