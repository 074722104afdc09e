import { lineStartBefore } from '../context/lines';
import { type CountryCode, isCountryCode } from '../region';

/*
 * Flags and codes of countries right beside a number: `🇮🇹 02…`, `Tel. (IT): 02…`, `CH: 044…`, `044… (CH)`.
 */

/** Codes that mean nothing else in capitals, as `NO`, `HR` and `IN` do. */
const CODES =
  'AT|AU|BE|BG|BR|CH|CN|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HU|IL|JP|LT|LU|LV|MX|NL|NZ|PL|PT|RO|RS|RU|SG|TR|UA|UK|USA?|ZA';

/** In brackets behind a word for a phone, those too. */
const OTHERS = 'HR|IE|IN|IT|NO|SE|SI';

const FLAG = String.raw`(?:[\u{1f1e6}-\u{1f1ff}]{2})`;

const FLAG_BEFORE = new RegExp(
  `(${FLAG})[^\\p{L}\\d\\n\\u2028\\t]{0,4}(?:\\p{L}{1,12}\\.? ?[:.]? ?)?[(+]*$`,
  'u',
);
const FLAG_BEHIND = new RegExp(`^[^\\p{L}\\d\\n\\u2028\\t]{0,2}(${FLAG})`, 'u');

/** `CH: `, `Tel. CH: `, `CH 044…`; but `CALL US: `. */
const CODE_BEFORE = new RegExp(
  `(?<!(?:call|text|ring|phone|contact|reach|mail|visit|e-?mail|tell)\\s)(?<=^|[\\s|·•/,;])(${CODES})(?: ?[:：] ?| [-–] | )$`,
  'iu',
);
const BRACKET_BEFORE = new RegExp(
  `(?:^|\\p{L}[.:]? ?|[\\s|·•])\\((${CODES})\\)[.:：]? ?[:：]? ?$|(?:t[eé]l|phone|mob|cell?|fax|f[ao]ks?|fon)\\p{L}{0,6}[.:]? ?\\((${OTHERS})\\)[.:：]? ?$`,
  'iu',
);

/** `St. Margrethen (CH), 071…`, `Sittard (NL!), Rijksweg 91   dhr. Houben 046…`: farther before it in its line. */
const BRACKET_IN_LINE = new RegExp(
  `\\p{L}{2} \\((${CODES}|(?<=\\p{Lu}[\\p{L}-]{3,24} \\()[FDAIL])!?\\)[,:]?(?: (?![^\\n\\u2028]*\\(\\p{L}+\\))(?:[^\\n\\u2028\\d]|\\d{1,4}(?!\\d))*)?$`,
  'u',
);
const BRACKET_BEHIND = new RegExp(`^ ?[(\\[](${CODES})[)\\]]`, 'u');

/** Names that are words elsewhere too, right before a number: `Turkey: `, `China office: `. */
const NAMES = {
  Turkey: 'TR',
  China: 'CN',
  Peru: 'PE',
  Oman: 'OM',
  Cuba: 'CU',
  Niger: 'NE',
  Togo: 'TG',
  Mali: 'ML',
  Monaco: 'MC',
} as const;
const NAME_BEFORE = new RegExp(
  `(?:^|[\\s(|·•])(${Object.keys(NAMES).join('|')})(?: office| branch| \\p{Lu}\\p{Ll}{1,9})?(?:\\)? ?[:：] ?|\\) ?| [-–|] |\\t)$`,
  'u',
);

/** How far before its number such a mark begins. */
const REACH = 24;

/** The country that is marked right before a number. */
export function countryMarkedBefore(
  text: string,
  place: number,
  mailbox: CountryCode | undefined,
): CountryCode | null {
  const before = text.slice(Math.max(0, place - REACH), place);
  const flag = FLAG_BEFORE.exec(before)?.[1];
  if (flag !== undefined) return countryOfFlag(flag);
  const bracket = before.includes(')') ? BRACKET_BEFORE.exec(before) : null;
  const code = bracket?.[1] ?? bracket?.[2] ?? CODE_BEFORE.exec(before)?.[1];
  if (code !== undefined && code === code.toUpperCase()) return countryOfCode(code, mailbox);
  const line = text.slice(lineStartBefore(text, place, LINE), place);
  const inLine = MAY_HAVE_BRACKET.test(line) ? BRACKET_IN_LINE.exec(line)?.[1] : undefined;
  if (inLine !== undefined) return countryOfCode(inLine, mailbox);
  const name = NAME_BEFORE.exec(before)?.[1];
  return name !== undefined && isName(name) ? NAMES[name] : null;
}

const MAY_HAVE_BRACKET = /\([A-Z]{1,3}!?\)/;
const LINE = 80;

const isName = (name: string): name is keyof typeof NAMES => name in NAMES;

/** The one that is marked right behind it. `behind`: what stands there. */
export function countryMarkedBehind(behind: string, mailbox: CountryCode | undefined): CountryCode | null {
  const flag = FLAG_BEHIND.exec(behind)?.[1];
  if (flag !== undefined) return countryOfFlag(flag);
  const code = BRACKET_BEHIND.exec(behind)?.[1];
  return code === undefined ? null : countryOfCode(code, mailbox);
}

/** A flag is the two letters of its country, each as a sign of its own. */
function countryOfFlag(flag: string): CountryCode | null {
  const code = Array.from(flag, (sign) =>
    String.fromCharCode((sign.codePointAt(0) ?? 0) - FIRST_SIGN + 0x41),
  ).join('');
  return isCountryCode(code) ? code : null;
}

const FIRST_SIGN = 0x1f1e6;

/** `Firenze (FI)`, `Lugo (LU)`, `Biel (BE)`: provinces and the like, where they are at home. */
const PROVINCES: Readonly<Partial<Record<CountryCode, RegExp>>> = {
  IT: /^(?:AT|BG|BR|CH|CN|CZ|FI|FR|LT|LU|PT|RO|SI)$/,
  ES: /^LU$/,
  CH: /^(?:BE|FR|GR|LU|SG)$/,
  BR: /^(?:ES|RO|RS)$/,
  US: /^(?:DE|IL)$/,
  CA: /^NL$/,
};

/** `Saint-Louis (F): `: as on cars, among those who live at the same borders. */
const OF_CARS: Readonly<Partial<Record<string, CountryCode>>> = {
  F: 'FR',
  D: 'DE',
  A: 'AT',
  I: 'IT',
  L: 'LU',
};
const NEIGHBOURS: ReadonlySet<CountryCode> = new Set([
  'DE',
  'AT',
  'CH',
  'FR',
  'IT',
  'LI',
  'LU',
  'BE',
  'NL',
  'SI',
]);

/** The country of a code in a mailbox of another, where it is no province or the like. */
export function countryOfCode(code: string, mailbox: CountryCode | undefined): CountryCode | null {
  if (mailbox !== undefined && PROVINCES[mailbox]?.test(code) === true) return null;
  if (code.length === 1)
    return mailbox !== undefined && NEIGHBOURS.has(mailbox) ? (OF_CARS[code] ?? null) : null;
  const written = code === 'UK' ? 'GB' : code.slice(0, 2);
  return isCountryCode(written) ? written : null;
}
