import type { CountryCode } from '../region';
import { isAsciiDigit } from '../text/signs';
import { classOfExtensionWord } from './extension-words';
import { lineStartBefore } from './lines';
import { JOINED } from './lists';
import { classOfWord } from './word';

/*
 * Extensions that are told one after the other behind one word for them: `Durchwahlen: 231 (Sara), 245 (Lager)`,
 * `ramais 15230, 15231 e 15234`.
 */

/** Between extensions, words join that mean something else elsewhere: `in` is the Slovenian `and`. */
const JOINING = `(?:${JOINED}|albo|a|ή|ili|ali|in|ter|un|ir|או|ו-?|و|أو|یا|और|या|atau|dan|hoặc|và|또는|및|나|或|及|和|หรือ|และ|または)`;

/** What parts two of them, and a remark of whose the one before is: in brackets, or a word or two. */
const PARTED = new RegExp(
  `^(?<remark> ?[(（][^()（）\\d\\n\\u2028]{1,30}[)）]| ?[–-]? ?\\p{L}[\\p{L}.’' ]{1,24})?(?<sign> ?[,;、／/]| ?(?=${JOINING}))(?: ?${JOINING})? ?$`,
  'iu',
);
const LONGEST = 48;

/** `14 und 16` */
const GOES_ON = new RegExp(`^ ?${JOINING} ?\\p{Nd}{2}`, 'iu');
const LONGEST_JOINED = 16;

const YEAR = /^20[0-3]\d$/;

/** Whether a few digits go on with extensions of which the last one ended at a place. */
export function isFurtherExtension(text: string, last: number, start: number, end: number): boolean {
  if (last <= 0 || start - last > LONGEST || start <= last) return false;
  const groups = PARTED.exec(text.slice(last, start))?.groups;
  if (!groups) return false;
  const length = lengthBefore(text, last);
  const isAlike = end - start === length;
  const { remark = '' } = groups;
  const behind = text.slice(end, end + 2);
  // `intern 4410, 8001 Zürich`, `ext. 104, 210 Main Street`, `Apparat 4410, 2026`
  if (/^ \p{Lu}/u.test(behind) && groups.sign?.trim() === ',') return false;
  if (YEAR.test(text.slice(start, end))) return false;
  const isFollowed = /^ ?\p{L}/u.test(behind) && !GOES_ON.test(text.slice(end, end + LONGEST_JOINED));
  if (remark === '')
    return end - start > 2 ? isAlike || !isFollowed : isAlike && !isFollowed && isOfSeveral(text, last);
  if (/[(（]/.test(remark)) return (isAlike || end - start > 2) && !isFollowed;
  // `442 sekretariát, 466 účtárna`: whose it is stands behind each.
  return (
    isAlike &&
    length > 2 &&
    groups.sign?.trim() !== '' &&
    (isFollowed || /^ ?[–-] ?\p{L}/u.test(text.slice(end, end + 4)))
  );
}

/**
 * `Durchwahlen im Haus: Pforte 99, Labor 745`, `Klapky: vrátnice 99, labor 745`: whether a few digits stand in a list that
 * is headed by a word for extensions, behind whose each is.
 */
export function isInNamedList(
  text: string,
  start: number,
  end: number,
  region: CountryCode | undefined,
): boolean {
  if (text[start - 1] !== ' ' || !(ENDS_ITEM.includes(text[end] ?? ',') || text[end + 1] === '('))
    return false;
  const before = text.slice(lineStartBefore(text, start, LONGEST_LIST), start);
  if (!before.includes(': ')) return false;
  const [, head = '', further, name = ''] = NAMED_LIST.exec(before) ?? [];
  if (
    head === '' ||
    OF_OTHER_LISTS.test(head) ||
    classOfExtensionWord(head, region) !== 'word' ||
    classOfWord(name) === 'other'
  )
    return false;
  return further !== undefined || FURTHER_NAMED.test(text.slice(end, end + LONGEST));
}

const ENDS_ITEM = ',;.\n\r\u2028';
const LONGEST_LIST = 110;

/** `Interne Kosten: Druck 250, Papier 300` */
const OF_OTHER_LISTS =
  /^(?:intern|extension$|anschl|wewn|vn[ií]t|внутр|вътр|εσωτ|dahili|(?:ال)?داخل|interi)/iu;
const NAMED_LIST =
  /(\p{L}[\p{L}-]{2,})(?: \p{L}+){0,3} ?: ((?:\p{L}[\p{L}.’' -]{1,24} \d{2,5}(?: ?\([^()]{1,24}\))?[,;] )+)?(?:[\p{L}.’' -]{1,20} )?(\p{L}{2,20}) $/u;
const FURTHER_NAMED = /^(?: ?\([^()\d]{1,24}\))?[,;] \p{L}[\p{L}.’' -]{1,24} \d{2,5}(?!\d)/u;

/** A cheap look: digits and a comma (`,`, `、`) or a slash stand right before a place. */
export function mayBeFurther(text: string, start: number): boolean {
  const at = text[start - 1] === ' ' ? start - 2 : start - 1;
  return PARTING.includes(text[at] ?? ' ') && isAsciiDigit(text.charCodeAt(at - 1));
}

const PARTING = ',/、';

/** How many digits end at a place. */
function lengthBefore(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\p{Nd}/u.test(text[at - 1] ?? ' ')) at -= 1;
  return end - at;
}

/** `klapkách 76 a 27`, `Durchwahl 12, 14 und 16`: of two digits there are several only right behind the word for them. */
const isOfSeveral = (text: string, last: number): boolean =>
  SEVERAL.test(text.slice(Math.max(0, last - LONGEST_SEVERAL), last));

const SEVERAL = /\p{L}\.?:? ?\p{Nd}{2}(?:, ?\p{Nd}{2})*$/u;
const LONGEST_SEVERAL = 24;
