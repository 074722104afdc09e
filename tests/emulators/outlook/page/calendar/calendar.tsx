/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import type { CalendarItem } from '../../wire';
import { clockTime, dayOf, format } from '../dates';
import { Icon } from '../icons';
import { fetchCalendar } from '../state/server';
import { useUi } from '../ui-context';
import css from './calendar.module.css';
import { ItemPopover } from './item-popover';

const firstHour = 8;
const hours = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17];
const hourHeight = 68;
const week = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];

/** A working week; a click on an item shows its details. */
export function Calendar() {
  const ui = useUi();
  const [items, setItems] = useState<readonly CalendarItem[]>([]);
  const [open, setOpen] = useState<{ item: CalendarItem; anchor: DOMRect } | null>(null);
  useEffect(() => {
    void fetchCalendar().then(setItems);
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: Outlook's own markup
    <div
      role="main"
      aria-label={ui.words.calendar}
      className={css.calendar}
      data-app-section="CalendarModule"
    >
      <div className={css.bar}>
        <Icon name="calendar" />
        <strong>{format(new Date('2026-11-23T12:00:00Z'), ui, { month: 'long', year: 'numeric' })}</strong>
        <span className={css.soft}>{ui.words.week}</span>
      </div>
      <div className={css.week}>
        <div className={css.hours}>
          {hours.map((hour) => (
            <div key={hour}>{hour}:00</div>
          ))}
        </div>
        {week.map((day) => (
          <div key={day} className={css.day}>
            <div className={css.dayName}>
              {format(new Date(`${day}T12:00:00Z`), ui, { weekday: 'short', day: 'numeric' })}
            </div>
            <div className={css.slots}>
              {items
                .filter((item) => dayOf(new Date(item.start), ui.timeZone) === day)
                .map((item) => (
                  <button
                    key={item.id}
                    type="button"
                    className={css.item}
                    aria-label={`${item.subject}, ${clockTime(new Date(item.start), ui)}, ${item.place}`}
                    style={placeOf(item)}
                    onClick={(event) =>
                      setOpen({ item, anchor: event.currentTarget.getBoundingClientRect() })
                    }
                  >
                    <strong>{item.subject}</strong>
                    <span>{item.place}</span>
                  </button>
                ))}
            </div>
          </div>
        ))}
      </div>
      {open !== null && <ItemPopover {...open} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** The fixtures' times are written in the mailbox's zone, so their text says where they belong. */
function placeOf(item: CalendarItem): { top: number; height: number } {
  const minutes = (date: string): number => Number(date.slice(11, 13)) * 60 + Number(date.slice(14, 16));
  const scale = hourHeight / 60;
  return {
    top: (minutes(item.start) - firstHour * 60) * scale,
    height: (minutes(item.end) - minutes(item.start)) * scale - 2,
  };
}
