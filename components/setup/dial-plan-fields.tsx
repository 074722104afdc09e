import { t } from '../../lib/i18n';
import type { Calling } from '../../lib/messaging/calling';
import { Choice } from '../ui/choice';
import { TextSetting } from '../ui/text-setting';

export type DialPlanWish = Pick<Calling, 'outsidePrefix' | 'internationalPrefix' | 'numberFormat'>;

interface DialPlanFieldsProps {
  readonly plan: DialPlanWish;
  /** What the phone system is asked to dial for +49 40 123456. */
  readonly example: string;
  readonly onSave: (wish: Partial<DialPlanWish>) => void;
}

/** What stands before a number when it is dialled. */
export function DialPlanFields({ plan, example, onSave }: DialPlanFieldsProps) {
  return (
    <>
      <div class="columns">
        <TextSetting
          label={t('outsidePrefix')}
          hint={t('outsidePrefixHint')}
          name="outsidePrefix"
          value={plan.outsidePrefix}
          maxLength={8}
          read={readPrefix}
          invalid={t('prefixInvalid')}
          onSave={(outsidePrefix) => onSave({ outsidePrefix })}
        />
        <TextSetting
          label={t('internationalPrefix')}
          hint={t('internationalPrefixHint')}
          name="internationalPrefix"
          value={plan.internationalPrefix}
          maxLength={8}
          read={readPrefix}
          invalid={t('prefixInvalid')}
          onSave={(internationalPrefix) => onSave({ internationalPrefix })}
        />
      </div>
      <Choice
        legend={t('numberFormat')}
        name="numberFormat"
        options={[
          { value: 'international', label: t('formatInternational') },
          { value: 'national', label: t('formatNational'), hint: t('formatNationalHint') },
        ]}
        chosen={plan.numberFormat}
        onChoose={(numberFormat) => onSave({ numberFormat })}
      />
      <p class="notice number" role="status">
        {t('dialExample', '\u2066+49 40 123456\u2069', `\u2066${example}\u2069`)}
      </p>
      <p class="muted">{t('dialExtensions')}</p>
    </>
  );
}

/** As the protocol takes it: up to eight digits, stars and hashes. */
const readPrefix = (text: string): string | null => {
  const prefix = text.trim();
  return /^[\d*#]{0,8}$/.test(prefix) ? prefix : null;
};
