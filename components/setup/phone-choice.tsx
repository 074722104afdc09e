import { t } from '../../lib/i18n';
import type { PhoneChoice as Phone } from '../../lib/messaging/views';
import { Choice, type ChoiceOption } from '../ui/choice';

interface PhoneChoiceProps {
  /** The phones that are registered now; `null` while they are being read. */
  readonly phones: readonly Phone[] | null;
  /** The name of the chosen phone; `null`: the first one there is. */
  readonly chosen: string | null;
  readonly busy: boolean;
  readonly onChoose: (id: string | null, name: string) => void;
  readonly onRefresh: () => void;
}

/** Which phone of the own extension rings first. */
export function PhoneChoice({ phones, chosen, busy, onChoose, onRefresh }: PhoneChoiceProps) {
  const choose = (value: string) => {
    if (value === FIRST) return onChoose(null, '');
    const phone = phones?.find(({ id }) => id === value);
    if (phone) onChoose(phone.id, phone.name);
  };
  return (
    <div class="stack tight">
      <Choice
        legend={t('fieldPhone')}
        name="phone"
        options={[
          { value: FIRST, label: t('phoneFirst'), hint: t('phoneFirstHint') },
          ...optionsOf(phones ?? []),
          ...absent(phones, chosen),
        ]}
        chosen={chosenOf(phones, chosen)}
        onChoose={choose}
      />
      <p class="muted" role="status">
        {phones === null ? t('phonesReading') : phones.length === 0 ? t('phonesNone') : t('phonesHint')}
      </p>
      <div class="row">
        <button type="button" name="look-again" aria-disabled={busy} onClick={() => !busy && onRefresh()}>
          {t('phonesRefresh')}
        </button>
      </div>
    </div>
  );
}

/** Values that are no phone's id: those are SIP addresses. */
const FIRST = 'first';
const ABSENT = 'absent';

/** Some phones tell no name. */
const labelOf = (name: string): string => name.trim() || t('phoneUnnamed');

/** Two phones of one make call themselves the same; they are counted. */
const optionsOf = (phones: readonly Phone[]): ChoiceOption<string>[] =>
  phones.map(({ id, name }, index) => {
    const same = phones.filter((other) => other.name === name);
    const place = phones.slice(0, index + 1).filter((other) => other.name === name).length;
    const label = labelOf(name);
    return { value: id, label: same.length > 1 ? t('phoneCounted', label, String(place)) : label };
  });

/** A phone that was chosen and is not registered now is still the chosen one. */
const absent = (phones: readonly Phone[] | null, chosen: string | null): ChoiceOption<string>[] =>
  chosen === null || phones?.some((phone) => phone.chosen)
    ? []
    : [{ value: ABSENT, label: labelOf(chosen), ...(phones === null ? {} : { hint: t('phoneAbsent') }) }];

const chosenOf = (phones: readonly Phone[] | null, chosen: string | null): string =>
  phones?.find((phone) => phone.chosen)?.id ?? (chosen === null ? FIRST : ABSENT);
