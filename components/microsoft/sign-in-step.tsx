import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';

interface SignInStepProps {
  readonly signingIn: boolean;
  readonly busy: boolean;
  /** Called within the person's gesture, so that the browser may be asked for permission. */
  readonly onSignIn: () => void;
  readonly onLater: () => void;
  /** What went wrong, above the buttons. */
  readonly children?: ComponentChildren;
}

/** Last step: the administrator's own sign-in. */
export function SignInStep({ signingIn, busy, onSignIn, onLater, children }: SignInStepProps) {
  return (
    <>
      <p>{t('microsoftSignInHint')}</p>
      <p class="muted">{t('microsoftSignInLasts')}</p>
      {children}
      <div class="row">
        <button
          type="button"
          class="primary"
          name="sign-in"
          aria-disabled={busy}
          onClick={() => !busy && onSignIn()}
        >
          {t(signingIn ? 'microsoftSigningIn' : 'microsoftSignIn')}
        </button>
        <button type="button" class="ghost" name="later" onClick={onLater}>
          {t('stepLater')}
        </button>
      </div>
    </>
  );
}
