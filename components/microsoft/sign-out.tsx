import { t } from '../../lib/i18n';
import { Question } from '../ui/question';

interface SignOutProps {
  readonly busy: boolean;
  readonly onSignOut: () => void;
}

/** Signs out, after a question. */
export const SignOut = ({ busy, onSignOut }: SignOutProps) => (
  <Question
    name="sign-out"
    label={t('microsoftSignOut')}
    question={t('microsoftSignOutQuestion')}
    hint={t('microsoftSignOutHint')}
    confirm={t('microsoftSignOut')}
    keep={t('microsoftStaySignedIn')}
    busy={busy}
    onConfirm={onSignOut}
  />
);
