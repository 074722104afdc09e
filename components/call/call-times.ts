import { textLanguage } from '../../lib/i18n';

const SECOND_MS = 1_000;
const MINUTE = 60;
const HOUR = 3_600;
const DAY_MS = 24 * HOUR * SECOND_MS;

/** How long a call has lasted, as a clock: `02:14`, `1:02:14`. A clock that is behind shows `00:00`. */
export function runningTime(sinceMs: number, nowMs: number): string {
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / SECOND_MS));
  const two = (value: number) => String(value).padStart(2, '0');
  const clock = `${two(Math.floor((seconds % HOUR) / MINUTE))}:${two(seconds % MINUTE)}`;
  return seconds < HOUR ? clock : `${Math.floor(seconds / HOUR)}:${clock}`;
}

/** A length of time in words, to what matters of it: `12 sec`, `3 min`, `1 hr 5 min`. */
export function lengthOfTime(seconds: number): string {
  if (seconds < MINUTE) return withUnit(Math.max(0, Math.floor(seconds)), 'second');
  const minutes = Math.round(seconds / MINUTE);
  if (minutes < 60) return withUnit(minutes, 'minute');
  const rest = minutes % 60;
  const hours = withUnit(Math.floor(minutes / 60), 'hour');
  return rest === 0 ? hours : `${hours} ${withUnit(rest, 'minute')}`;
}

const withUnit = (value: number, unit: 'second' | 'minute' | 'hour'): string =>
  kept(`unit ${unit}`, (language) => {
    return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' });
  }).format(value);

/** To make one format takes as long as to write a hundred dates with it, so each is made once a language. */
const formats = new Map<string, { format(value: number): string }>();

function kept<Format extends { format(value: number): string }>(
  name: string,
  make: (language: string) => Format,
): { format(value: number): string } {
  const language = textLanguage();
  const key = `${language} ${name}`;
  const known = formats.get(key) ?? make(language);
  formats.set(key, known);
  return known;
}

/** When something was, in a word or two: the time today, the day before that. */
export function moment(atMs: number, nowMs: number): string {
  const days = daysBetween(atMs, nowMs);
  if (days === 1) return yesterday(textLanguage());
  return days <= 0 ? timeOfDay(atMs) : dayOfYear(atMs);
}

const timeOfDay = (atMs: number): string =>
  kept('time', (language) => new Intl.DateTimeFormat(language, { timeStyle: 'short' })).format(atMs);

const dayOfYear = (atMs: number): string =>
  kept('day', (language) => new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })).format(
    atMs,
  );

/** The same in full. */
export const fullMoment = (atMs: number): string =>
  kept('full', (language) => {
    return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short' });
  }).format(atMs);

function yesterday(language: string): string {
  const word = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(-1, 'day');
  return word.charAt(0).toLocaleUpperCase(language) + word.slice(1);
}

const daysBetween = (atMs: number, nowMs: number): number =>
  Math.round((midnightOf(nowMs) - midnightOf(atMs)) / DAY_MS);

const midnightOf = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);
