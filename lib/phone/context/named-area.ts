import type { Run } from '../text/runs';

/** Words for an area code, in the languages that have them beside numbers. */
const WORDS =
  'area(?: code)?|(?:dialling |std )?code|prefix|vorwahl|indicatif|préfixe|prefijo|código(?: de área)?|característica|lada|ddd|prefisso|netnummer|riktn(?:umme)?r|retningsnummer|suuntanumero|(?:nr )?kierunkowy|předvolba|předčíslí|körzet(?:szám)?|κωδικός|код(?: города)?|alan kodu|市外局番|区号|區號|区码|區碼|지역번호';

/** `5441 3078 (area code 03)`, `2720-9341(台北02)`, `4902-5517 (CABA, 011)`. */
const NAMED = new RegExp(
  `^ ?[(（](?:(?:${WORDS})[ .:：]{0,2}|[\\u4e00-\\u9fff]{2,4} ?|\\p{L}[\\p{L} .]{2,20}, (?=0))(\\d{1,5})[)）]`,
  'iu',
);

/** `4902-5517 (011 adelante si llamás de afuera)`, `6874 2158 (02 from mobiles)`. */
const FIRST = /^ ?\((0\d{1,4}) \p{L}[^()\n\p{Nd}]{2,30}\)/u;

/** `(46 61 28, AB läuft; Vorwahl 03641)`: in the number's own bracket, or its sentence. */
const LATER =
  /^[,;] ?[^()\n\p{Nd}]{0,30}(?:vorwahl|indicatif|prefisso|prefijo|netnummer|riktnummer|kierunkowy|předvolba|körzetszám|area code|dialling code)[ .:]{1,2}(0?\d{1,5})(?!\d)/iu;

/** The area code that a bracket right behind a number names; empty where there is none. */
export function areaBehind(text: string, end: number): string {
  const sign = text[end] === ' ' ? text[end + 1] : text[end];
  if (sign === ',' || sign === ';') return LATER.exec(text.slice(end, end + LONGEST_LATER))?.[1] ?? '';
  if (sign !== '(' && sign !== '（') return '';
  const behind = text.slice(end, end + LONGEST);
  return NAMED.exec(behind)?.[1] ?? FIRST.exec(behind)?.[1] ?? '';
}

const LONGEST = 44;
const LONGEST_LATER = 64;

/** Whether a bracket right behind a run names one. */
export const namesArea = (text: string, { groups }: Run): boolean =>
  areaBehind(text, groups.at(-1)?.end ?? 0) !== '';
