import { t, textLanguage } from '../../lib/i18n';
import { Field } from '../ui/field';

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
          {named(regions).map(({ region, name }) => (
            <option key={region} value={region}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function named(regions: readonly string[]) {
  const names = new Intl.DisplayNames([textLanguage(), 'en'], { type: 'region' });
  const order = new Intl.Collator([textLanguage(), 'en']);
  return regions
    .map((region) => ({ region, name: names.of(region) ?? region }))
    .sort((one, other) => order.compare(one.name, other.name));
}
