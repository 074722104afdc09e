import { type CountryCode, isCountryCode } from '../region';
import { hasBetween, type Signs, signsOf } from '../text/sign-places';
import { ALSO_SPOKEN, LANGUAGES } from './function-words';
import { countFunctionWords } from './words-of-languages';

/** A country that a text's language speaks for, and how much. */
export interface Spoken {
  readonly country: CountryCode;
  readonly weight: number;
}

/** A language's main country: more than the mailbox, as whoever writes so seldom sits there. */
const MAIN = 3;

/** The mailbox's country, where nobody else writes its language. */
const OWN = 1.5;

/** The main country of a language that the mailbox's country writes too. */
const NEIGHBOUR = 0.3;

/** Each of its other countries. */
const OTHERS = 1.6;

/** Where two sisters are as likely, such as Czech and Slovak. */
const SISTERS = 0.8;

const NOTHING: readonly Spoken[] = [];

/** Fewer words may be names. */
const FEWEST = 3;

/** After as many words of the mailbox's language, or of English, nothing else is expected. */
const SURE = 5;

/** A language with as many of a text's words as this is written there too. */
const AS_LIKELY = 0.85;
const MIXED = 0.55;

/** The languages of a text's parts, as they are read by somebody. */
export interface Languages {
  readonly text: string;
  readonly mailbox: CountryCode;
  readonly unspaced: Signs;
}

export const languagesOf = (text: string, mailbox: CountryCode): Languages => ({
  text,
  mailbox,
  unspaced: signsOf(text, UNSPACED),
});

/**
 * The countries that the language of a part of a text speaks for, where it is not one that the mailbox's country writes,
 * nor English, which everybody writes; or the mailbox's, where its language is its own. Somebody who writes Polish to a
 * mailbox in England gives Polish numbers. Parts are best asked for in about their order.
 */
export const countriesSpokenIn = (languages: Languages, from: number, to: number): readonly Spoken[] =>
  (hasBetween(languages.unspaced, from, to)
    ? countriesOfScript(languages.text.slice(from, to), languages.mailbox)
    : null) ?? countriesOfWords(languages, from, to);

/** The same where a part is known to have no letters of scripts without spaces. */
export function countriesOfWords({ text, mailbox }: Languages, from: number, to: number): readonly Spoken[] {
  const homes = homesOf(mailbox);
  const counts = countWords(text, from, to, homes);
  let best = 0;
  for (const count of counts) if (count > best) best = count;
  if (best < FEWEST) return NOTHING;
  const home = likeliestOf(homes, counts);
  if ((counts[home] ?? 0) >= best * MIXED) return ofHome(countriesOf(home), mailbox);
  const written: number[] = [];
  for (let at = 0; at < counts.length; at += 1) if ((counts[at] ?? 0) >= best * AS_LIKELY) written.push(at);
  return written.length > 2 ? NOTHING : spokenIn(written);
}

/** Of the languages at home, the first of those with most words; -1 where there is none. */
function likeliestOf(homes: Uint8Array, counts: Int32Array): number {
  let likeliest = -1;
  for (let at = 0; at < homes.length; at += 1)
    if (homes[at] === 1 && (counts[at] ?? 0) > (counts[likeliest] ?? -1)) likeliest = at;
  return likeliest;
}

/** Where the mailbox's country shares its language with a larger one, that one's numbers are not far. */
function ofHome(countries: readonly CountryCode[], mailbox: CountryCode): readonly Spoken[] {
  const [main] = countries;
  if (main === undefined) return NOTHING;
  if (main !== mailbox) return [{ country: main, weight: NEIGHBOUR }];
  return countries.length > 1 ? NOTHING : [{ country: mailbox, weight: OWN }];
}

function spokenIn(languages: readonly number[]): readonly Spoken[] {
  const factor = languages.length > 1 ? SISTERS : 1;
  return languages.flatMap((language) =>
    countriesOf(language).map((country, at) => ({ country, weight: (at === 0 ? MAIN : OTHERS) * factor })),
  );
}

const known = new Map<number, readonly CountryCode[]>();

/** The countries of a language, by its place in the list. */
function countriesOf(language: number): readonly CountryCode[] {
  const there = known.get(language);
  if (there) return there;
  const countries = namesIn(LANGUAGES[language]?.countries ?? '');
  known.set(language, countries);
  return countries;
}

const namesIn = (countries: string): readonly CountryCode[] => countries.split(' ').filter(isCountryCode);

/** The counts of the last part that was read: the next one's take their place. */
const counts = new Int32Array(LANGUAGES.length);

/** How many different words of each language a text has, read until it is sure to be written in one of `homes`. */
function countWords(text: string, from: number, to: number, homes: Uint8Array): Int32Array {
  counts.fill(0);
  countFunctionWords(text, from, to, { counts, homes, enough: SURE, most: 0 });
  return counts;
}

const homes = new Map<CountryCode, Uint8Array>();

/** English, and the languages that a country writes: 1 in their places, 0 in those of all others. */
function homesOf(country: CountryCode): Uint8Array {
  const known = homes.get(country);
  if (known) return known;
  const own = Uint8Array.from(LANGUAGES, ({ code, countries }) =>
    code === 'en' || `${countries} ${ALSO_SPOKEN[code] ?? ''}`.split(' ').includes(country) ? 1 : 0,
  );
  homes.set(country, own);
  return own;
}

/** Scripts without spaces, or of one country alone. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\u3041-\u30fa]{2}/, 'JP'],
  [/[\uac00-\ud7a3]{2}/, 'KR'],
  [/[\u0e01-\u0e3a]{3}/, 'TH'],
  [/[\u10d0-\u10fa]{3}/, 'GE'],
  [/[\u0561-\u0586]{3}/, 'AM'],
  [/[\u0900-\u097f]{3}/, 'IN'],
  [/[\u4e00-\u9fff]{2}/, 'CN TW HK MO SG'],
];

/** Whether there is any sign of a script at all. */
const UNSPACED = /[\u0561-\u0586\u0900-\u10fa\u3041-\ud7a3]/g;

function countriesOfScript(text: string, mailbox: CountryCode): readonly Spoken[] | null {
  const written = SCRIPTS.find(([script]) => script.test(text))?.[1];
  if (written === undefined) return null;
  const countries = namesIn(written);
  if (countries.includes(mailbox)) return NOTHING;
  return countries.slice(0, 3).map((country, at) => ({ country, weight: at === 0 ? MAIN : OTHERS }));
}
