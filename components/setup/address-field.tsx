import { t } from '../../lib/i18n';
import { Field } from '../ui/field';

interface AddressFieldProps {
  readonly value: string;
  readonly onWrite: (address: string) => void;
}

/** Where the phone system answers, as a person types or pastes it. */
export function AddressField({ value, onWrite }: AddressFieldProps) {
  return (
    <Field label={t('fieldAddress')} hint={t('fieldAddressHint')}>
      {(ids) => (
        <input
          {...ids}
          name="address"
          required
          maxLength={300}
          autocomplete="url"
          spellcheck={false}
          inputMode="url"
          value={value}
          onInput={({ currentTarget }) => onWrite(currentTarget.value)}
        />
      )}
    </Field>
  );
}
