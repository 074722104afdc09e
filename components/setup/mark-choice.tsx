import { t } from '../../lib/i18n';
import type { Calling } from '../../lib/messaging/calling';
import { Choice } from '../ui/choice';

interface MarkChoiceProps {
  readonly chosen: Calling['markStyle'];
  readonly onChoose: (markStyle: Calling['markStyle']) => void;
}

/** How numbers look in a mail, with a line of a mail that shows it on light and on dark. */
export function MarkChoice({ chosen, onChoose }: MarkChoiceProps) {
  return (
    <>
      <Choice
        legend={t('groupMarks')}
        legendHidden
        name="markStyle"
        options={[
          { value: 'underline', label: t('markUnderline') },
          { value: 'tint', label: t('markTint') },
          { value: 'hover', label: t('markHover'), hint: t('markHoverHint') },
        ]}
        chosen={chosen}
        onChoose={onChoose}
      />
      <div class="mark-previews">
        <MarkPreview style={chosen} scheme="light" />
        <MarkPreview style={chosen} scheme="dark" />
      </div>
    </>
  );
}

interface MarkPreviewProps {
  readonly style: Calling['markStyle'];
  readonly scheme: 'light' | 'dark';
}

function MarkPreview({ style, scheme }: MarkPreviewProps) {
  return (
    <figure class="mark-preview" data-scheme={scheme}>
      <figcaption>{t(scheme === 'light' ? 'previewLight' : 'previewDark')}</figcaption>
      <p>
        {t('previewBefore')}{' '}
        <span class="preview-number number" data-mark={style}>
          +49 40 123456
        </span>{' '}
        {t('previewAfter')}
      </p>
    </figure>
  );
}
