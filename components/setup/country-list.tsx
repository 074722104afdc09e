import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { Choice } from '../ui/choice';
import { Field } from '../ui/field';
import { ListEditor } from '../ui/list-editor';
import { countryName, namedCountries } from './country-names';

interface CountryListProps {
  /** Every country there is. */
  readonly regions: readonly string[];
  /** The own country, with which a list begins. */
  readonly own: string | null;
  /** Countries called without asking; `null`: all. */
  readonly chosen: readonly string[] | null;
  readonly onChange: (countries: string[] | null) => void;
}

/** Which countries are called without asking. */
export function CountryList({ regions, own, chosen, onChange }: CountryListProps) {
  return (
    <>
      <Choice
        legend={t('countries')}
        name="countries"
        options={[
          { value: 'all', label: t('countriesAll') },
          { value: 'some', label: t('countriesSome'), hint: t('countriesSomeHint') },
        ]}
        chosen={chosen === null ? 'all' : 'some'}
        onChoose={(value) => onChange(value === 'all' ? null : own === null ? [] : [own])}
      />
      {chosen !== null && (
        <ListEditor
          label={t('countriesList')}
          items={namedCountries(chosen).map(({ region, name }) => ({ id: region, text: name }))}
          empty={t('countriesNone')}
          onRemove={(gone) => onChange(chosen.filter((region) => region !== gone))}
        >
          <AddCountry
            regions={regions.filter((region) => !chosen.includes(region))}
            onAdd={(region) => onChange([...chosen, region])}
          />
        </ListEditor>
      )}
    </>
  );
}

interface AddCountryProps {
  readonly regions: readonly string[];
  readonly onAdd: (region: string) => void;
}

function AddCountry({ regions, onAdd }: AddCountryProps) {
  const [region, setRegion] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    if (region === '') return;
    onAdd(region);
    setRegion('');
  };
  return (
    <form class="add" onSubmit={submit}>
      <Field label={t('countryAdd')}>
        {(ids) => (
          <select
            {...ids}
            name="country"
            required
            value={region}
            onChange={({ currentTarget }) => setRegion(currentTarget.value)}
          >
            <option value="">{t('countryPick')}</option>
            {namedCountries(regions).map(({ region: code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button type="submit" {...(region ? { 'aria-label': t('addItem', countryName(region)) } : {})}>
        {t('add')}
      </button>
    </form>
  );
}
