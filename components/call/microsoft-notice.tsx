import { type MessageKey, t } from '../../lib/i18n';
import type { MicrosoftCare } from '../../lib/messaging/views';

interface MicrosoftNoticeProps {
  readonly care: MicrosoftCare;
  readonly onOpen: () => void;
}

type Words = readonly [title: MessageKey, text: MessageKey, button: MessageKey];

const WORDS: Readonly<Record<MicrosoftCare, Words>> = {
  signIn: ['popupMicrosoftSignInTitle', 'popupMicrosoftSignIn', 'microsoftSignInAgain'],
  certificate: ['popupMicrosoftCertificateTitle', 'popupMicrosoftCertificate', 'popupMicrosoftOpen'],
};

/** What the mark on the toolbar meant, where it was about Microsoft 365. */
export function MicrosoftNotice({ care, onOpen }: MicrosoftNoticeProps) {
  const [title, text, button] = WORDS[care];
  return (
    <div class="notice warn popup-access" data-microsoft={care}>
      <strong>{t(title)}</strong>
      {t(text)}
      <button type="button" name="open-microsoft" onClick={onOpen}>
        {t(button)}
      </button>
    </div>
  );
}
