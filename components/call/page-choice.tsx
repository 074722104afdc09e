import { t } from '../../lib/i18n';
import type { PageView } from '../../lib/messaging/views';
import { firstClick } from './first-click';

/** How numbers can be marked in the tab that the popup was opened over. */
export type PageState = 'marked' | 'paused' | 'off';

interface PageChoiceProps {
  /** `null`: not known yet. */
  readonly page: PageView | null;
  readonly onChoose: (state: PageState) => void;
}

/** Whether numbers are marked in this tab, in words, and the way to change it; nothing where none can be marked. */
export function PageChoice({ page, onChoose }: PageChoiceProps) {
  if (!page?.host || !page.allowed) return null;
  const state = stateOf(page);
  const words = { marked: t('pageMarked'), paused: t('pagePaused'), off: t('pageOff', page.host) };
  return (
    <section class="page-choice" aria-label={t('pageLabel')} data-page={state}>
      <p class="grow" role="status">
        {words[state]}
      </p>
      {state === 'marked' ? (
        <>
          <Choice name="pause" words={t('pagePause')} onChoose={() => onChoose('paused')} />
          <Choice name="off" words={t('pageTurnOff')} onChoose={() => onChoose('off')} />
        </>
      ) : (
        <Choice name="mark" words={t('pageMarkAgain')} onChoose={() => onChoose('marked')} />
      )}
    </section>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly words: string;
  readonly onChoose: () => void;
}

const Choice = ({ name, words, onChoose }: ChoiceProps) => (
  <button type="button" name={name} class="ghost" onClick={firstClick(onChoose)}>
    {words}
  </button>
);

function stateOf({ off, paused }: PageView): PageState {
  if (off) return 'off';
  return paused ? 'paused' : 'marked';
}
