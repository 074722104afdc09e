/** `"(314) 200-4471" is the patent family, not a phone`, `030 118 44 72 (2x)`: whether it is said so right behind the digits. */
export const isDenied = (text: string, end: number): boolean =>
  (mayDeny(text, end) && DENIED.test(text.slice(end, end + LONGEST))) ||
  MASKED.test(text.slice(end, end + LONGEST_MASK)) ||
  SUM.test(text.slice(end, end + LONGEST_MASK)) ||
  (text[end + 1] === '(' && COUNTED.test(text.slice(end, end + LONGEST_COUNT)));

/** `+49 40 389 ** **`: the rest of it is kept back. */
const MASKED = /^[ ./-]{0,2}(?:\*\*|••)/;
const LONGEST_MASK = 5;

/** `v. č. 39047 1162 = 31 990`: what it costs. */
const SUM = /^ = \d/;

/** So many of them. */
const COUNTED =
  /^ \((?:\d{1,3} ?[x×]|[x×] ?\d{1,3}|\d{1,4} (?:St(?:ü?c?k)?|pcs|pz|szt|ks|db|stk|uds?)\.?)\)/i;
const LONGEST_COUNT = 12;

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
  /^["'”»)]{0,2},? ?\(?(?:(?:is|ist|est|es|è|é)(?: [^.!?\n]{1,40},)? )?(?:not a (?:tele)?phone|no phone number|keine (?:Telefon|Ruf|Handy)nummer|(?:n['’]est )?pas un (?:num[ée]ro de )?t[ée]l|no es un (?:n[uú]mero de )?tel|non è un (?:numero di )?tel|não é um (?:n[uú]mero de )?tel|geen telefoonnummer|ikke et telefonnummer|inte ett telefonnummer|nie jest numerem tel|není telefon)/i;
