import { t } from '../../lib/i18n';
import type { Calling } from '../../lib/messaging/calling';
import { Choice } from '../ui/choice';
import { TextSetting } from '../ui/text-setting';

export type FallbackWish = Pick<Calling, 'fallback' | 'webClientHost'>;

interface FallbackChoiceProps {
  readonly chosen: FallbackWish;
  /** The connected phone system, where there is one. */
  readonly connectedHost: string | null;
  /** The host in an address as it is typed; `null` where there is none. */
  readonly readHost: (text: string) => string | null;
  readonly onSave: (wish: Partial<FallbackWish>) => void;
}

/** Where a number goes while no phone system can be asked to call it. */
export function FallbackChoice({ chosen, connectedHost, readHost, onSave }: FallbackChoiceProps) {
  return (
    <>
      <Choice
        legend={t('groupFallback')}
        legendHidden
        name="fallback"
        options={[
          { value: 'none', label: t('fallbackNone'), hint: t('fallbackNoneHint') },
          { value: 'webClient', label: t('fallbackWebClient'), hint: t('fallbackWebClientHint') },
          { value: 'tel', label: t('fallbackTel'), hint: t('fallbackTelHint') },
        ]}
        chosen={chosen.fallback}
        onChoose={(fallback) => onSave({ fallback })}
      />
      {chosen.fallback === 'webClient' && (
        <TextSetting
          label={t('webClientHost')}
          hint={connectedHost ? t('webClientHostKnown', connectedHost) : t('fieldAddressHint')}
          name="webClientHost"
          value={chosen.webClientHost}
          placeholder={connectedHost ?? ''}
          maxLength={300}
          read={(text) => (text.trim() === '' ? '' : readHost(text))}
          invalid={t('problem_addressInvalid')}
          onSave={(webClientHost) => onSave({ webClientHost })}
        />
      )}
    </>
  );
}
