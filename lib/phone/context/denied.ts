/** `"(314) 200-4471" is the patent family, not a phone`, `+49 40 389 ** **`: whether it is said so right behind the digits. */
export const isDenied = (text: string, end: number): boolean =>
  (mayDeny(text, end) && DENIED.test(text.slice(end, end + LONGEST))) ||
  MASKED.test(text.slice(end, end + LONGEST_MASK));

/** The rest of it is kept back; a footnote has fewer signs. */
const MASKED = /^[ ./-]{0,2}(?:\*\* ?\*\*|••)/;
const LONGEST_MASK = 8;

/** `030 118 44 72 (2x)`, `39047 1162 = 31 990`: whether digits that nothing says are a phone's are counted, or have a price. */
export const isCounted = (text: string, end: number): boolean =>
  COUNTED.test(text.slice(end, end + LONGEST_COUNT));

const COUNTED =
  /^ (?:\((?:\d{1,3} ?[x×]|\d{1,4} (?:St(?:ü?c?k)?|pcs|pz|szt|ks|db|stk|uds?)\.?)\)|= \d{1,3}(?:[ .]\d{3}|,\d\d))/i;
const LONGEST_COUNT = 14;

/** A cheap look at the first letter behind. */
function mayDeny(text: string, end: number): boolean {
  let at = end;
  while (at < end + MOST_SIGNS && SIGNS.includes(text[at] ?? '?')) at += 1;
  return FIRST_LETTERS.includes(text[at] ?? '?');
}

const SIGNS = ` ,("'”»)`;
const MOST_SIGNS = 5;
const FIRST_LETTERS = 'inkpegèé';

const LONGEST = 80;

const DENIED =
  /^["'”»)]{0,2},? ?\(?(?:(?:is|ist|est|es|è|é)(?: [^.!?\n\u2028]{1,40},)? )?(?:not a (?:tele)?phone|no phone number|keine (?:Telefon|Ruf|Handy)nummer|(?:n['’]est )?pas un (?:num[ée]ro de )?t[ée]l|no es un (?:n[uú]mero de )?tel|non è un (?:numero di )?tel|não é um (?:n[uú]mero de )?tel|geen telefoonnummer|ikke et telefonnummer|inte ett telefonnummer|nie jest numerem tel|není telefon)/i;

/**
 * `„rez. 601/483/726“`: whether digits end a quotation that begins with an abbreviation, as what is to be written on a
 * transfer does.
 */
export const isQuotedReference = (text: string, start: number, end: number): boolean =>
  CLOSING.includes(text[end] ?? ' ') && OPENED.test(text.slice(Math.max(0, start - LONGEST_QUOTED), start));

const CLOSING = '"”“»';
const OPENED = /["“„«]\p{Ll}{2,5}\. $/u;
const LONGEST_QUOTED = 8;
