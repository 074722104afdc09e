import { t } from '../../lib/i18n';
import type { ApplicationView, OrganisationView } from '../../lib/messaging/microsoft';
import { CopyLine } from '../ui/copy-line';
import { plansIn } from './account-facts';
import { applicationUrl, cloudNames } from './clouds';

interface ApplicationFactsProps {
  readonly application: ApplicationView;
  readonly organisation: OrganisationView | null;
}

/** The application there is, by its ids, and whose it is. */
export function ApplicationFacts({ application, organisation }: ApplicationFactsProps) {
  const { cloud, clientId, tenantId, tenant, tenantName } = application;
  const cloudName = cloudNames().find(([name]) => name === cloud)?.[1] ?? '';
  return (
    <div class="stack tight">
      <p>
        <bdi>{tenantName ?? tenant}</bdi> · <span class="muted">{cloudName}</span>
      </p>
      {organisation?.plans && (
        <p class="muted">
          {t('microsoftSubscription')}: <bdi>{plansIn(organisation.plans)}</bdi>
        </p>
      )}
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
