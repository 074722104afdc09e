import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';
import type { Grant, MicrosoftView } from '../../lib/messaging/microsoft';
import { CopyButton } from '../ui/copy-button';
import { AgreeButton, type AgreeButtonProps } from './agree-button';
import { applicationUrl } from './clouds';

interface ConsentLinksProps extends Pick<AgreeButtonProps, 'busy' | 'onAgree'> {
  readonly view: MicrosoftView;
  /** How agreeing to it stands. */
  readonly standing: (grant: Grant) => ComponentChildren;
}

/** Where an administrator agrees for everybody, before the first sign-in. */
export function ConsentLinks({ view, busy, onAgree, standing }: ConsentLinksProps) {
  const { application, consentUrls, organisationWide } = view;
  if (!consentUrls) return null;
  const grants: readonly Grant[] = organisationWide ? ['delegated', 'application'] : ['delegated'];
  return (
    <div class="stack tight">
      <div>
        <h3>{t('microsoftConsentTitle')}</h3>
        <p class="muted">{t('microsoftConsentHint')}</p>
      </div>
      <ul class="links">
        {grants.map((grant) => (
          <li key={grant} class="stack tight">
            <div class="link-line">
              <AgreeButton grant={grant} label={labelOf(grant)} busy={busy} onAgree={onAgree} />
              <CopyButton
                text={consentUrls[grant]}
                what={t('microsoftConsentLink')}
                label={t('microsoftCopyLink')}
              />
            </div>
            {grant === 'application' && application && (
              <p class="muted">
                {t('microsoftAddFirst')}{' '}
                <a
                  href={applicationUrl(application.cloud, application.clientId, 'CallAnAPI')}
                  target="_blank"
                  rel="noreferrer"
                >
                  {t('microsoftAddLink')}
                </a>
              </p>
            )}
            {standing(grant)}
          </li>
        ))}
      </ul>
    </div>
  );
}

const labelOf = (grant: Grant) =>
  t(grant === 'delegated' ? 'microsoftConsentDelegated' : 'microsoftConsentApplication');
