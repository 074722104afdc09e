import { parseDigits } from '../plan/parse';
import type { CountryCode } from '../region';
import { DIGIT, OPEN, SPACE, signAt } from '../text/signs';
import { countryOfDomain } from './domains';
import { placeBefore } from './place-before';
import { placeNamed } from './place-words';
import { countryOfCodeAt } from './postcodes';

/** A place in a text that speaks of a country, and how much it says. */
export interface Sign {
  readonly at: number;
  readonly country: CountryCode;
  readonly weight: number;
  readonly kind: Kind;
  /** Its kind and its country: of signs with the same one, the strongest counts. */
  readonly key: string;
  /** The number's digits without its country's code; `null` where it is none. */
  readonly national: string | null;
}

type Kind = 'place' | 'domain' | 'number';

/** What is sure to be about the place where somebody sits. */
const PLACE = 3;
const CITY = 2;
const DOMAIN = 2;
/** `73.-`: nobody else writes prices so. */
const SWISS_PRICE = /\d\.[-–](?![\d-])/g;
const SWISS = 1.5;
/** Money leaves it to the mailbox where its country has such a number. */
const WEAK = 0.4;
/**
 * A number behind nothing but its label belongs to whoever signs, any other may be anybody's, and one whose country is
 * named before it (`my sister in Tanzania, +255…`) says next to nothing of the others.
 */
const NUMBER = 2;
const NUMBER_OF_OTHERS = 0.5;
const EXPLAINED_NUMBER = 0.1;

/** What a text says of the countries that its national numbers may be of, in its order. */
export function signsOfCountries(text: string, digitEnds: readonly number[]): readonly Sign[] {
  const signs: Sign[] = [];
  const note = (sign: Sign | null) => {
    if (sign) signs.push(sign);
  };
  // Each of these is looked for by the engine itself: no loop over characters comes near.
  for (const prefix of ['+', '\uff0b', '00']) {
    const { length } = prefix;
    for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + length))
      if (mayBeNumber(text, at, length)) note(numberAt(text, at));
  }
  DOMAIN_END.lastIndex = 0;
  while (DOMAIN_END.test(text)) note(domainAt(text, DOMAIN_END.lastIndex - DOMAIN_LENGTH));
  for (let at = text.indexOf('£'); at >= 0; at = text.indexOf('£', at + 1)) note(coded(at, 'GB'));
  SWISS_PRICE.lastIndex = 0;
  while (SWISS_PRICE.test(text)) note(sign('place', SWISS_PRICE.lastIndex - 1, 'CH', SWISS));
  for (let at = text.indexOf('〒'); at >= 0; at = text.indexOf('〒', at + 1))
    note(coded(at, countryOfCodeAt(text, at)));
  for (const end of digitEnds) {
    const at = postcodeBefore(text, end);
    if (at >= 0) note(coded(at, countryOfCodeAt(text, at)));
  }
  CAPITAL.lastIndex = 0;
  for (let found = CAPITAL.exec(text); found; found = CAPITAL.exec(text))
    note(wordAt(text, found.index, found[0]));
  return withoutExplained(
    text,
    signs.sort((one, other) => one.at - other.at),
  );
}

/** `Brno: +420 541…`: the town says whose that number is, and nothing of the others. */
function withoutExplained(text: string, signs: readonly Sign[]): readonly Sign[] {
  return signs.filter(({ kind, at, country }, index) => {
    const next = signs[index + 1];
    const isOfNext =
      kind === 'place' && next?.kind === 'number' && next.country === country && next.at - at < EXPLAINED;
    return !isOfNext || !EXPLAINS.test(text.slice(at, next.at));
  });
}

const EXPLAINED = 40;
const EXPLAINS = /^[\p{L} ]+[),:\s–-]{1,4}\(?$/u;

const DOMAIN_END = /\.[a-z]{2}(?![a-zA-Z\d@-])/g;
const DOMAIN_LENGTH = 3;

/**
 * The last word of a line or of a part of it, a word before a number, and abbreviations: where addresses have their
 * countries, and companies their registers.
 */
const CAPITAL =
  /[A-Z\u00c0-\u00de\u0100-\u0178\u0386-\u03ab\u0404-\u042f](?:[a-z\u00df-\u017f\u03ac-\u03ff\u0430-\u045f]+(?=[\n\r\u2028,;)|·•(:?!]|[ -]\d|\.(?:[\s,]|$)| [–A-Z]{1,2}[\d ]|$)|[.\dA-Z-])/g;

/** Postcodes that begin with digits, before the space behind them: `1012 AB`, `00-001 W`, `1000-001 L`. */
const POSTCODES = /[1-9]\d{3}(?= [A-Z]{2},? )|(?:\d\d)?\d\d-\d{3}(?= )/y;

/** Where the postcode begins whose digits end at a place; -1 where they are none. */
function postcodeBefore(text: string, end: number): number {
  const start =
    text[end - 4] !== '-'
      ? end - 4
      : /\d\d/.test(text.slice(Math.max(0, end - 8), end - 6))
        ? end - 8
        : end - 6;
  POSTCODES.lastIndex = Math.max(0, start);
  return POSTCODES.test(text) && POSTCODES.lastIndex === end ? Math.max(0, start) : -1;
}

const sign = (
  kind: Kind,
  at: number,
  country: CountryCode,
  weight: number,
  national: string | null = null,
): Sign => ({ at, country, weight, kind, key: kind + country, national });

const coded = (at: number, country: CountryCode | undefined): Sign | null =>
  country ? sign('place', at, country, PLACE) : null;

const WORD = /[\p{L}\p{M}'’]+/uy;

/** The place that is named by the word or the words that end here, or by the abbreviation that begins here. */
function wordAt(text: string, start: number, found: string): Sign | null {
  if (isOfWord(text.charCodeAt(start - 1))) return null;
  if (!isLowerCase(text.charCodeAt(start + 1)) || !isLowerCase(text.charCodeAt(start + 2))) {
    const country = countryOfCodeAt(text, start);
    if (country) return coded(start, country);
  }
  const word = found.length > 2 ? found : wholeWord(text, start);
  const named = placeNamed(text, start, word);
  if (!named || HOUSE.test(text.slice(start + word.length, start + word.length + 12))) return null;
  return sign('place', start, named.country, WEIGHTS[named.kind]);
}

const WEIGHTS = { country: PLACE, city: CITY, money: WEAK } as const;

/** `Honduras 4418`: a street with its house, not a town with its number. */
const HOUSE = /^ \d{1,4}[a-z]?(?:$|[,;)\n\u2028]| [^\d(/-]| \d{1,2}[°º])/;

/** Of two characters that were found, the second may be the word's or what follows it. */
function wholeWord(text: string, start: number): string {
  WORD.lastIndex = start;
  return WORD.exec(text)?.[0] ?? '';
}

const isLowerCase = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const isOfWord = (code: number): boolean =>
  isLowerCase(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code >= 0xc0;

function domainAt(text: string, dot: number): Sign | null {
  // `.at.` goes on, unless a sentence ends there.
  if (text[dot + 3] === '.' && /[a-z]/.test(text[dot + 4] ?? '')) return null;
  const before = text.slice(Math.max(0, dot - 40), dot);
  if (!/[a-z\d-]{2}$/.test(before)) return null;
  const country = countryOfDomain(text.slice(dot + 1, dot + 3), /(?:@|www\.|:\/\/)[\w.-]+$/.test(before));
  return country ? sign('domain', dot, country, DOMAIN) : null;
}

const INTERNATIONAL = /(?:[+\uff0b]|00)[ \u00a0]?\(?(\p{Nd}[\p{Nd} \u00a0().\u2010-\u2013/-]{5,20}\p{Nd})/uy;

/** Longer lines are sentences. */
const SENTENCE = 48;
const LINE_FEED = 10;

/** `Tel. `, `M: `, `Mobil | `: one word that is a label, or none. */
const SIGNED =
  /^[ >*•·|–-]*(?:(?:t|m|f|p|o|c|d|h|w|tel|tél|telefon|téléphone|telephone|phone|mobile?|mobil|handy|fax|telefax|office|direct|direkt|durchwahl|zentrale|cell|móvil|cel|fon|fono|tlf|tlf|puh|kom|моб|тел|факс|t[eé]l[eé]f\p{L}*|telef\p{L}*|mob\p{L}*)[\s.:|/–-]*){0,2}\(?$/iu;

/** A cheap look: `00` is mostly the end of an amount, and `+` stands before a time's zone. */
function mayBeNumber(text: string, at: number, length: number): boolean {
  const next = signAt(text, at + length);
  return (next === DIGIT || next === SPACE || next === OPEN) && signAt(text, at - 1) !== DIGIT;
}

function numberAt(text: string, at: number): Sign | null {
  INTERNATIONAL.lastIndex = at;
  const written = INTERNATIONAL.exec(text)?.[1];
  if (written === undefined) return null;
  const digits = written.replace('(0)', '').replace(/\D/g, '');
  const number = digits.length <= 15 ? parseDigits(`+${digits}`, undefined) : null;
  const country = number?.country;
  if (!number || !country) return null;
  let start = at;
  while (start > 0 && at - start < SENTENCE && text.charCodeAt(start - 1) !== LINE_FEED) start -= 1;
  const isSigned = at - start < SENTENCE && SIGNED.test(text.slice(start, at));
  const weight = isSigned ? NUMBER : placeBefore(text, at) === country ? EXPLAINED_NUMBER : NUMBER_OF_OTHERS;
  return sign('number', at, country, weight, number.national);
}
