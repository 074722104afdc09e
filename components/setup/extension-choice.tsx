import { t } from '../../lib/i18n';
import { Field } from '../ui/field';

interface ExtensionChoiceProps {
  readonly extension: string;
  /** Those that the API client may call from. */
  readonly extensions: readonly string[];
  readonly onChoose: (extension: string) => void;
}

/** The own extension, where the API client may call from several. */
export function ExtensionChoice({ extension, extensions, onChoose }: ExtensionChoiceProps) {
  if (extensions.length < 2) {
    return (
      <p>
        <strong>{t('fieldExtension')}</strong> <span class="number">{extension}</span>
      </p>
    );
  }
  return (
    <Field label={t('fieldExtension')} hint={t('fieldExtensionHint')}>
      {(ids) => (
        <select
          {...ids}
          name="extension"
          value={extension}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {extensions.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
