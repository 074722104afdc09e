/** @jsxImportSource react */
import { useState } from 'react';
import type { WirePart } from '../../wire';
import { fullDate } from '../dates';
import { Icon, type IconName } from '../icons';
import { Avatar } from '../people/avatar';
import { PersonName } from '../people/person-name';
import { useUi } from '../ui-context';
import { MessageBody } from './message-body';
import css from './reading-pane.module.css';

interface MessageCardProps {
  readonly part: WirePart;
  readonly serial: number;
  /** The newest message of the conversation; the others show one line until they are clicked. */
  readonly newest: boolean;
  readonly onReply: () => void;
}

/** One message of the conversation. */
export function MessageCard({ part, serial, newest, onReply }: MessageCardProps) {
  const ui = useUi();
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const open = newest || unfolded === part.id;
  const date = fullDate(new Date(part.date), ui);
  if (!open) {
    return (
      <button type="button" className={css.folded} aria-expanded="false" onClick={() => setUnfolded(part.id)}>
        <Avatar name={part.from.name} size={28} />
        <span className={css.foldedName}>{part.from.name}</span>
        <span className={css.foldedText}>{part.preview}</span>
        <span className={css.date}>{date}</span>
      </button>
    );
  }
  return (
    <article className={css.card}>
      <header className={css.head}>
        <Avatar name={part.from.name} size={40} />
        <div className={css.names}>
          <PersonName person={part.from} />
          <div className={css.to}>
            {ui.words.to}: {part.to || '…'}
          </div>
        </div>
        <div className={css.tools}>
          <div className={css.toolRow}>
            <Tool icon="reply" label={ui.words.reply} onClick={onReply} />
            <Tool icon="replyAll" label={ui.words.replyAll} onClick={onReply} />
            <Tool icon="forward" label={ui.words.forward} onClick={onReply} />
            <Tool icon="more" label={ui.words.more} onClick={() => {}} />
          </div>
          <div className={css.date}>{date}</div>
        </div>
      </header>
      <MessageBody id={part.id} body={part.body} serial={serial} />
    </article>
  );
}

interface ToolProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
}

function Tool({ icon, label, onClick }: ToolProps) {
  return (
    <button type="button" className={css.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} size={18} />
    </button>
  );
}
