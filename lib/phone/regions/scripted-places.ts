import type { CountryCode } from '../region';
import { namesOfCountries } from './place-words';
import { SCRIPTED_NAMES } from './scripted-names';

/*
 * Places in scripts without capitals, most of which put no spaces between words either. Countries are called as the
 * browser knows them.
 */

/** A script, the languages that call countries in it, and what may stand around a name that is one of a place. */
interface Script {
  readonly letters: RegExp;
  readonly languages: string;
  readonly before: RegExp;
  readonly behind: RegExp;
  /** What stands before or behind the name of a country where somebody is in it. */
  readonly inBefore?: RegExp;
  readonly inBehind?: RegExp;
}

/** Prefixes are glued to names; streets, banks and restaurants are called by them. */
const SCRIPTS: readonly Script[] = [
  {
    letters: /[\u05d0-\u05ea]/,
    languages: 'he',
    before: /(?<!\p{L}|(?:פיצה|מסעדת|רחוב) )[בלמהוכש]{0,2}$/u,
    behind: /^(?!\p{L})/u,
    inBefore: /ב$/,
  },
  {
    letters: /[\u0620-\u06cc]/,
    languages: 'ar fa',
    before: /(?<!\p{L}|(?:شارع|مطعم|فندق|بنك) )[وف]?[بل]?(?:ال)?$/u,
    behind: /^(?!\p{L})/u,
    inBefore: /(?:ب|في |در )(?:ال)?$/,
  },
  {
    letters: /[\u0900-\u097f]/,
    languages: 'hi',
    before: /(?<![\p{L}\p{M}])$/u,
    behind: /^(?![\p{L}\p{M}])/u,
    inBehind: /^ ?में/,
  },
  { letters: /[\u0e00-\u0e7f]/, languages: 'th', before: /$/, behind: /^/, inBefore: /ใน$/ },
  { letters: /[\u10d0-\u10ff]/, languages: 'ka', before: /(?<!\p{L})$/u, behind: /^/, inBehind: /^ში/ },
  { letters: /[\u0531-\u0587]/, languages: 'hy', before: /(?<!\p{L})$/u, behind: /^/, inBehind: /^ում/ },
  {
    letters: /[\uac00-\ud7af]/,
    languages: 'ko',
    before: /(?<![\uac00-\ud7af])$/,
    behind: /^(?![인어산제])/,
    inBehind: /^에/,
  },
  {
    letters: /[\u3040-\u30ff]/,
    languages: 'ja',
    before: /(?<![\u30a0-\u30fa\u30fc-\u30ff])$/,
    behind: /^(?![\u30a0-\u30ff語人製産字店路通]|大通)/,
  },
  {
    letters: /[\u4e00-\u9fff]/,
    languages: 'zh zh-Hant',
    before: /$/,
    behind: /^(?![語语文人製制產産元路街道]|[东東西南北中]路)/,
    inBefore: /在$/,
  },
];

/** Names that are words, people or other places too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['جدة', 'ירדן', 'مالي', 'ชาด', '남극']);

interface Named {
  readonly country: CountryCode;
  readonly isCity: boolean;
}

/** What places are called in a script, and by their first two signs, the longest first. */
interface Names {
  readonly byBeginning: ReadonlyMap<number, readonly string[]>;
  readonly places: ReadonlyMap<string, Named>;
}

const known = new Map<Script, Names>();

function namesIn(script: Script): Names {
  const names = known.get(script) ?? collect(script);
  known.set(script, names);
  return names;
}

function collect({ letters, languages }: Script): Names {
  const places = new Map<string, Named>();
  const add = (name: string, country: CountryCode, isCity: boolean) => {
    if (name.length > 1 && letters.test(name) && !AMBIGUOUS.has(name) && !places.has(name))
      places.set(name, { country, isCity });
  };
  for (const [country, all] of Object.entries(SCRIPTED_NAMES))
    for (const name of all.split(' ')) add(name.replace('_', ' '), country as CountryCode, true);
  for (const language of languages.split(' '))
    for (const [name, country] of namesOfCountries(language))
      if (!/[()（）]/.test(name)) add(name, country, false);
  const byBeginning = new Map<number, string[]>();
  for (const name of [...places.keys()].sort((one, other) => other.length - one.length)) {
    const beginning = beginningAt(name, 0);
    const others = byBeginning.get(beginning);
    if (others) others.push(name);
    else byBeginning.set(beginning, [name]);
  }
  return { places, byBeginning };
}

/** Whether a character code is one of a letter of those scripts. */
export const isScripted = (code: number): boolean =>
  (code > 0x530 && code < 0x1100) || (code >= 0x2e80 && code < 0xd800);

/** A cheap look. */
const MAY_BE_APART = /[。！？؟0-9٠-٩]/;

/** What ends what is said of a number, and other numbers. */
const APART = /[。！？؟]|(?:\p{Nd}[ ().-]{0,2}){6,}/u;

const ENDS_PART = /^\s*(?:$|[,،.。、])/;

/** Two signs as one number: to make a string of them takes longer. */
const beginningAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

interface Found extends Named {
  readonly at: number;
  /** Whether somebody or something is said to be in it: always of cities. */
  readonly isThere: boolean;
  /** Whether nothing is said of it: a part of the line ends with it. */
  readonly isLast: boolean;
}

/** The places that are named in some text, the last first for each script. */
function* placesIn(said: string): Generator<Found> {
  for (const script of SCRIPTS) {
    if (!script.letters.test(said)) continue;
    const { byBeginning, places } = namesIn(script);
    for (let at = said.length - 2; at >= 0; at -= 1) {
      const name = byBeginning.get(beginningAt(said, at))?.find((one) => said.startsWith(one, at));
      const named = name === undefined ? undefined : places.get(name);
      if (!name || !named) continue;
      const [head, rest] = [said.slice(0, at), said.slice(at + name.length)];
      if (!script.before.test(head) || !script.behind.test(rest)) continue;
      const isThere =
        named.isCity || script.inBefore?.test(head) === true || script.inBehind?.test(rest) === true;
      yield { ...named, at, isThere, isLast: ENDS_PART.test(rest) };
    }
  }
}

/**
 * The country of an address that is a line of its own: of a city in it beside a number, or of several places; `null` where they
 * are none, or of several countries.
 */
export function countryOfAddress(line: string): CountryCode | null {
  const places = [...placesIn(line)];
  const [first] = places;
  const mayBeAlone = first !== undefined && (first.isCity || first.isLast) && /\p{Nd}/u.test(line);
  if (!first || (places.length < 2 && !mayBeAlone)) return null;
  return places.every(({ country }) => country === first.country) ? first.country : null;
}

/**
 * The country of the place that is named last in what stands before a number; `null` where none is. Countries are named of
 * people too (`フランス大使館`), but for where somebody is said to be in one (`בגרמניה`, `في مصر`, `독일에`): the ones of those
 * are asked for by themselves (`wantsPeople`).
 */
export function scriptedPlace(before: string, wantsPeople: boolean): CountryCode | null {
  const said = MAY_BE_APART.test(before) ? (before.split(APART).at(-1) ?? '') : before;
  let nearest: { readonly country: CountryCode; readonly at: number } | null = null;
  for (const { country, at, isThere } of placesIn(said))
    if (isThere !== wantsPeople && at > (nearest?.at ?? -1)) nearest = { country, at };
  return nearest?.country ?? null;
}
