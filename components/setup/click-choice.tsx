import { t } from '../../lib/i18n';
import type { Calling } from '../../lib/messaging/calling';
import { Choice } from '../ui/choice';

interface ClickChoiceProps {
  readonly chosen: Calling['clickAction'];
  readonly onChoose: (clickAction: Calling['clickAction']) => void;
}

/** What a click on a number does. */
export function ClickChoice({ chosen, onChoose }: ClickChoiceProps) {
  return (
    <Choice
      legend={t('groupClick')}
      legendHidden
      name="clickAction"
      options={[
        { value: 'dial', label: t('clickDial'), hint: t('clickDialHint') },
        { value: 'card', label: t('clickCard'), hint: t('clickCardHint') },
      ]}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}
