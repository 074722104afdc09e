import type { MailRow } from '../../wire';
import { daysAgo } from '../dates';
import type { Ui } from '../ui-context';

/** A line of the list: a mail, or the heading above those of a day. */
export type ListItem =
  | { readonly key: string; readonly type: 'heading'; readonly text: string }
  | { readonly key: string; readonly type: 'mail'; readonly row: MailRow };

/** Puts the headings "Today", "Yesterday"… between the rows. */
export function groupByDay(rows: readonly MailRow[], ui: Ui): ListItem[] {
  const items: ListItem[] = [];
  let heading = '';
  for (const row of rows) {
    const text = headingOf(row, ui);
    if (text !== heading) items.push({ key: `heading-${text}`, type: 'heading', text });
    heading = text;
    items.push({ key: row.id, type: 'mail', row });
  }
  return uniqueHeadings(items);
}

function headingOf(row: MailRow, ui: Ui): string {
  const days = daysAgo(new Date(row.date), ui.now, ui.timeZone);
  if (days <= 0) return ui.words.today;
  if (days === 1) return ui.words.yesterday;
  return days <= 7 ? ui.words.lastWeek : ui.words.older;
}

/** A mail put at the top with an old date must not make React meet the same key twice. */
function uniqueHeadings(items: readonly ListItem[]): ListItem[] {
  return items.map((item, i) => (item.type === 'heading' ? { ...item, key: `${item.key}-${i}` } : item));
}
