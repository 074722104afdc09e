import type { Ui } from './ui-context';

type When = Pick<Ui, 'language' | 'timeZone'>;

/** `2026-11-23` in the mailbox's time zone. */
export function dayOf(date: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date);
}

/** Whole days between a date and now, by the calendar. */
export function daysAgo(date: Date, now: Date, timeZone: string): number {
  return (Date.parse(dayOf(now, timeZone)) - Date.parse(dayOf(date, timeZone))) / 86_400_000;
}

/** As a row shows it: time today, weekday and time this week, else the date. */
export function rowDate(date: Date, ui: Ui): string {
  const days = daysAgo(date, ui.now, ui.timeZone);
  if (days <= 0) return format(date, ui, { hour: 'numeric', minute: '2-digit' });
  if (days < 7) return format(date, ui, { weekday: 'short', hour: 'numeric', minute: '2-digit' });
  return format(date, ui, { day: 'numeric', month: 'numeric', year: days > 300 ? 'numeric' : undefined });
}

/** As a message's header shows it. */
export function fullDate(date: Date, when: When): string {
  const day = { weekday: 'short', day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  return format(date, when, { ...day, hour: 'numeric', minute: '2-digit' });
}

export function clockTime(date: Date, when: When): string {
  return format(date, when, { hour: 'numeric', minute: '2-digit' });
}

export function format(date: Date, when: When, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(when.language, { timeZone: when.timeZone, ...options }).format(date);
}
