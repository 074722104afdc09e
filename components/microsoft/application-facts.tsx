import { t } from '../../lib/i18n';
import type { ApplicationView } from '../../lib/messaging/microsoft';
import { CopyLine } from '../ui/copy-line';
import { applicationUrl, cloudNames } from './clouds';

/** The application there is, by its ids. */
export function ApplicationFacts({ application }: { readonly application: ApplicationView }) {
  const { cloud, clientId, tenantId, tenant, tenantName } = application;
  const cloudName = cloudNames().find(([name]) => name === cloud)?.[1] ?? '';
  return (
    <div class="stack tight">
      <p>
        <bdi>{tenantName ?? tenant}</bdi> · <span class="muted">{cloudName}</span>
      </p>
      <CopyLine label={t('microsoftClientId')} text={clientId} />
      <CopyLine label={t('microsoftTenantId')} text={tenantId} />
      <p>
        <a href={applicationUrl(cloud, clientId, 'Overview')} target="_blank" rel="noreferrer">
          {t('microsoftOpenApplication')}
        </a>
      </p>
    </div>
  );
}
