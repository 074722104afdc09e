import { lineEndAfter, lineStartBefore } from '../context/lines';
import type { Run } from '../text/runs';
import type { Token } from '../text/tokens';

/** The beginning of an IBAN before digits that are not glued to it any more: `DE89 `, `GB29 NWBK `. */
const IBAN = /(?:^|[^\p{L}\d])[A-Z]{2}\d{2}(?:[ \n-]?[A-Z\d]{4}){0,7}[ \n-]?[A-Z]{0,4}$/u;

/** Whether a run goes on in an IBAN, or is one from its second sign on. */
export function isWithinIban(text: string, { groups, digits }: Run): boolean {
  const start = groups[0]?.start ?? 0;
  if (digits < 8 || !mayEndCode(text, start)) return false;
  const before = text.slice(Math.max(0, start - 44), start);
  if (/(?:^|[^\p{L}\d])[A-Z]{2}$/u.test(before)) return digits >= 14 && (groups[0]?.digits.length ?? 0) >= 2;
  return IBAN.test(before);
}

/** `DA 914 172 638 PT`: the number of a parcel (UPU S10), with spaces or without. */
export function isParcel(text: string, { groups, digits }: Run): boolean {
  const start = groups[0]?.start ?? 0;
  if (digits !== 9 || !mayEndCode(text, start)) return false;
  const end = groups.at(-1)?.end ?? start;
  return (
    /(?:^|[^\p{L}])[A-Z]{2} ?$/u.test(text.slice(Math.max(0, start - 4), start)) &&
    /^ ?[A-Z]{2}(?![\p{L}\d])/u.test(text.slice(end, end + 4))
  );
}

/** A cheap look: right before, or before one space, hyphen or line end, stands a capital letter or a digit. */
function mayEndCode(text: string, start: number): boolean {
  const sign = text.charCodeAt(start - 1);
  const last = sign === 0x20 || sign === 0x2d || sign === 0x0a ? text.charCodeAt(start - 2) : sign;
  return (last >= 0x41 && last <= 0x5a) || (last >= 0x30 && last <= 0x39);
}

/** `60621493(4)`: a card with its check digit, as Hong Kong and Malaysia write them. */
export const isChecked = (text: string, { groups }: Run): boolean =>
  groups.length === 2 &&
  groups[1]?.digits.length === 1 &&
  (groups[0]?.digits.length ?? 0) >= 6 &&
  /^\(\d\)(?!\d)/.test(text.slice(groups[0]?.end ?? 0, (groups[1]?.end ?? 0) + 2));

/** What the company registers and taxes of Belgium are called, and its companies' forms. */
const BELGIAN =
  /(?<![\p{L}])(?:RPR|RPM|BE|TVA|BTW|KBO|BCE|ent(?:r|reprise)?|ond(?:ernemings?\p{L}*)?|asbl|vzw|sprl|bvba|srl|bv|VAT)(?!\p{L})/iu;

/** `BE 0447.188.203`, `0649.530.271 RPR Gent`: a Belgian company, in a line that says so. */
export function isBelgianCompany(text: string, { start, end, plain }: Token): boolean {
  if (plain.length !== 12 || !/^[01]\d{3}\.\d{3}\.\d{3}$/.test(plain)) return false;
  return BELGIAN.test(text.slice(lineStartBefore(text, start, 80), lineEndAfter(text, end, 40)));
}

/**
 * Numbers of persons, companies and books by their own shapes, none of which a phone number has: cards of four
 * times four digits, US social security, CPF, CNPJ, RUT, CUIT, SIRET, AHV, ISBN and the like.
 */
export function isRegisterNumber(tokens: readonly Token[], { digits, before }: Run): boolean {
  const first = tokens[0]?.plain ?? '';
  // `6466 6149 / 9583 5463`: two numbers, in countries whose numbers have eight digits.
  if (tokens.length > 1 && tokens.some(({ first: at }) => at > 0 && before[at]?.includes('/'))) return false;
  if (
    tokens.length >= (first.startsWith('0') ? FEWEST_OF_CODE : FEWEST_OF_KEY) &&
    tokens.every(({ plain }) => /^\d{4}$/.test(plain))
  )
    return true;
  if (tokens.length > 1 && digits < FEWEST_APART && !first.startsWith('97')) return false;
  const plain = tokens.length === 1 ? first : tokens.map((token) => token.plain).join(' ');
  if (plain.length < SHORTEST || plain.length > LONGEST) return false;
  // Cards alone are written without any sign between their digits.
  return plain.length === digits
    ? digits >= FEWEST_OF_CARD && isCard(plain)
    : SHAPES.test(plain) || isCard(plain);
}

/** `3524 0708 5551 7000 0133 5500 1000`: a key in groups of four, as many as no two numbers have. */
const FEWEST_OF_KEY = 7;

/** `0118 2050 3643 5296`: nor has one that begins with a 0. */
const FEWEST_OF_CODE = 4;

/** Of what is written with spaces, all but ISBNs have as many digits. */
const FEWEST_APART = 13;

const FEWEST_OF_CARD = 13;

const SHORTEST = 9;
const LONGEST = 40;

const SHAPES = new RegExp(
  `^(?:${[
    // US social security
    '\\d{3}-\\d{2}-\\d{4}',
    // CPF, CNPJ
    '\\d{3}\\.\\d{3}\\.\\d{3}-\\d{2}',
    '\\d{2}\\.\\d{3}\\.\\d{3}/\\d{4}-\\d{2}',
    // RUT, DNI with its dots
    '\\d{1,2}\\.\\d{3}\\.\\d{3}-\\d',
    // CUIT
    '(?:20|2[347]|30|3[34])-\\d{8}-\\d',
    // SIRET
    '\\d{3} \\d{3} \\d{3} \\d{5}',
    // French social security
    '[12] \\d{2} \\d{2} \\d{2} \\d{3} \\d{3}(?: \\d{2})?',
    // Rijksregister
    '\\d{2}\\.[01]\\d\\.[0-3]\\d-\\d{3}\\.\\d{2}',
    // AHV
    '756\\.\\d{4}\\.\\d{4}\\.\\d{2}',
    // ISBN-13, ISBN-10 with its hyphens
    '97[89][- ]\\d{1,5}[- ]\\d{1,7}[- ]\\d{1,7}[- ]\\d',
    '\\d-\\d{2,6}-\\d{2,6}-\\d',
    // CEP
    '\\d{5}-\\d{3}',
    // Czech and Slovak account with its bank, but not `036381/2705`
    '(?:\\d{1,6}-)?(?!0\\d{5}/)\\d{6,10}/\\d{4}',
    // Y-tunnus
    '\\d{7}-\\d',
    // Swiss payment reference
    '\\d{2}(?: \\d{5}){4,5}',
    // Thai bank account
    '\\d{3}-\\d-\\d{5}-\\d',
    // Austrian file
    '\\d{1,3}/\\d{1,3}-\\d{3,8}/20\\d\\d(?:/\\d{1,4})?',
    // German tax number
    '\\d{2}/\\d{3}/\\d{4,5}',
    '\\d{3}/\\d{3}/\\d{5}',
  ].join('|')})$`,
);

/** Payment cards: 13 to 19 digits in groups of four, or whole, with the right check digit (Luhn). */
function isCard(plain: string): boolean {
  if (!/^[3-6]\d{3}[- ]?(?:\d{4}[- ]?\d{4}[- ]?\d{1,7}|\d{6}[- ]?\d{4,5})$/.test(plain)) return false;
  const digits = plain.replace(/\D/g, '');
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = Number(digits[digits.length - 1 - at]) * (at % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0 || /^\d{4}([- ])\d{4}\1\d{4}\1\d{4}$/.test(plain);
}
