import { t } from '../../lib/i18n';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import { CopyButton } from '../ui/copy-button';

/** Where an administrator agrees for everybody, before the first sign-in or later. */
export function ConsentLinks({ view: { consentUrls, organisationWide } }: { readonly view: MicrosoftView }) {
  if (!consentUrls) return null;
  const links = [
    [t('microsoftConsentDelegated'), consentUrls.delegated],
    ...(organisationWide ? [[t('microsoftConsentApplication'), consentUrls.application] as const] : []),
  ] as const;
  return (
    <div class="stack tight">
      <div>
        <h3>{t('microsoftConsentTitle')}</h3>
        <p class="muted">{t('microsoftConsentHint')}</p>
      </div>
      <ul class="links">
        {links.map(([text, url]) => (
          <li key={url} class="link-line">
            <a href={url} target="_blank" rel="noreferrer">
              {text}
            </a>
            <CopyButton text={url} what={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
