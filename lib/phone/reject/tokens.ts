import { isFilledIn } from '../context/key';
import { isInPhoneColumn } from '../context/label';
import { isBehindSeparator } from '../context/table';
import { classOfWord } from '../context/word';
import { closesMark, opensMark } from '../text/marks';
import { type Run, startOf } from '../text/runs';
import { isAsciiDigit } from '../text/signs';
import { isOneGroup, type Token } from '../text/tokens';
import { isWithinAddress } from './addresses';
import { isAmount, isMoneyOrMeasure } from './amounts';
import { hasPlus, isByChance, isCalledAnything, isCalledThoughPostcode } from './by-chance';
import { isDate, isDateOrTime, isDayAndHour, isSpacedDate } from './dates';
import { isBelgianCompany, isChecked, isParcel, isRegisterNumber, isWithinIban } from './registers';

/** All groups of a run. */
export const ALL: readonly boolean[] = [];

/**
 * Which groups of a run belong to something that is no phone number, whatever stands beside it: `ALL`, or each by itself;
 * `null` where none does.
 */
export function foreignGroups(text: string, run: Run, tokens: readonly Token[]): readonly boolean[] | null {
  const cell = groupsOfCell(text, run);
  if (cell === run.groups.length) return tokens.every(({ plain }) => isDate(plain)) ? ALL : null;
  if (
    isWithinIban(text, run) ||
    isParcel(text, run) ||
    isKeyed(text, run) ||
    isCommunication(text, run) ||
    isChecked(text, run) ||
    isOfCode(text, run) ||
    isSpacedDate(run, tokens) ||
    (isSeries(run) && !isCalledAnything(text, run)) ||
    (!hasPlus(text, run) &&
      isInLine(run) &&
      isRegisterNumber(tokens, run) &&
      !isCalledThoughPostcode(text, run, tokens[0]?.plain ?? ''))
  )
    return ALL;
  const { length } = run.groups;
  let foreign: boolean[] | null = null;
  if (isDayAndHour(run, tokens)) foreign = new Array<boolean>(length).fill(false).fill(true, 0, 3);
  for (let at = 0; at < tokens.length; at += 1) {
    const first = firstForeign(text, run, tokens, at);
    if (first < cell) continue;
    const { last } = tokens[at] ?? { last: 0 };
    if (first === 0 && last === length - 1) return ALL;
    foreign ??= new Array<boolean>(length).fill(false);
    foreign.fill(true, first, last + 1);
  }
  return foreign?.every(Boolean) === true ? ALL : foreign;
}

/**
 * How many groups of a run, up to the end of its row, stand in a column of phones of what was exported with commas or
 * semicolons: `Tom,0412 058181,04/11/2009,12`. There the next cell makes no amount of them.
 */
function groupsOfCell(text: string, run: Run): number {
  const start = startOf(run);
  const place = /[+(]/.test(text[start - 1] ?? ' ') ? start - 1 : start;
  if (!isBehindSeparator(text, place) || !isInPhoneColumn(text, place)) return 0;
  const end = run.before.findIndex((signs) => signs.includes('\n'));
  return end < 0 ? run.groups.length : end;
}

/** `0152 0187 4463` with the year of the next line below it is no code of four groups. */
const isInLine = ({ before }: Run): boolean => !before.some((signs) => signs.includes('\n'));

/** The first group that belongs to the same thing as a token, which is none of a phone number's; -1 where it may be. */
function firstForeign(text: string, run: Run, tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (!token || isAmidDigits(text, token) || (isOfArea(run, tokens, at) && !isMoneyOrMeasure(text, token)))
    return -1;
  if (isForeign(text, token, at > 0)) return isByChance(text, run, token) ? -1 : token.first;
  if (!isMoneyOrMeasure(text, token) || isLastOfNumber(text, run, tokens, at)) return -1;
  return tokens[firstOfThousands(tokens, at)]?.first ?? -1;
}

/** `04181 2038-40`, `2810 317.964`: behind an area code no years, and no thousands. */
const isOfArea = ({ before }: Run, [area, token]: readonly Token[], at: number): boolean =>
  at === 1 &&
  before[token?.first ?? 0] === ' ' &&
  /^(?:0[1-9]\d{1,3}|2[2-8]\d\d)$/.test(area?.plain ?? '') &&
  /^(?:(?:19|20)\d\d-\d\d|[1-9]\d\d\.\d{3})$/.test(token?.plain ?? '');

/** Between digits, with a space on each side, a few by themselves are nothing but a part of what those are. */
function isAmidDigits(text: string, token: Token): boolean {
  const { start, end } = token;
  return (
    isOneGroup(token) &&
    end - start !== LENGTH_OF_DATE &&
    text.charCodeAt(end) === SPACE &&
    isAsciiDigit(text.charCodeAt(end + 1)) &&
    text.charCodeAt(start - 1) === SPACE &&
    isAsciiDigit(text.charCodeAt(start - 2))
  );
}

const SPACE = 0x20;
const LENGTH_OF_DATE = 8;

/**
 * `040 66969 400 mg`: without its last group this would be somebody else's number. One that is long enough already may
 * well have an amount behind it: `0171 3920025 300 people`.
 */
function isLastOfNumber(text: string, run: Run, tokens: readonly Token[], at: number): boolean {
  if (at === 0 || at !== tokens.length - 1) return false;
  if (
    tokens.length === 4 &&
    arePairs(tokens) &&
    MINE.test(text.slice(tokens[at]?.end, (tokens[at]?.end ?? 0) + 5))
  )
    return true;
  if (!/^\d{3,4}$/.test(tokens[at]?.plain ?? '')) return false;
  const before = run.digits - (tokens[at]?.plain.length ?? 0);
  return before >= 5 && before <= 9 && (hasPlus(text, run) || run.groups[0]?.digits.startsWith('0') === true);
}

/** `Ring på Ullas 23 60 93 52 min er gået…`: mine, where it is Danish, Norwegian or Swedish. */
const MINE = /^ min /;

const arePairs = (tokens: readonly Token[]): boolean => tokens.every(({ plain }) => plain.length === 2);

/** `38 39 40 41 42`, `5-10-15-20-25`: sizes, pages, times, each as much more than the one before. */
function isSeries({ groups }: Run): boolean {
  if (groups.length < FEWEST_OF_SERIES || groups[0]?.digits.startsWith('0') === true) return false;
  const step = Number(groups[1]?.digits) - Number(groups[0]?.digits);
  return (
    step > 0 && groups.every(({ digits }, at) => Number(digits) - Number(groups[0]?.digits) === at * step)
  );
}

const FEWEST_OF_SERIES = 5;

/** `387 224 918#`: what is keyed in, not called. */
const isKeyed = (text: string, run: Run): boolean =>
  text[run.groups.at(-1)?.end ?? 0] === '#' &&
  !hasPlus(text, run) &&
  !run.before.some((signs) => signs.includes('+'));

/** `+++118/5888/21785+++`, `***118/5888/21785***`: Belgium's, of a payment. */
const isCommunication = (text: string, run: Run): boolean =>
  /^(?:\+\+\+|\*\*\*)$/.test(text.slice((run.groups[0]?.start ?? 0) - 3, run.groups[0]?.start));

/** `1Z 8A4 27F 03 9114 2208`, `1EMH00 0938 2716`, `1 EMH00 0938 2716`, `NRE 0300A 3562…`: behind groups of digits and capitals goes on what they began. */
function isOfCode(text: string, run: Run): boolean {
  const start = run.groups[0]?.start ?? 0;
  const glued = text.charCodeAt(start - 1);
  if (glued >= 0x41 && glued <= 0x5a) return GLUED_CODE.test(text.slice(Math.max(0, start - 7), start));
  const sign = text.charCodeAt(start - 2);
  if (text[start - 1] !== ' ' || !((sign >= 0x41 && sign <= 0x5a) || (sign >= 0x30 && sign <= 0x39)))
    return false;
  const before = text.slice(Math.max(0, start - 20), start);
  return CODE.test(before) && !POSTCODE.test(before);
}

/** `Ashby, NR14 7AB 029 2701 8387`, `Montréal H3B 2V6 514-…`. */
const POSTCODE = /[ ,\n(](?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] \d[A-Z]\d) $/;

const CODE =
  /(?:^|[ :])(?:(?:(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{2,6} ){2}|(?<=(?:^|[ :'’])[A-Z]{2,5} )\d{3,5}[A-Z] )$/;

const GLUED_CODE = /(?:^|[\s:(])\d(?:\d?[A-Z]{2,4}|\d{1,3}[A-Z]| [A-Z]{3})$/;

const isForeign = (text: string, token: Token, isFollowing: boolean): boolean =>
  isDateOrTime(text, token, isFollowing) ||
  isAmount(text, token) ||
  isGlued(text, token) ||
  isBelgianCompany(text, token) ||
  isWithinAddress(text, token);

/** `12 345 678 EUR` is one amount: where it begins that ends with a token. */
function firstOfThousands(tokens: readonly Token[], last: number): number {
  let first = last;
  while (
    first > 0 &&
    /^\d{3}(?:\.\d\d)?$/.test(tokens[first]?.plain ?? '') &&
    /^\d{1,3}$/.test(tokens[first - 1]?.plain ?? '') &&
    (tokens[first]?.start ?? 0) - (tokens[first - 1]?.end ?? 0) === 1
  )
    first -= 1;
  return first;
}

/** Whether letters or signs of code stand so close that the digits are a part of something longer. */
function isGlued(text: string, { start, end }: Token): boolean {
  return isGluedBefore(text, start) || isGluedBehind(text, end);
}

/** A combining mark ends a letter that is written as two characters; what makes a picture of a sign (`☎️34 41…`) ends none. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]|(?!\ufe0f)\p{M}/u;

/** To ask for a script takes long, and most signs are of ASCII. */
const isLetter = (sign: string): boolean =>
  sign < '\x80' ? (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') : LETTER.test(sign);

/** Signs that glue nothing; most digits stand between two of them. */
const LOOSE = ' \n\r\t\u00a0\u2028()+:.,';

function isGluedBefore(text: string, start: number): boolean {
  const previous = text[start - 1] ?? ' ';
  if (LOOSE.includes(previous)) return false;
  // A row of values: `1001;600123456;12`.
  if (previous === ';' && /\d/.test(text[start - 2] ?? ''))
    return !(ALIKE.test(text.slice(Math.max(0, start - 17), start + 17)) || isInPhoneColumn(text, start));
  if (/[$€£¥₹₽₩₺₴₪฿_=#&@*\\%'’×^{§〒]/.test(previous))
    return !(
      isTelAddress(text, start) ||
      opensMark(text, start) ||
      isFilledIn(text, start) ||
      // `Name ____0711…`
      text.startsWith('___', start - 3)
    );
  if (isLetter(previous))
    return !endsInLabel(text, start) && !IN_CHINESE_LIST.test(text.slice(Math.max(0, start - 12), start));
  if (/\d--$/.test(text.slice(Math.max(0, start - 3), start))) return true;
  // `SKU-4842…`, `RE-2026…`, `A/12345…`: not `number-415…`, nor `Tel./040…`.
  if ((previous === '-' || previous === '/') && isLetter(text[start - 2] ?? ' ')) {
    return /[\p{Lu}\d]/u.test(text[start - 2] ?? '') && !endsInLabel(text, start - 1);
  }
  return false;
}

/** `、Peter5124 9894`: a name among those that have no spaces behind them. */
const IN_CHINESE_LIST = /[、，；：](?!Iphone|Unit|Windows)[A-Z][a-z]{2,9}$/;

/** `07112168743;07112168744`: to several people. */
const ALIKE = /(?<!\d)(\+?\d{3})\d{5,12};\1\d{5,12}(?!\d)/;

const WORD_BEFORE = /(?<=(\p{L}{1,20}))/uy;

function endsInLabel(text: string, end: number): boolean {
  WORD_BEFORE.lastIndex = end;
  const word = WORD_BEFORE.exec(text)?.[1] ?? '';
  const says = word.length > 1 ? classOfWord(word) : 'unknown';
  return says === 'phone' || says === 'mobile' || says === 'fax';
}

/** `tel.614 1652mob.512 1436`: whether the label of the next number is glued to digits. */
function beginsWithLabel(text: string, start: number): boolean {
  const word =
    /^\p{L}{3,8}(?=[.:] ?[+(]?(?:\d[ .()/-]{0,2}){6})/u.exec(
      text.slice(start, start + LONGEST_LABELLED),
    )?.[0] ?? '';
  const says = word === '' ? 'unknown' : classOfWord(word);
  return says === 'phone' || says === 'mobile' || says === 'fax';
}

const LONGEST_LABELLED = 32;

const isTelAddress = (text: string, start: number): boolean =>
  /(?:tel|callto):\S*$/i.test(text.slice(Math.max(0, start - 30), start));

/** What follows: letters, but those of an extension or of a word for hours that is glued to them. */
function isGluedBehind(text: string, end: number): boolean {
  const next = text[end] ?? ' ';
  // `2.ª a 6.ª`: days of the week.
  if (LOOSE.includes(next)) return next === '.' && text[end + 1] === 'ª';
  if (/[_=@*\\^{#$€£¥₹₽₩₺₴₪฿%‰°]/.test(next) || /^--\d/.test(text.slice(end, end + 3)))
    return !closesMark(text, end);
  if (isLetter(next))
    return !(
      /^(?:x|ext?|int|доб|w|p)\.?\s?:?\s?\d/i.test(text.slice(end, end + 12)) || beginsWithLabel(text, end)
    );
  // `055623-4187-a41f`
  if (next === '-' && /^-[a-f](?=[a-f]*\d)[a-f\d]{3,}(?![\p{L}\d])/u.test(text.slice(end, end + 16)))
    return true;
  if (next === '/' && /^\/(?!DW|KL)[A-Z]{1,4}(?![a-z])/.test(text.slice(end, end + 6))) return true;
  return (
    next === '-' &&
    /^[A-Z]/.test(text.slice(end + 1, end + 2)) &&
    /^[A-Z\d]{1,6}(?:[^\p{L}]|$)/u.test(text.slice(end + 1, end + 8))
  );
}
