import { type CountryCode, isCountryCode } from '../region';
import { hasBetween, type Signs, signsOf } from '../text/sign-places';
import { ALSO_SPOKEN, LANGUAGES } from './function-words';
import { visitFunctionWords } from './words-of-languages';

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

/**
 * The countries that the language of a text speaks for, where it is not one that the mailbox's country writes, nor
 * English, which everybody writes; or the mailbox's, where its language is its own. Somebody who writes Polish to a mailbox in England gives Polish numbers.
 */
export function countriesOfLanguage(text: string, mailbox: CountryCode): readonly Spoken[] {
  return countriesSpokenIn(languagesOf(text, mailbox), 0, text.length);
}

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

/** As `countriesOfLanguage`, for a part of a text. Parts are best asked for in about their order. */
export const countriesSpokenIn = (languages: Languages, from: number, to: number): readonly Spoken[] =>
  (hasBetween(languages.unspaced, from, to)
    ? countriesOfScript(languages.text.slice(from, to), languages.mailbox)
    : null) ?? countriesOfWords(languages, from, to);

/** The same where a part is known to have no letters of scripts without spaces. */
export function countriesOfWords({ text, mailbox }: Languages, from: number, to: number): readonly Spoken[] {
  const own = homesOf(mailbox);
  const counts = countWords(text, from, to, own);
  const best = Math.max(...counts);
  if (best < FEWEST) return NOTHING;
  const written = LANGUAGES.filter((_, at) => (counts[at] ?? 0) >= best * AS_LIKELY);
  const [home] = own
    .filter((at) => (counts[at] ?? 0) >= best * MIXED)
    .sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
  if (home !== undefined) return ofHome(namesIn(LANGUAGES[home]?.countries ?? ''), mailbox);
  return written.length > 2 ? NOTHING : spokenIn(written);
}

/** Where the mailbox's country shares its language with a larger one, that one's numbers are not far. */
function ofHome([main, ...others]: readonly CountryCode[], mailbox: CountryCode): readonly Spoken[] {
  if (main === undefined) return NOTHING;
  if (main !== mailbox) return [{ country: main, weight: NEIGHBOUR }];
  return others.length > 0 ? NOTHING : [{ country: mailbox, weight: OWN }];
}

function spokenIn(languages: readonly { readonly countries: string }[]): readonly Spoken[] {
  const factor = languages.length > 1 ? SISTERS : 1;
  return languages.flatMap(({ countries }) =>
    namesIn(countries).map((country, at) => ({ country, weight: (at === 0 ? MAIN : OTHERS) * factor })),
  );
}

const namesIn = (countries: string): readonly CountryCode[] => countries.split(' ').filter(isCountryCode);

/** How many different words of each language a text has, read until it is sure to be written in one of `homes`. */
function countWords(text: string, from: number, to: number, homes: readonly number[]): readonly number[] {
  const counts = LANGUAGES.map(() => 0);
  let most = 0;
  visitFunctionWords(text, from, to, ({ languages }) => {
    for (const at of languages) {
      const count = (counts[at] ?? 0) + 1;
      counts[at] = count;
      if (homes.includes(at)) {
        if (count >= SURE && count > most) return false;
      } else if (count > most) most = count;
    }
    return true;
  });
  return counts;
}

const homes = new Map<CountryCode, readonly number[]>();

/** English, and the languages that a country writes. */
function homesOf(country: CountryCode): readonly number[] {
  const known = homes.get(country);
  if (known) return known;
  const own = LANGUAGES.flatMap(({ code, countries }, at) =>
    code === 'en' || `${countries} ${ALSO_SPOKEN[code] ?? ''}`.split(' ').includes(country) ? [at] : [],
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
