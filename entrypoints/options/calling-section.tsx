import { RegionChoice } from '../../components/setup/region-choice';
import { ProblemNotice } from '../../components/ui/problem-notice';
import { t } from '../../lib/i18n';
import type { CallingModel } from './use-calling';

/** How numbers are read and called. */
export function CallingSection({ calling }: { readonly calling: CallingModel }) {
  return (
    <>
      <h1>{t('sectionCalling')}</h1>
      <p class="muted">{t('callingIntro')}</p>
      <RegionChoice regions={calling.regions} chosen={calling.region} onChoose={calling.chooseRegion} />
      <p role="status" class="muted">
        {calling.saved ? t('saved') : ''}
      </p>
      {calling.problem && <ProblemNotice problem={calling.problem} wanted="setup" />}
    </>
  );
}
