/** @jsxImportSource react */
import { useRef } from 'react';
import { Compose } from '../compose/compose';
import type { Draft } from '../compose/draft';
import { Icon } from '../icons';
import type { MailboxState } from '../state/use-mailbox';
import { useUi } from '../ui-context';
import { MessageCard } from './message-card';
import css from './reading-pane.module.css';

interface ReadingPaneProps {
  readonly mailbox: MailboxState;
  readonly draft: Draft | null;
  readonly onReply: () => void;
  readonly onForward: () => void;
  readonly onCloseDraft: (sent: boolean) => void;
}

/** The open conversation, and above it the message being written. */
export function ReadingPane(props: ReadingPaneProps) {
  const { mailbox, draft } = props;
  const { words } = useUi();
  return (
    // biome-ignore lint/a11y/useSemanticElements: Outlook's own markup
    <div role="main" aria-label={words.readingPane} className={css.pane}>
      {draft !== null && <Compose key={draft.key} draft={draft} onClose={props.onCloseDraft} />}
      {mailbox.open === null ? draft === null && <Nothing /> : <Conversation {...props} />}
    </div>
  );
}

function Conversation({ mailbox, onReply, onForward }: ReadingPaneProps) {
  const { words } = useUi();
  const serial = useSerial(mailbox.open?.id);
  const { open } = mailbox;
  if (open === null) return null;
  return (
    <div className={css.conversation} data-app-section="ConversationContainer">
      <div className={css.subject}>
        {/* biome-ignore lint/a11y/useSemanticElements: Outlook's own markup */}
        <div role="heading" aria-level={2} className="allowTextSelection">
          <span>{open.subject}</span>
        </div>
      </div>
      {/* The cards go by their place, so the next mail is drawn into the nodes of the last. */}
      {open.parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as said above
        <MessageCard key={i} part={part} newest={i === 0} serial={serial + i} onReply={onReply} />
      ))}
      <div className={css.answers}>
        <button type="button" onClick={onReply}>
          <Icon name="reply" size={16} />
          {words.reply}
        </button>
        <button type="button" onClick={onForward}>
          <Icon name="forward" size={16} />
          {words.forward}
        </button>
      </div>
    </div>
  );
}

/** A number that grows with every mail opened. */
function useSerial(id: string | undefined): number {
  const last = useRef({ id: '', serial: -10 });
  if (id !== undefined && last.current.id !== id) last.current = { id, serial: last.current.serial + 11 };
  return last.current.serial;
}

function Nothing() {
  const { words } = useUi();
  return (
    <div className={css.nothing}>
      <Icon name="envelopeOpen" size={96} />
      <strong>{words.selectItem}</strong>
      <span>{words.nothingSelected}</span>
    </div>
  );
}
