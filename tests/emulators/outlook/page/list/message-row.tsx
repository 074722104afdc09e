/** @jsxImportSource react */
import type { MailRow } from '../../wire';
import { rowDate } from '../dates';
import { Icon } from '../icons';
import { Avatar } from '../people/avatar';
import { type Ui, useUi } from '../ui-context';
import { Highlighted } from './highlighted';
import css from './message-list.module.css';
import type { MeasureRef } from './use-virtual-rows';

interface MessageRowProps {
  readonly row: MailRow;
  readonly top: number;
  readonly selected: boolean;
  readonly query: string | null;
  readonly measure: MeasureRef;
  readonly onSelect: () => void;
  readonly onDelete: () => void;
  readonly onMark: () => void;
}

/** One mail of the list; its label says aloud what it shows, numbers included. */
export function MessageRow(props: MessageRowProps) {
  const { row, selected, query } = props;
  const ui = useUi();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays on the list, as in Outlook
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard on the document
    <div
      ref={props.measure}
      role="option"
      id={`row-${row.id}`}
      data-convid={row.id}
      data-focusable-row="true"
      aria-selected={selected}
      aria-label={labelOf(row, ui)}
      className={`${css.row} ${selected ? css.selected : ''} ${row.unread ? css.unread : ''}`}
      style={{ top: props.top }}
      onClick={props.onSelect}
    >
      <Avatar name={row.from.name} size={36} />
      <div className={css.lines}>
        <div className={css.line}>
          <span className={css.sender}>
            <Highlighted text={row.from.name} query={query} />
          </span>
          {row.attachment && <Icon name="attach" size={16} />}
        </div>
        <div className={css.line}>
          <span className={css.subject}>
            <Highlighted text={row.subject} query={query} />
            {row.count > 1 && <span className={css.count}>{row.count}</span>}
          </span>
          <span className={css.date}>{rowDate(new Date(row.date), ui)}</span>
        </div>
        <div className={css.preview}>
          <span>
            <Highlighted text={row.preview} query={query} />
          </span>
        </div>
      </div>
      <RowButtons row={row} onDelete={props.onDelete} onMark={props.onMark} />
    </div>
  );
}

function RowButtons({ row, onDelete, onMark }: Pick<MessageRowProps, 'row' | 'onDelete' | 'onMark'>) {
  const { words } = useUi();
  const mark = row.unread ? words.markRead : words.markUnread;
  return (
    <div className={css.buttons}>
      <button type="button" tabIndex={-1} aria-label={mark} title={mark} onClick={alone(onMark)}>
        <Icon name={row.unread ? 'envelopeOpen' : 'mail'} size={18} />
      </button>
      <button
        type="button"
        tabIndex={-1}
        aria-label={words.delete}
        title={words.delete}
        onClick={alone(onDelete)}
      >
        <Icon name="trash" size={18} />
      </button>
    </div>
  );
}

/** A click on a row's button does not open the mail. */
function alone(act: () => void): (event: { stopPropagation(): void }) => void {
  return (event) => {
    event.stopPropagation();
    act();
  };
}

function labelOf(row: MailRow, ui: Ui): string {
  return [
    row.unread ? ui.words.unread : '',
    row.attachment ? ui.words.hasAttachments : '',
    row.from.name,
    row.subject,
    rowDate(new Date(row.date), ui),
    row.preview,
  ]
    .filter(Boolean)
    .join(' ');
}
