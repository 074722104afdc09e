/** @jsxImportSource react */
import { useEffect, useMemo, useState } from 'react';
import type { Boot } from '../wire';
import css from './app.module.css';
import { report } from './beacon';
import { Calendar } from './calendar/calendar';
import { AppRail } from './chrome/app-rail';
import { FolderPane } from './chrome/folder-pane';
import { Header } from './chrome/header';
import { Ribbon } from './chrome/ribbon';
import { UndoBar } from './chrome/undo-bar';
import { answerDraft, type Draft, newDraft } from './compose/draft';
import { MessageList } from './list/message-list';
import { PeoplePage } from './people/people-page';
import { ReadingPane } from './read/reading-pane';
import { useClock } from './state/use-clock';
import { useMailbox } from './state/use-mailbox';
import { useShortcuts } from './state/use-shortcuts';
import { stringsOf } from './strings';
import { type Ui, UiProvider } from './ui-context';

/** Outlook on the web. */
export function App({ boot }: { readonly boot: Boot }) {
  const [mailbox, actions] = useMailbox(boot);
  const [draft, setDraft] = useState<Draft | null>(null);
  const ui = useUiOf(boot, mailbox.language);
  const { open, selected } = mailbox;
  const row = mailbox.rows.find((one) => one.id === selected);

  const answer = (how: 'reply' | 'forward'): void => {
    if (open !== null) setDraft(answerDraft(open, boot.signature, how, ui));
  };
  const compose = (): void => setDraft(newDraft(boot.signature));
  const closeDraft = (sent: boolean): void => {
    if (draft === null) return;
    report(sent ? { type: 'sent', id: draft.key } : { type: 'compose-closed', id: draft.answers });
    setDraft(null);
  };
  const remove = (): void => {
    if (selected !== null) actions.remove(selected);
  };
  useShortcuts({
    remove,
    step: actions.step,
    reply: () => answer('reply'),
    compose,
    escape: () => closeDraft(false),
  });

  return (
    <UiProvider value={ui}>
      <div className={css.app}>
        <Header onSearch={actions.search} />
        <div className={css.below}>
          <AppRail view={mailbox.view} onShow={actions.show} />
          {mailbox.view === 'calendar' && <Calendar />}
          {mailbox.view === 'people' && <PeoplePage />}
          {mailbox.view === 'mail' && (
            <div className={css.module}>
              <Ribbon
                open={open !== null}
                unread={row?.unread ?? false}
                translated={mailbox.translated}
                onNew={compose}
                onDelete={remove}
                onReply={() => answer('reply')}
                onMark={() => row && actions.mark(row.id, !row.unread)}
                onTranslate={actions.translate}
                onRefresh={actions.refresh}
              />
              <div className={css.panes}>
                <FolderPane unread={mailbox.rows.filter((one) => one.unread).length} />
                <MessageList mailbox={mailbox} actions={actions} />
                <ReadingPane
                  mailbox={mailbox}
                  draft={draft}
                  onReply={() => answer('reply')}
                  onForward={() => answer('forward')}
                  onCloseDraft={closeDraft}
                />
              </div>
            </div>
          )}
        </div>
        <UndoBar deleted={mailbox.deleted} onUndo={actions.undo} />
      </div>
    </UiProvider>
  );
}

function useUiOf(boot: Boot, language: Boot['language']): Ui {
  const now = useClock(boot.now);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${stringsOf(language).mail} - ${boot.owner.name} - Outlook`;
  }, [language, boot.owner.name]);
  return useMemo(
    () => ({ language, words: stringsOf(language), now, timeZone: boot.timeZone, owner: boot.owner }),
    [language, now, boot],
  );
}
