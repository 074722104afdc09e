import { isLineEndAt } from '../context/lines';
import { type ParsedNumber, parseDigits } from '../plan/parse';
import { type CountryCode, listCountries } from '../region';
import type { Survey } from '../survey';
import { lowered } from '../text/lower';
import { asciiDigitsOf, DIGIT, OPEN, PLUS, SPACE, signAt } from '../text/signs';
import { countryOfCodeAlone } from './code-alone';
import { countryOfDomain } from './domains';
import { withoutExplained } from './explained';
import { isSmall, mayNamePlace, nameEnd } from './landmarks';
import { placeBefore } from './place-before';
import { mayBePlace, placeNamed } from './place-words';
import { countryOfCodeAt } from './postcodes';
import { scriptedAddresses } from './scripted-addresses';
import { isSurname } from './surname';

/** A place in a text that speaks of a country, and how much it says. */
export interface Sign {
  readonly at: number;
  readonly country: CountryCode;
  readonly weight: number;
  readonly kind: Kind;
  /** Its kind and its country: of signs with the same one, the strongest counts. Less than `KEYS`. */
  readonly key: number;
  /** The number's digits without its country's code; `null` where it is none. */
  readonly national: string | null;
}

type Kind = 'place' | 'domain' | 'number';

const KINDS = { place: 0, domain: 1, number: 2 } as const satisfies Record<Kind, number>;

const places = new Map<CountryCode, number>();
for (const country of listCountries()) places.set(country, places.size * 3);

/** How many different keys signs have. */
export const KEYS = places.size * 3;

/** What is sure to be about the place where somebody sits. */
const PLACE = 3;
const CITY = 2;
const TOWN = 1;
const DOMAIN = 2;
/** `73.-`: nobody else writes prices so. */
const SWISS = 1.5;
/** Money leaves it to the mailbox where its country has such a number. */
const WEAK = 0.4;
/**
 * A number behind nothing but its label belongs to whoever signs, any other may be anybody's, and one whose country is
 * named before it (`my sister in Tanzania, +255…`) says next to nothing of the others.
 */
const NUMBER = 2;
const NUMBER_OF_OTHERS = 0.5;
export const EXPLAINED_NUMBER = 0.1;

/** What a text says of the countries that its national numbers may be of, in its order. */
export function signsOfCountries(survey: Survey): readonly Sign[] {
  const { text, prefixes, domains, pounds, prices, postMarks, digitEnds, capitals } = survey;
  const signs: Sign[] = [];
  for (const at of prefixes)
    if (mayBeNumber(text, at)) note(signs, numberAt(text, at) ?? dialled(at, countryOfCodeAlone(text, at)));
  for (const at of domains) note(signs, domainAt(text, at));
  for (const at of pounds) note(signs, coded(at, 'GB'));
  for (const at of prices) note(signs, sign('place', at, 'CH', SWISS));
  for (const at of postMarks) note(signs, coded(at, countryOfCodeAt(text, at)));
  for (const end of digitEnds) {
    const at = postcodeBefore(text, end);
    if (at >= 0) note(signs, coded(at, countryOfCodeAt(text, at)));
  }
  for (const at of capitals) note(signs, wordAt(text, at));
  if (survey.hasForeign)
    for (const { at, country } of scriptedAddresses(text)) note(signs, coded(at, country));
  return withoutExplained(
    text,
    signs.sort((one, other) => one.at - other.at),
  );
}

function note(signs: Sign[], sign: Sign | null): void {
  if (sign) signs.push(sign);
}

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
): Sign => ({ at, country, weight, kind, key: (places.get(country) ?? 0) + KINDS[kind], national });

/** Somebody says how numbers of a country are dialled. */
const DIALLED = 0.4;

const dialled = (at: number, country: CountryCode | null): Sign | null =>
  country ? sign('place', at, country, DIALLED) : null;

const coded = (at: number, country: CountryCode | undefined): Sign | null =>
  country ? sign('place', at, country, PLACE) : null;

/** The place that is named by the word or the words that end here, or by the abbreviation that begins here. */
function wordAt(text: string, start: number): Sign | null {
  const isName = isSmall(text.charCodeAt(start + 1)) && isSmall(text.charCodeAt(start + 2));
  const smallEnd = nameEnd(text, start);
  // Most words are no place.
  if (isName && !mayBePlace(text, start, smallEnd)) return null;
  if (!mayNamePlace(text, start, smallEnd)) return null;
  const country = isName ? undefined : countryOfCodeAt(text, start);
  if (country) return coded(start, country);
  const end = smallEnd - start > 2 ? smallEnd : wordEnd(text, start);
  const named = placeNamed(text, start, end);
  if (!named || isSurname(text, start)) return null;
  const behind = text.slice(end, end + 12);
  if (
    HOUSE.test(behind) &&
    !CODES_BEHIND[named.country]?.test(behind) &&
    !(DISTRICT.test(behind) && CODE_BEFORE.test(text.slice(Math.max(0, start - 8), start)))
  )
    return null;
  const isAddress =
    (named.kind === 'city' || named.kind === 'town') &&
    (POSTCODE_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ||
      CODES_BEHIND[named.country]?.test(behind) === true);
  return sign('place', start, named.country, isAddress ? PLACE : WEIGHTS[named.kind]);
}

const WEIGHTS = { country: PLACE, city: CITY, town: TOWN, money: WEAK } as const;

/** `81379 München`: an address. */
const POSTCODE_BEFORE = /(?<!\d)\d{4,5} $/;

/** `Honduras 4418`: a street with its house, not a town with its number. */
const HOUSE = /^ \d{1,4}[a-z]?(?:$|[,;)\n\u2028]| [^\d(/-]| \d{1,2}[°º])/;

/** `01 BP 2741 Abidjan 18`, `11000 Praha 1`. */
const DISTRICT = /^ \d{1,2}(?:$|[,;)\n\u2028](?!\d))/;
const CODE_BEFORE = /\d{3,5} $/;

/** `Arrowtown 9302`, `Hiroshima 721-0942`, `Bengaluru 560 001`: where towns stand before their postcodes. */
const FOUR = /^ \d{4}(?!\d)/;
const FIVE = /^ \d{5}(?!\d)/;
const SIX = /^ [-–]? ?\d{3} ?\d{3}(?!\d)/;
const CODES_BEHIND: Readonly<Partial<Record<CountryCode, RegExp>>> = {
  AU: FOUR,
  NZ: FOUR,
  ZA: FOUR,
  PH: FOUR,
  BD: FOUR,
  JP: /^,? \d{3}-\d{4}(?!\d)/,
  IN: SIX,
  CN: SIX,
  SG: SIX,
  TH: FIVE,
  ID: FIVE,
  KR: FIVE,
  PK: FIVE,
};

/** Where the word ends that begins at a place. */
function wordEnd(text: string, start: number): number {
  WORD.lastIndex = start;
  return start + (WORD.exec(text)?.[0].length ?? 0);
}

const WORD = /[\p{L}\p{M}'’]+/uy;

function domainAt(text: string, dot: number): Sign | null {
  // `.at.` goes on, unless a sentence ends there.
  if (text[dot + 3] === '.' && /[a-z]/.test(text[dot + 4] ?? '')) return null;
  const before = text.slice(Math.max(0, dot - 40), dot);
  if (!/[a-z\d-]{2}$/.test(before)) return null;
  const country = countryOfDomain(text.slice(dot + 1, dot + 3), /(?:@|www\.|:\/\/)[\w.-]+$/.test(before));
  return country ? sign('domain', dot, country, DOMAIN) : null;
}

const INTERNATIONAL =
  /(?:[+\uff0b]|00|011[ -](?=(?:[^\d\n\u2028]?\d){10}))[ \u00a0]?\(?(\p{Nd}[\p{Nd} \u00a0().\u2010-\u2013/-]{5,20}\p{Nd})/uy;

/** What is cut at the end of its line, and goes on in the next one: `+420 736 50` and `> 29 18`. */
const WRAPPED = /[+\uff0b][ \u00a0]?(\p{Nd}[\p{Nd} \u00a0()./-]{3,16}\n[ >|]{0,8}[\p{Nd} -]{1,14}\p{Nd})/uy;

/** Longer lines are sentences. */
const SENTENCE = 48;

/** `Tel. `, `M: `, `Mobil | `: one word that is a label, or none. */
const SIGNED =
  /^[ >*•·|–-]*(?:(?:t|m|f|p|o|c|d|h|w|tel|tél|telefon|téléphone|telephone|phone|mobile?|mobil|handy|fax|telefax|office|direct|direkt|durchwahl|zentrale|cell|móvil|cel|fon|fono|tlf|tlf|puh|kom|моб|тел|факс|t[eé]l[eé]f\p{L}*|telef\p{L}*|mob\p{L}*)[\s.:|/–-]*){0,2}\(?$/u;

/** A cheap look: `00` is mostly the end of an amount, and `+` stands before a time's zone. */
function mayBeNumber(text: string, at: number): boolean {
  const next = signAt(text, signAt(text, at) === PLUS ? at + 1 : at + 2);
  return (next === DIGIT || next === SPACE || next === OPEN) && signAt(text, at - 1) !== DIGIT;
}

function readNumber(pattern: RegExp, text: string, at: number): ParsedNumber | null {
  pattern.lastIndex = at;
  const written = pattern.exec(text)?.[1];
  if (written === undefined) return null;
  const digits = asciiDigitsOf(written.replace('(0)', ''));
  return digits.length <= 15 ? parseDigits(`+${digits}`, undefined) : null;
}

function numberAt(text: string, at: number): Sign | null {
  const number = readNumber(INTERNATIONAL, text, at) ?? readNumber(WRAPPED, text, at);
  const country = number?.country;
  if (!number || !country) return null;
  let start = at;
  while (start > 0 && at - start < SENTENCE && !isLineEndAt(text, start - 1)) start -= 1;
  const isSigned = at - start < SENTENCE && SIGNED.test(lowered(text.slice(start, at)));
  const weight = isSigned ? NUMBER : placeBefore(text, at) === country ? EXPLAINED_NUMBER : NUMBER_OF_OTHERS;
  return sign('number', at, country, weight, number.national);
}
