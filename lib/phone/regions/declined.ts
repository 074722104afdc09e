import type { CountryCode } from '../region';
import { CITIES } from './cities';
import { namesOfCountries, placeNamed } from './place-words';

/*
 * Places as languages write them that decline their names: `w Berlinie`, `Bécsben`, `Virossa`, `Almanya’daki`.
 */

/** Languages in which a preposition stands before the name, whose end may then be anything short. */
const WITH_PREPOSITION = 'pl cs sk hr sl sr sr-Latn mk bg ru uk be el ro is sq';

/** Where its end alone says that somebody is there. */
const BY_ENDING = 'hu fi et lt lv';

const LANGUAGES = [WITH_PREPOSITION, BY_ENDING].flatMap((languages) =>
  languages.split(' ').map((language) => [language, languages === WITH_PREPOSITION] as const),
);

/** Countries that those who speak these languages have to do with. */
const COUNTRIES =
  'AE AL AM AT AZ BA BE BG BY CH CN CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IS IT JP KZ LT LU LV MD ME MK NL NO PL PT RO RS RU SE SI SK TR UA US UZ'.split(
    ' ',
  ) as readonly CountryCode[];

/** What stays of a name when it is declined, where that is not how its nominative begins. */
const STEMS: Readonly<Partial<Record<CountryCode, string>>> = {
  AT: 'Beč Беч Wiedn Vídn Viedn Dunaj Gradc Celovc Linc Відн',
  BY: 'Мінск',
  CZ: 'Pradz Praz Праз Czech',
  DE: 'Niemiec Niemcz Koloni Frankfurc Stuttgarc Dreźn Norymberdz Münchn',
  DK: 'Kopenhadz',
  ES: 'Madryc',
  FR: 'Paryz',
  GB: 'Brytani Británi Angli Англи Англі',
  GR: 'Солун',
  HU: 'Budapeszc Węgrz Węgier',
  IT: 'Włosz Mediolan Rím Rim Рим',
  LV: 'Rydz Риз',
  PL: 'Польщ',
  RO: 'Bukareszc',
  UA: 'Kijow Lwow Києв Львов',
};

/** The same of languages that need no preposition. */
const STEMS_BY_ENDING: Readonly<Partial<Record<CountryCode, string>>> = {
  AT: 'Bécs Vien Vīn Viini Wieni',
  BY: 'Minsk',
  CZ: 'Prág Prah Prāg',
  DE: 'Berliini Berlyn Berlīn Hampuri Hamburg Miunchen Minhen',
  DK: 'Kööpenhamina Koppenhág Kopenhag',
  EE: 'Tallinna Tallinn Talin Tartto Tartu',
  FI: 'Helsingi Helsink',
  FR: 'Párizs Pariisi Paryži Parīz',
  GB: 'Lontoo London Englanni',
  HU: 'Budapesti',
  IT: 'Róm Rooma Milánó',
  LT: 'Viln Viļņ Kaun',
  LV: 'Riia Ryg',
  PL: 'Varsó Varšuv Varssavi Varsova Krakkó',
  RO: 'Kolozsvár Temesvár Nagyvárad Bukarest',
  RS: 'Szabadk Újvidék Belgrád',
  RU: 'Pietari Peterburi Mosk Moskv',
  SE: 'Tukholma Stockholmi Stokholm Göteborgi',
  SK: 'Pozsony Kassá',
};

/** First names, and the short names of too much else. */
const NAMES = new Set(['Milan', 'Roma', 'Paris', 'Lund', 'Como', 'Lima', 'Cali']);

interface Declined {
  readonly country: CountryCode;
  readonly needsPreposition: boolean;
  /** Whether a form of it may end in nothing more. */
  readonly isWhole: boolean;
}

/** What a declined name ends in behind a preposition. */
const ENDING = /^(?:[aeiouyąęěíúůáóéāаеиіуюяоыєїαηοιυωάήίόύώεέ]{1,3}(?:m|ch|j|mi|м|х|й|ς|ν)?|na|ju)$/u;

/** `Berlinben`, `Tukholmasta`, `Rygoje`. */
const PLACED = /^[áéaeioóöuyäėi]{0,2}(?:b[ae]n|b[óő]l|ss[aä]|st[aä]|oje|[ėuy]je|ijos)$/u;

/** `Tallinnan`, `Lätis`, `Vācijā`, `Latvijos`. */
const SHORTLY_PLACED = /^(?:[áéaeiouy]?(?:n|st?|sse|lt?|le|r[ae]|r[óő]l|b[ae])|[āēīe]|[oėae]s)$/u;

/** `Italian`, which is Finnish for what is of Italy as well. */
const ENGLISH = /ian$/;

const PREPOSITION =
  /(?:^|[^\p{L}])(?:we?|ze?|do|od|v[eo]?|zo|u|iz|na|p?od|kod|въ?в?|во|у|і?з|із|зі|до|от|від|п[оі]д|на|[iî]n|din|la|στ(?:ο|ον|η|ην|α)|από|του|τη[νς]?|í|frá|në|nga) (?:\p{Ll}{4,} )?$/iu;
const LONGEST_BEFORE = 24;

const NOMINATIVE = /(?:ος|[aeoiyíáаеоияыјєαης])$/u;
const SHORTEST = 4;

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
    if (name === undefined) continue;
    const rest = word.slice(length);
    if (rest === '' ? !name.isWhole : !isEnding(rest, name)) continue;
    if (name.needsPreposition && !PLACED.test(rest) && !isBehindPreposition(text, start)) continue;
    return name.country;
  }
  return null;
}

const isEnding = (rest: string, { needsPreposition }: Declined): boolean =>
  PLACED.test(rest) || (needsPreposition ? ENDING : SHORTLY_PLACED).test(rest);

const isBehindPreposition = (text: string, start: number): boolean =>
  PREPOSITION.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start));

function collect(): ReadonlyMap<string, Declined> {
  const stems = new Map<string, Declined>();
  const add = (stem: string, name: Declined) => {
    stems.set(stem, name);
    beginnings.add(stem.slice(0, 3));
  };
  for (const [country, cities] of Object.entries(CITIES)) {
    for (const city of cities.split('|')) {
      const stem = city.replace(NOMINATIVE, '');
      if (stem.length < SHORTEST || /[^\p{L}]/u.test(city) || NAMES.has(city) || NAMES.has(stem)) continue;
      add(stem, { country: country as CountryCode, needsPreposition: true, isWhole: false });
    }
  }
  for (const [language, needsPreposition] of LANGUAGES) {
    for (const [name, country] of namesOfCountries(language, COUNTRIES)) {
      const stem = language === 'fi' || language === 'et' ? name : name.replace(NOMINATIVE, '');
      if (stem.length >= SHORTEST && !/[^\p{L}]/u.test(name))
        add(stem, { country, needsPreposition, isWhole: false });
    }
  }
  for (const [stemsOf, needsPreposition] of [
    [STEMS, true],
    [STEMS_BY_ENDING, false],
  ] as const) {
    for (const [country, written] of Object.entries(stemsOf)) {
      for (const stem of written.split(' '))
        add(stem, { country: country as CountryCode, needsPreposition, isWhole: needsPreposition });
    }
  }
  return stems;
}
