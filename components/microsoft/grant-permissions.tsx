import { t } from '../../lib/i18n';
import { CopyButton } from '../ui/copy-button';
import { Foldable } from '../ui/foldable';
import { AgreeButton } from './agree-button';
import { Consent, type ConsentProps } from './consent';
import { isComplete, missingOf } from './missing';
import { PermissionTable } from './permission-table';

/** The permissions of the sign-in, or of the application: which there are, which are missing, and how to get them. */
export function GrantPermissions(props: Omit<ConsentProps, 'missing'>) {
  const { grant, view } = props;
  const own = view.permissions.filter((permission) => permission.grant === grant);
  const usual = own.filter(({ narrow }) => !narrow);
  const narrow = own.filter((permission) => permission.narrow);
  const missing = missingOf(view, grant);
  const title = t(grant === 'delegated' ? 'microsoftDelegated' : 'microsoftApplication');
  return (
    <section class="stack tight" id={`microsoft-permissions-${grant}`} aria-label={title}>
      <div>
        <h3>{title}</h3>
        <p class="muted">
          {t(grant === 'delegated' ? 'microsoftDelegatedHint' : 'microsoftApplicationHint')}
        </p>
      </div>
      <PermissionTable caption={title} permissions={usual} />
      {narrow.length > 0 && (
        <Foldable summary={t('microsoftNarrow')} open={narrow.some(({ state }) => state === 'granted')}>
          <p class="muted">{t('microsoftNarrowHint')}</p>
          <PermissionTable caption={`${title}: ${t('microsoftNarrow')}`} permissions={narrow} />
          {mayAgreeToNarrow(props) && view.narrowConsentUrl && (
            <div class="link-line">
              <AgreeButton
                grant={grant}
                set="narrow"
                label={t('microsoftAgreeNarrow')}
                busy={props.busy}
                onAgree={props.onAgree}
              />
              <CopyButton text={view.narrowConsentUrl} what={t('microsoftConsentLink')} />
            </div>
          )}
        </Foldable>
      )}
      {missing.length > 1 && (
        <p>
          <CopyButton
            text={missing.join('\n')}
            what={t('microsoftMissingNames')}
            label={t('microsoftCopyMissing', String(missing.length))}
          />
        </p>
      )}
      <Consent {...props} missing={missing} />
    </section>
  );
}

/** Where something is missing, and nobody knows that the person would be refused. */
const mayAgreeToNarrow = ({ grant, view }: Omit<ConsentProps, 'missing'>): boolean =>
  grant === 'delegated' && !isComplete(view, grant) && view.account?.mayConsent?.delegated !== false;
