import type { Risk } from '../../lib/dial/risk';
import { t } from '../../lib/i18n';
import type { ConfirmView } from '../../lib/messaging/views';
import { countryName } from './country-name';
import { isolated } from './plain-name';

/** Why a call asks first, each reason as a sentence of its own. */
export function RiskList({ question }: { readonly question: ConfirmView }) {
  return (
    <ul class="risk-list">
      {question.risks.map((risk) => (
        <li key={risk} class={`notice ${GRAVE.includes(risk) ? 'bad' : 'warn'}`} data-risk={risk}>
          {sentence(risk, question)}
        </li>
      ))}
    </ul>
  );
}

const GRAVE: readonly Risk[] = ['emergency'];

function sentence(risk: Risk, { shown, country }: ConfirmView): string {
  if (risk !== 'country') return t(`risk_${risk}`, isolated(shown));
  return t('risk_country', country === null ? t('confirmThisCountry') : countryName(country));
}
