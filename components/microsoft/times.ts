import { textLanguage } from '../../lib/i18n';

const DAY_MS = 86_400_000;

/** A moment near now: the time alone on the same day, with the day otherwise. */
export function nearMoment(atMs: number, nowMs: number): string {
  const sameDay = new Date(atMs).toDateString() === new Date(nowMs).toDateString();
  return new Intl.DateTimeFormat(
    textLanguage(),
    sameDay
      ? { timeStyle: 'short' }
      : { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  ).format(atMs);
}

/** A day in full: `22 November 2028`. */
export const dayInFull = (atMs: number): string =>
  new Intl.DateTimeFormat(textLanguage(), { dateStyle: 'long' }).format(atMs);

/** A number of whole days, as words: `29 days`. */
export function daysBetween(fromMs: number, toMs: number): string {
  const format = { style: 'unit', unit: 'day', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(textLanguage(), format).format(
    Math.max(0, Math.floor((toMs - fromMs) / DAY_MS)),
  );
}

const UNITS = [
  ['day', DAY_MS],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in the largest unit of which there is at least one: `7 minutes`, `1 day`. */
export function roughly(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms >= length) ?? (['second', 1_000] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(textLanguage(), format).format(Math.max(0, Math.round(ms / size)));
}

/** Names as a sentence lists them: `a, b and c`. */
export const listed = (names: readonly string[]): string =>
  new Intl.ListFormat(textLanguage(), { type: 'conjunction' }).format(names);
