/** @jsxImportSource react */
import { useEffect, useMemo, useRef } from 'react';
import type { MailboxActions, MailboxState } from '../state/use-mailbox';
import { useUi } from '../ui-context';
import { groupByDay } from './group-by-day';
import css from './message-list.module.css';
import { MessageRow } from './message-row';
import { useVirtualRows } from './use-virtual-rows';

interface MessageListProps {
  readonly mailbox: MailboxState;
  readonly actions: MailboxActions;
}

/** The list of mails, of which only those in view exist. */
export function MessageList({ mailbox, actions }: MessageListProps) {
  const ui = useUi();
  const box = useRef<HTMLDivElement>(null);
  const items = useMemo(() => groupByDay(mailbox.rows, ui), [mailbox.rows, ui]);
  const keys = useMemo(() => items.map((item) => item.key), [items]);
  const rows = useVirtualRows(box, keys, (key) => (key.startsWith('heading-') ? 32 : 80));
  const { scrollTo } = rows;
  const selectedIndex = keys.indexOf(mailbox.selected ?? '');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the selection, not the rows' tops
  useEffect(() => scrollTo(selectedIndex), [selectedIndex]);

  return (
    <div className={css.pane} data-app-section="MessageList">
      <ListHeading mailbox={mailbox} />
      {/* biome-ignore lint/a11y/useSemanticElements: Outlook's own markup */}
      <div role="complementary" aria-label={ui.words.messageList} className={css.region}>
        <div ref={box} className={css.scroller}>
          <div
            role="listbox"
            tabIndex={0}
            aria-label={ui.words.messageList}
            className={css.track}
            style={{ height: rows.total }}
          >
            {rows.shown.map(({ key, index, top }) => {
              const item = items[index];
              if (item === undefined) return null;
              if (item.type === 'heading') {
                return (
                  <div
                    key={key}
                    ref={rows.measure(key)}
                    role="presentation"
                    className={css.heading}
                    style={{ top }}
                  >
                    {item.text}
                  </div>
                );
              }
              return (
                <MessageRow
                  key={key}
                  row={item.row}
                  top={top}
                  selected={item.row.id === mailbox.selected}
                  query={mailbox.query}
                  measure={rows.measure(key)}
                  onSelect={() => actions.select(item.row.id)}
                  onDelete={() => actions.remove(item.row.id)}
                  onMark={() => actions.mark(item.row.id, !item.row.unread)}
                />
              );
            })}
          </div>
          {mailbox.rows.length === 0 && <p className={css.empty}>{ui.words.noResults}</p>}
        </div>
      </div>
    </div>
  );
}

function ListHeading({ mailbox }: { readonly mailbox: MailboxState }) {
  const { words } = useUi();
  if (mailbox.query !== null) {
    return (
      <div className={css.top}>
        <strong>{words.searchResults}</strong>
        <span className={css.soft}>{mailbox.rows.length}</span>
      </div>
    );
  }
  return (
    <div className={css.top}>
      <strong>{words.focused}</strong>
      <span className={css.soft}>{words.other}</span>
    </div>
  );
}
