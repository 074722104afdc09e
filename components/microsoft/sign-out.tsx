import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Question } from '../ui/question';

interface SignOutProps {
  readonly busy: boolean;
  /** `maps`: which user is which extension is to be forgotten as well. */
  readonly onSignOut: (maps: boolean) => void;
}

/** Signs out, and asks what else is to be forgotten. */
export function SignOut({ busy, onSignOut }: SignOutProps) {
  const [maps, setMaps] = useState(false);
  const id = useId();
  return (
    <Question
      name="sign-out"
      label={t('microsoftSignOut')}
      question={t('microsoftSignOutQuestion')}
      hint={t('microsoftSignOutHint')}
      confirm={t('microsoftSignOut')}
      keep={t('microsoftStaySignedIn')}
      busy={busy}
      onConfirm={() => onSignOut(maps)}
    >
      <div class="tick">
        <input
          id={id}
          type="checkbox"
          name="forget-maps"
          checked={maps}
          onChange={({ currentTarget }) => setMaps(currentTarget.checked)}
        />
        <div>
          <label for={id}>{t('microsoftForgetMaps')}</label>
          <p class="muted">{t('microsoftForgetMapsHint')}</p>
        </div>
      </div>
    </Question>
  );
}
