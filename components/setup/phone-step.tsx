import type { ComponentChildren } from 'preact';
import { t } from '../../lib/i18n';

interface PhoneStepProps {
  readonly onNext: () => void;
  readonly onLater: () => void;
  /** The choices of extension and phone. */
  readonly children: ComponentChildren;
}

/** Third step: the own extension and the phone that rings. */
export function PhoneStep({ onNext, onLater, children }: PhoneStepProps) {
  return (
    <>
      <p>{t('phoneStepIntro')}</p>
      {children}
      <div class="row">
        <button type="button" class="primary" name="next" onClick={onNext}>
          {t('stepContinue')}
        </button>
        <button type="button" class="ghost" name="later" onClick={onLater}>
          {t('stepLater')}
        </button>
      </div>
    </>
  );
}
