import { t } from '../../lib/i18n';
import type { Cloud } from '../../lib/messaging/microsoft';
import { Field } from '../ui/field';
import { cloudNames } from './clouds';

interface CloudFieldProps {
  readonly chosen: Cloud;
  readonly onChoose: (cloud: Cloud) => void;
}

/** In which of Microsoft's worlds the company is; nearly everybody is in the first one. */
export function CloudField({ chosen, onChoose }: CloudFieldProps) {
  const choose = (value: string) => {
    const found = cloudNames().find(([cloud]) => cloud === value);
    if (found) onChoose(found[0]);
  };
  return (
    <Field label={t('microsoftCloud')}>
      {(ids) => (
        <select
          {...ids}
          name="cloud"
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {cloudNames().map(([cloud, name]) => (
            <option key={cloud} value={cloud}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
