/** @jsxImportSource react */
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { CalendarItem } from '../../wire';
import { clockTime, format } from '../dates';
import { Icon } from '../icons';
import { TextBody } from '../read/text-body';
import { useUi } from '../ui-context';
import css from './calendar.module.css';

interface ItemPopoverProps {
  readonly item: CalendarItem;
  readonly anchor: DOMRect;
  readonly onClose: () => void;
}

/** What is known of a meeting, dial-in numbers included. */
export function ItemPopover({ item, anchor, onClose }: ItemPopoverProps) {
  const ui = useUi();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onClose]);
  const start = new Date(item.start);
  const left = anchor.right + 400 < innerWidth ? anchor.right + 8 : anchor.left - 388;
  return createPortal(
    <div
      ref={card}
      role="dialog"
      aria-label={item.subject}
      tabIndex={-1}
      className={css.popover}
      style={{ left, top: Math.min(anchor.top, innerHeight - 380) }}
    >
      <button type="button" className={css.close} aria-label={ui.words.close} onClick={onClose}>
        <Icon name="close" size={16} />
      </button>
      <div className={css.title}>{item.subject}</div>
      <div className={css.fact}>
        <Icon name="clock" size={18} />
        {format(start, ui, { weekday: 'long', day: 'numeric', month: 'long' })}, {clockTime(start, ui)} –{' '}
        {clockTime(new Date(item.end), ui)}
      </div>
      <div className={css.fact}>
        <Icon name="place" size={18} />
        <span className="allowTextSelection">{item.place}</span>
      </div>
      <div className={css.fact}>
        <Icon name="people" size={18} />
        {item.organizer.name} ({ui.words.organizer})
      </div>
      <div className={`${css.notes} allowTextSelection`}>
        <TextBody text={item.notes} />
      </div>
    </div>,
    document.body,
  );
}
