import { isTimeBefore, isTimeBehind } from '../text/clock';
import type { Run } from '../text/runs';
import { isAsciiDigit } from '../text/signs';
import { isOneGroup, type Token } from '../text/tokens';

/**
 * Whether a token is a date, a time or a range of either, by its own shape or by what stands beside it. Behind other
 * digits three pairs are no date: `(8182) 20-12-34`.
 */
export function isDateOrTime(text: string, token: Token, isFollowing = false): boolean {
  const { plain, start, end } = token;
  // Most tokens are a few digits, which few of these can be.
  if (isOneGroup(token))
    return (
      isTimeBefore(text, start) ||
      isTimeBehind(text, end) ||
      (plain.length === 8 && COMPACT.test(plain)) ||
      (plain.length <= 2 && (areHours(text, plain, end) || isEveryHour(text, start, end)))
    );
  const sign = signPlace(plain);
  if (sign <= 2 && TIMES.test(plain)) return true;
  if (!isFollowing && mayBeginWithDate(plain, sign) && BEGINS_WITH_DATE.test(plain)) return true;
  if (sign <= 4 && plain.length >= SHORTEST_RANGE && RANGE.test(plain)) return true;
  if (sign <= 2 && ROUND_THE_CLOCK.test(plain)) return true;
  if (sign === 4 && IS_TURN.test(plain) && isInRota(text, start, end)) return true;
  if (isDate(plain))
    return (
      !(OF_PHONE.test(plain) && GOES_ON.test(text.slice(end, end + 6))) &&
      !(isFollowing && /^\d{1,3}-\d\d-\d\d$/.test(plain)) &&
      !PER_MINUTE.test(text.slice(end, end + 20))
    );
  if (isTimeBefore(text, start) || isTimeBehind(text, end)) return true;
  if (text[end] === '.' && /^\d{1,2}\.\d{1,2}$/.test(plain)) return true;
  return areHours(text, plain, end);
}

/** `0152-0823 5769`, `03-2026 7114`: no sheets of a plan, no hours, and no month of a year. */
const OF_PHONE = /^(?:01[5-7]\d-\d{4}|0?[2-9]-(?:19|20)\d\d)$/;
const GOES_ON = /^ \d{3,4}(?!\d)/;

/** `0700-1506`. */
const TURN = '(?:[01]\\d|2[0-4])[0-5]\\d-(?:[01]\\d|2[0-4])[0-5]\\d';
const IS_TURN = new RegExp(`^${TURN}$`);

/** `M 0700-1506  T 0700-1506`; those of a list, `0900-1515 of 0900-1234`, are numbers. */
const TURNS = new RegExp(`${TURN}(?! (?:of|en|or|and) )[^\\d\\n\\u2028/,]{1,20}${TURN}`);
const LONGEST_TURN = 30;

/** Whether another range of times stands before or behind one, in its row. */
const isInRota = (text: string, start: number, end: number): boolean =>
  TURNS.test(text.slice(Math.max(0, start - LONGEST_TURN), end + LONGEST_TURN));

/** `0900-1515 (€ 0,80 p/m)`: no hours, but what is called at that price. */
const PER_MINUTE = /^ \([^)]{3,12}(?:\/|per |pro )m/;

const areHours = (text: string, plain: string, end: number): boolean =>
  mayBeHourWord(text, end) && HOURS.test(plain) && HOUR_WORDS.test(text.slice(end, end + 14));

/** A cheap look: a letter stands there, but for one space. */
function mayBeHourWord(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  const first = code === 0x20 || code === 0xa0 ? text.charCodeAt(end + 1) : code;
  return first > 0x40;
}

/** `06.12.2026/345`, `606115015/11/2026`, `8891/2024`, `25267/05.02.2026`, `0391/2026/00418`, `2026/441`, `2026-33-1804`: a file's number begins with its date or year. */
const BEGINS_WITH_DATE =
  /^(?:(?:0?[1-9]|[12]\d|3[01])[./](?:0?[1-9]|1[0-2])[./](?:19|20)\d\d[-/]|(?:\d{1,3}[/]\d|[1-9])\d{0,5}[/](?:19|20)\d\d$|\d{4,12}[/](?:0?[1-9]|1[0-2])[/](?:19|20)\d\d$|\d{1,6}[/](?:19|20)\d\d[/]\d{1,8}$|\d{1,3}-\d{1,6}[/](?:19|20)\d\d(?:-\d{1,4})?$|\d{1,9}[/](?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d$|(?:19[6-9]\d|20[0-4]\d)[/-]\d{1,12}(?:[/-]\d+)*$)/;

/** A cheap look at the first sign that is no digit, which parts days from months, or years from what follows. */
const mayBeginWithDate = (plain: string, sign: number): boolean =>
  plain.charCodeAt(sign) === SLASH ||
  (sign <= 2 && plain.charCodeAt(sign) === DOT) ||
  (sign === 4 && /^(?:19|20)/.test(plain));

/** Where the first sign that is no digit stands. */
function signPlace(plain: string): number {
  let at = 0;
  while (isAsciiDigit(plain.charCodeAt(at))) at += 1;
  return at;
}

/** `21.-23.12`, `24./25.12.2026`, `21.12.-06.01`, `12/24-12/26`, `2026-12-24/27`: from one day to another, or both. */
const RANGE = new RegExp(
  `^(?:DAY\\.?[-/]DAY\\.MONTH(?:\\.YEAR)?|DAY-DAY/MONTH(?:/YEAR)?|MONTH/DAY-DAY(?:/YEAR)?|DAY([./])MONTH(?:\\1YEAR)?\\.?[-/]DAY\\1MONTH(?:\\1YEAR)?|MONTH/DAY(?:/YEAR)?-MONTH/DAY(?:/YEAR)?|YEAR-MONTH-DAY/(?:(?:YEAR-)?MONTH-)?DAY|MONTH[./](?:19|20)\\d\\d-MONTH[./](?:19|20)\\d\\d)$`
    .replaceAll('DAY', '(?:0?[1-9]|[12]\\d|3[01])')
    .replaceAll('MONTH', '(?:0?[1-9]|1[0-2])')
    .replaceAll('YEAR', '(?:(?:19|20)?\\d\\d)'),
);

/** `1./2.12`. */
const SHORTEST_RANGE = 6;

const DOT = 0x2e;
const SLASH = 0x2f;

/** `24/7`, `7/7`, `24/24`: hours and days, not digits of the number before them. */
const ROUND_THE_CLOCK = /^(?:24\/(?:7|24|365)|7\/(?:7|24))$/;

/** `24h/24 01 49…`, `7j/7`. */
const isEveryHour = (text: string, start: number, end: number): boolean =>
  text[start - 1] === '/' && EVERY.test(text.slice(Math.max(0, start - 4), end));

const EVERY = /(?:24 ?h\/24|7 ?[jd]\/7)$/i;

/** `08.30-17.00`, `7-15.30`, `9.00`: with the dot that German and Scandinavian clocks have. */
const TIMES =
  /^(?:[01]?\d|2[0-4])(?:\.[0-5]\d(?:-(?:[01]?\d|2[0-4])(?:\.[0-5]\d)?)?|-(?:[01]?\d|2[0-4])\.[0-5]\d)$/;

const HOURS = /^(?:[01]?\d|2[0-4])(?:[.-](?:[0-5]\d|[01]?\d|2[0-4])){0,3}$/;
const HOUR_WORDS =
  /^[ \u00a0]?(?:Uhr|h(?:rs?|ours?)?\b|[ap]\.?m\b|o['’]clock|uur|godz|hod|óra|ч\b|час|時|点|시)/iu;

/** Whether a token is a calendar date in any order, or a range of years. */
export function isDate(plain: string): boolean {
  if (plain.length > LONGEST_DATE) return false;
  const signs = countSigns(plain);
  if (signs === 0) return plain.length === LENGTH_OF_COMPACT && COMPACT.test(plain);
  if (signs === 1) return isPairOfDates(plain, signPlace(plain));
  // Two signs, and no more than two digits between them.
  if (signs > 2 || plain.length > LONGEST_DAY) return false;
  const [, one, , two, three] = THREE_PARTS.exec(plain) ?? [];
  return one !== undefined && two !== undefined && three !== undefined && isDayMonthYear(one, two, three);
}

/** `2024-2026`, `10/2026`, `20261123-1530`, `0730-1330`, by the place of the one sign in it. */
const isPairOfDates = (plain: string, sign: number): boolean =>
  sign === 4
    ? YEARS.test(plain) || isSheetRange(plain)
    : sign === LENGTH_OF_ROOM
      ? isSheetRange(plain)
      : sign === LENGTH_OF_COMPACT
        ? COMPACT.test(plain)
        : sign <= 2 && MONTH_OF_YEAR.test(plain);

/** How many of the signs of what is written are no digits. */
function countSigns(plain: string): number {
  let signs = 0;
  for (let at = 0; at < plain.length; at += 1) if (!isAsciiDigit(plain.charCodeAt(at))) signs += 1;
  return signs;
}

/** `04011–04037`. */
const LENGTH_OF_ROOM = 5;

/** `20261123`. */
const LENGTH_OF_COMPACT = 8;

/** `2026-11-23`; what has two signs is no longer. */
const LONGEST_DAY = 12;

/** `20261123-153000`. */
const LONGEST_DATE = 15;

const THREE_PARTS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})$/;

/** `2024-2026`, `2025/26`. */
const YEARS = /^(?:19|20)\d\d[-/](?:(?:19|20)\d\d|\d\d)$/;

const MONTH_OF_YEAR = /^(?:0?[1-9]|1[0-2])[./-](?:19|20)\d\d$/;

/** `20261123`, `20261123-1530`. */
const COMPACT = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:-\d{1,6})?$/;

function isDayMonthYear(one: string, two: string, three: string): boolean {
  if (one.length === 4) return isYear(one) && isMonthAndDay(two, three);
  if (one.length > 2 || !(three.length === 2 || three.length === 4)) return false;
  return (three.length === 2 || isYear(three)) && (isMonthAndDay(one, two) || isMonthAndDay(two, one));
}

/** `0711-0720`, `0730-1330`: from one number of a sheet, or one time, to a later one. */
function isSheetRange(plain: string): boolean {
  // `04011–04037`: rooms; behind no area code a number begins with 0.
  const rooms = /^(0\d{4})-(0\d{4})$/.exec(plain);
  if (rooms) return (rooms[1] ?? '') < (rooms[2] ?? '');
  const [, from = '', to = ''] = /^(0\d{3})-(\d{4})$/.exec(plain) ?? [];
  return from < to && (to.startsWith('0') || (isClock(from) && isClock(to)));
}

/** `25/09 2359`, `02/18 0900`: a day and an hour by themselves. */
export const isDayAndHour = ({ before }: Run, [day, hour]: readonly { readonly plain: string }[]): boolean =>
  before.length >= 3 &&
  day?.plain.length === 5 &&
  (before.length === 3 || before[3]?.includes('\n') === true) &&
  /^(?:(?:0[1-9]|[12]\d|3[01])\/(?:0[1-9]|1[0-2])|(?:0[1-9]|1[0-2])\/(?:0[1-9]|[12]\d|3[01]))$/.test(
    day.plain,
  ) &&
  /^(?:[01]\d|2[0-3])[0-5]\d$/.test(hour?.plain ?? '');

/** `1991. 08. 23.`, `15. 5. 2024`: a day; `2018 – 2025`, `27. 2. – 1. 3. 2026`: from one to a later one. By itself. */
export const isSpacedDate = (
  { groups, before }: Run,
  tokens: readonly { readonly plain: string }[],
): boolean => {
  const [one, two, three] = tokens.map(({ plain }) => plain);
  if (before.length >= FEWEST_OF_DAYS && before.length <= MOST_OF_DAYS && before.includes('. '))
    return FROM_DAY_TO_DAY.test(groups.map(({ digits }, at) => (before[at] ?? '') + digits).join(''));
  if (before.length === 2)
    return before[1] === ' - ' && isYear(one) && isYear(two) && (one ?? '') < (two ?? '');
  return (
    before[1] === '. ' &&
    before[2] === '. ' &&
    before.length === 3 &&
    ((isYear(one) && isMonthAndDay(two, three)) || (isYear(three) && isMonthAndDay(two, one)))
  );
};

const FEWEST_OF_DAYS = 4;
const MOST_OF_DAYS = 6;
const FROM_DAY_TO_DAY = new RegExp(
  '^DAY\\. ?(?:MONTH\\.)?(?: ?YEAR)? ?- ?DAY\\. ?MONTH(?:\\. ?YEAR)?$'
    .replaceAll('DAY', '(?:0?[1-9]|[12]\\d|3[01])')
    .replaceAll('MONTH', '(?:0?[1-9]|1[0-2])')
    .replaceAll('YEAR', '(?:19|20)\\d\\d'),
);

/** On the quarter: `0800-1234` is a number. */
const isClock = (digits: string): boolean => /^(?:[01]\d|2[0-4])(?:00|15|30|45)$/.test(digits);

const isYear = (digits = '') => /^(?:1[89]|20|21)\d\d$/.test(digits);

const isMonthAndDay = (month = '', day = ''): boolean =>
  Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31 && day.length <= 2;
