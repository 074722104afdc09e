import { type Run, startOf } from '../text/runs';
import { DIGIT, signAt } from '../text/signs';

/** Words for an area code, in the languages that have them beside numbers. */
const WORDS =
  'area(?: code)?|(?:dialling |std )?code|prefix|vorwahl|indicatif|préfixe|prefijo|código(?: de área)?|característica|lada|ddd|prefisso|netnummer|riktn(?:umme)?r|retningsnummer|suuntanumero|(?:nr )?kierunkowy|předvolba|předčíslí|körzet(?:szám)?|κωδικός|код(?: города)?|alan kodu|市外局番|区号|區號|区码|區碼|지역번호';

/** `5441 3078 (area code 03)`, `2720-9341(台北02)`, `4902-5517 (CABA, 011)`, `(CABA, código 011)`. */
const NAMED = new RegExp(
  `^ ?[(（](?:(?:\\p{L}[\\p{L} .]{2,20}, )?(?:${WORDS})[ .:：]{0,2}|[\\u4e00-\\u9fff]{2,4} ?|\\p{L}[\\p{L} .]{2,20}, (?=0))(\\d{1,5})[)）]`,
  'iu',
);

/** `4902-5517 (011 adelante si llamás de afuera)`, `6874 2158 (02 from mobiles)`. */
const FIRST = /^ ?\((0\d{1,4}) \p{L}[^()\n\u2028\p{Nd}]{2,44}\)/u;

/** `3269-2311 (ligar com 31 na frente se for de fora)`. */
const IN_FRONT =
  /^ ?\(\p{L}[^()\n\u2028\p{Nd}]{2,20} (\d{2,4}) (?:na frente|delante|adelante|davor|voran|davanti|devant|in front|ervoor)(?!\p{L})/iu;

/** A mere code may be that of a door. */
const SURE_WORDS = WORDS.replace(')?code', ')code');

/** `(46 61 28, AB läuft; Vorwahl 03641)`: in the number's own bracket, or its sentence. */
const LATER = new RegExp(
  `^[,;] ?[^()\\n\\u2028\\p{Nd}]{0,30}(?<!\\p{L})(?:${SURE_WORDS})[ .:]{1,2}(0?\\d{1,5})(?!\\d)`,
  'iu',
);

/** The area code that a bracket right behind a number names; empty where there is none. */
export function areaBehind(text: string, end: number): string {
  const sign = text[end] === ' ' ? text[end + 1] : text[end];
  if (sign === ',' || sign === ';') return LATER.exec(text.slice(end, end + LONGEST_LATER))?.[1] ?? '';
  if (sign !== '(' && sign !== '（') return '';
  const behind = text.slice(end, end + LONGEST);
  return NAMED.exec(behind)?.[1] ?? FIRST.exec(behind)?.[1] ?? IN_FRONT.exec(behind)?.[1] ?? '';
}

const LONGEST = 56;
const LONGEST_LATER = 64;

/** `lada 33, 1875-0264`, `Vorwahl 040, dann 66969128`, `(area code 03) 5441 3078`. */
const BEFORE = new RegExp(
  `(?<!\\p{L})(?:${SURE_WORDS})[ .:：]{0,2}[(（]?(\\d{1,5})[)）]?[,;:/–-]? ?(?:(?:then|dann|puis|luego|y|e) )?$`,
  'iu',
);

/** `727 area code, then 461-2093`. */
const CODE_FIRST = /(?<!\d)(\d{3}) area code[,;:]? (?:(?:and )?then )?$/i;

/** The area code that is named right before a number; empty where there is none. */
export function areaBefore(text: string, start: number): string {
  for (let at = start - 2; at > start - FARTHEST; at -= 1) {
    if (signAt(text, at) !== DIGIT) continue;
    const before = text.slice(Math.max(0, start - LONGEST), start);
    return (BEFORE.exec(before) ?? CODE_FIRST.exec(before))?.[1] ?? '';
  }
  return '';
}

/** Its last digit is no farther from the number. */
const FARTHEST = 24;

/** The area code that is named right beside a number; empty where there is none. */
export const areaBeside = (text: string, start: number, end: number): string =>
  areaBehind(text, end) || areaBefore(text, start);

/** Whether one is named right beside a run. */
export const namesArea = (text: string, run: Run): boolean =>
  areaBeside(text, startOf(run), run.groups.at(-1)?.end ?? 0) !== '';
