import type { CountryCode } from '../region';
import { CITIES } from './cities';
import { namesOfCountries, placeNamed } from './place-words';
import type { Stems } from './stems';

/*
 * Places as languages write them that decline their names: `w Berlinie`, `Bécsben`, `Virossa`, `Almanya’daki`. Names of
 * people begin like many of them, so a name counts only behind a preposition, or with an end that nobody's name has.
 */

/** Languages in which a preposition stands before the name, whose end may then be anything short. */
const WITH_PREPOSITION = 'pl cs sk hr sl sr sr-Latn mk bg ru uk be el is sq';

/** What countries' names end in where that alone says that somebody is there, or of there. */
const BY_ENDING: Readonly<Record<string, RegExp>> = {
  hu: /^[áé]?(?:on|b[ae]|r[ae]|r[óő]l)$/,
  fi: /^n$/,
  et: /^(?:s|st|lt?)$/,
  lt: /^os$/,
  lv: /^(?:as|ā)$/,
};

/** Countries that those who speak these languages have to do with, but for those that are names in one of them. */
const COUNTRIES =
  'AE AL AT AZ BA BE BG BY CH CN CZ DE DK EE ES FI FR GB GR HR HU IE IL IT JP KZ LT LU LV ME MK NL NO PL PT RO RS RU SE SI SK TR UA US UZ'.split(
    ' ',
  ) as readonly CountryCode[];

/** What stays of a name when it is declined behind a preposition, where that is not how its nominative begins. */
const STEMS: Stems = {
  AT: 'Beč Беч Graz Wiedn Vídn Viedn Dunaj Gradc Celovc Відн',
  BY: 'Мінск',
  CZ: 'Pradz Praz Праз Czech',
  DE: 'Niemiec Niemcz Koloni Frankfurc Stuttgarc Dreźn Norymberdz Münchn',
  DK: 'Kopenhadz',
  ES: 'Madryc',
  FR: 'Paryz',
  GB: 'Brytani Británi Angli Англи Англі',
  GR: 'Aten Atén Солун',
  HU: 'Budapeszc Węgrz Węgier',
  CY: 'Κύπρ',
  IT: 'Włosz Mediolan Rím Trst Terst',
  LV: 'Ryg Rydz Riz Риз',
  PL: 'Польщ',
  RO: 'Bukareszc',
  UA: 'Kijow Lwow Києв Львов',
};

/** Declined names that need no preposition. */
const FORMS: Stems = {
  AT: 'Bécsi Bécsben Bécsből Bécsbe Vīnē Vienoje Wienin Viinis',
  CZ: 'Prágában Prahan Prahas Prāgā',
  DE: 'Berliinin Berliinis Berlyno Berlīnē Hampurin',
  DK: 'Kööpenhaminan',
  EE: 'Virossa Virosta Viron Tallinnan Tallinnas Tallinas Tallinā',
  FI: 'Helsingin Helsingis Helsinkos',
  GR: 'Αθήνας Θεσσαλονίκης',
  FR: 'Párizsba Pariisin Pariisis Paryžiaus Paryžiuje Parīzē',
  GB: 'Lontoon Londono Londonā Englannin',
  IT: 'Rómában Rooman Roomas',
  LT: 'Vilniuses Viļņā Viļņas',
  LV: 'Lätis Lätist Rygos Rygoje Riias',
  PL: 'Varsóban Varšuvos Varšuvoje Varšavā Varsovan',
  RU: 'Pietarin Maskvos Maskavā',
  SE: 'Tukholman Stockholmis Stokholmā',
  SK: 'Kassán Pozsonyi',
};

/** First names, as far as they stay the same. */
const NAMES: ReadonlySet<string> = new Set(['Milan', 'Paris', 'Софи', 'Virgini', 'Carolin', 'Victori']);

interface Declined {
  readonly country: CountryCode;
  /** What it may end in without a preposition, beside what tells a place in any language. */
  readonly endings: readonly RegExp[];
  /** Whether it may stand behind a preposition. */
  readonly follows: boolean;
  /** Whether it is a form by itself. */
  readonly isWhole: boolean;
}

/** What a declined name ends in behind a preposition. */
const ENDING = /^(?:[aeiouyąęěíúůáóéāаеиіуюяоыєїαηοιυωάήίόύώεέ]{1,3}(?:m|ch|j|mi|м|х|й|ς|ν)?|na|ju)$/u;

/** `Berlinben`, `Tukholmasta`, `Rygoje`: no name of anybody ends so. */
const PLACED = /^[áéaeioóöuyäėi]{0,2}(?:b[ae]n|b[óő]l|ss[aä]|st[aä]|oje|[ėuy]je|ijos)$/u;

/** `Italian`, which is Finnish for what is of Italy as well. */
const ENGLISH = /ian$/;

const PREPOSITION =
  /(?:^|[^\p{L}])(?:we?|ze?|do|od|v[eo]?|zo|u|iz|na|p?od|kod|въ?в?|во|у|і?з|із|зі|до|от|від|п[оі]д|на|στ(?:ο|ον|η|ην|α)|από|του|τη[νς]?|í|frá|në|nga) (?:\p{Ll}{4,} )?$/iu;
const LONGEST_BEFORE = 24;

const NOMINATIVE = /(?:ος|[aeoiyíáаеоияыјєαης])$/u;
const SHORTEST = 5;

let known: ReadonlyMap<string, Declined> | null = null;
const beginnings = new Set<string>();

/** The country of a place whose declined name stands between two places of a text; `null` where it is none. */
export function placeDeclined(text: string, start: number, end: number): CountryCode | null {
  const word = text.slice(start, end);
  // `Berlin’de`, `Almanya'daki`
  const apostrophe = word.search(/['’][dtny]/);
  if (apostrophe > 0) return placeNamed(text, start, start + apostrophe)?.country ?? null;
  known ??= collect();
  if (!beginnings.has(word.slice(0, 3)) || ENGLISH.test(word)) return null;
  for (let length = word.length; length >= 3; length -= 1) {
    const name = known.get(word.slice(0, length));
    if (name && isForm(name, word.slice(length), text, start)) return name.country;
  }
  return null;
}

function isForm({ endings, follows, isWhole }: Declined, rest: string, text: string, start: number): boolean {
  if (rest !== '' && (PLACED.test(rest) || endings.some((ending) => ending.test(rest)))) return true;
  if (rest === '' ? !isWhole : !ENDING.test(rest)) return false;
  return follows ? isBehindPreposition(text, start) : isWhole && rest === '';
}

const isBehindPreposition = (text: string, start: number): boolean =>
  PREPOSITION.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));

function collect(): ReadonlyMap<string, Declined> {
  const names = new Map<string, Declined>();
  // Languages have names that begin alike: `Latvij`.
  const add = (stem: string, name: Declined) => {
    const other = names.get(stem);
    names.set(stem, {
      ...name,
      endings: [...(other?.endings ?? []), ...name.endings],
      follows: name.follows || other?.follows === true,
      isWhole: name.isWhole || other?.isWhole === true,
    });
    beginnings.add(stem.slice(0, 3));
  };
  const addName = (name: string, stem: string, declined: Omit<Declined, 'isWhole'>) => {
    if (stem.length >= SHORTEST && !/[^\p{L}]/u.test(name) && !NAMES.has(stem))
      add(stem, { ...declined, isWhole: false });
  };
  for (const [country, cities] of Object.entries(CITIES)) {
    for (const city of cities.split('|'))
      addName(city, city.replace(NOMINATIVE, ''), {
        country: country as CountryCode,
        endings: [],
        follows: true,
      });
  }
  for (const language of [...WITH_PREPOSITION.split(' '), ...Object.keys(BY_ENDING)]) {
    const ending = BY_ENDING[language];
    const keepsVowel = language === 'fi' || language === 'et';
    for (const [name, country] of namesOfCountries(language, COUNTRIES))
      addName(name, keepsVowel ? name : name.replace(NOMINATIVE, ''), {
        country,
        endings: ending ? [ending] : [],
        follows: !ending,
      });
  }
  for (const [stems, follows] of [
    [STEMS, true],
    [FORMS, false],
  ] as const) {
    for (const [country, words] of Object.entries(stems)) {
      for (const word of words.split(' '))
        add(word, { country: country as CountryCode, endings: [], follows, isWhole: true });
    }
  }
  return names;
}
