import { t } from '../../lib/i18n';
import { Field } from '../ui/field';
import { namedCountries } from './country-names';

interface RegionChoiceProps {
  readonly regions: readonly string[];
  readonly chosen: string | null;
  readonly onChoose: (region: string | null) => void;
}

/** The country whose national numbers are meant. */
export function RegionChoice({ regions, chosen, onChoose }: RegionChoiceProps) {
  return (
    <Field label={t('fieldRegion')} hint={t('fieldRegionHint')}>
      {(ids) => (
        <select
          {...ids}
          name="region"
          value={chosen ?? ''}
          onChange={({ currentTarget }) => onChoose(currentTarget.value || null)}
        >
          <option value="">{t('regionAuto')}</option>
          {namedCountries(regions).map(({ region, name }) => (
            <option key={region} value={region}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
