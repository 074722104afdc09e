import type { CountryCode } from '../region';
import { endingsOf, mayEndIn } from '../text/endings';
import { withoutArticle } from './words';

/** Words for an extension of a company's own phone system, also right behind the number that it belongs to. */
export const EXTENSION_WORDS: ReadonlySet<string> = new Set(
  `ext extn extension extensions durchwahl nebenstelle nst apparat klappe intern interne poste postes interno interni wew wewn
   wewnętrzny ramal anexo extensión toestel tst anknytning anknyt ankn lokalnummer lokalnr linka linku klapka klapku klapky mellék mellékszám mellékszáma dahili dâhili доб добавочный местный місцевий belső داخلي داخلی الداخلي פנימי внутр
   внутренний вн alanumero alanumeroon alanumerosta internnummer interní lokál extensão extensao internnr hausapparat intercom anschluss sambungan внутрішній дод вътр вътрешен siseliin sisenumber doorkiesnummer doorkies extensió linkę linki kućni εσωτερικό εσωτ interior wewnętrznym lince klapce внутреннему добавочному внутрішньому anknytningen lokalnummeret alanumerossa melléken mellékállomás dahilim interiorul toestelnummer interni sisäinen vidinis iekšējais iekšējo sisetelefon sisenr lühinumber ekstensi alanro klapke`.split(
    /\s+/,
  ),
);

/** Short words that mean it only with a full stop. */
const ABBREVIATIONS = new Set(['app', 'int', 'вн', 'lok', 'dah', 'iekš', 'лок', 'samb', 'anx']);

/** Those of flats and shops elsewhere than in Romania: they need a number before them, or somebody who is called. */
export const isAlsoFlat = (word: string, region: CountryCode | undefined): boolean =>
  word === 'lok' || (word === 'int' && region !== 'RO' && region !== 'MD');

/** Words that mean a room, a road or a flat elsewhere. */
const ONLY_IN = new Map<string, readonly CountryCode[]>([
  ['lokal', ['DK', 'FO', 'GL', 'HR', 'RS', 'BA', 'ME', 'SI', 'MK']],
  ['локал', ['RS', 'BA', 'ME', 'MK', 'BG']],
  ['local', ['CA', 'PH']],
  ['loc', ['PH']],
  ['uitbreiding', ['ZA', 'NA']],
  ['interna', ['SI', 'HR', 'RS', 'BA', 'ME', 'MK']],
  ['kl', ['CZ', 'SK', 'AT']],
  ['dw', ['DE', 'AT', 'CH', 'LI', 'LU', 'IT']],
]);

/** Words of scripts without spaces. */
export const UNSPACED_WORDS =
  '内線|內線|内线|分机|分機|내선|ต่อ|เบอร์ภายใน|שלוחה|تحويلة|số nội bộ|máy (?:lẻ|nhánh)';
const UNSPACED = new RegExp(`(?:${UNSPACED_WORDS})(?:番号|號碼|号|번호)?(?:は|是)?$`, 'u');

/** A quick look at the word that ends at a place; most words before digits are none for an extension. */
export const mayEndExtensionWord = (text: string, end: number): boolean => mayEndIn(ENDINGS, text, end);

/** All that may be one somewhere, but for those of scripts without spaces. */
export const EXTENSION_HEADS: readonly string[] = [...EXTENSION_WORDS, ...ABBREVIATIONS, ...ONLY_IN.keys()];

const ENDINGS = endingsOf(['x', ...EXTENSION_HEADS]);

export type ExtensionWord = 'word' | 'abbreviation' | 'letter' | 'none';

/** What a word says of the digits behind it; `letter` is the `x` of `x104`. */
export function classOfExtensionWord(written: string, region: CountryCode | undefined): ExtensionWord {
  const says = known.get(written) ?? remember(written);
  if (typeof says === 'string') return says;
  return region !== undefined && says.includes(region) ? 'word' : 'none';
}

/** What words say, or where alone they say it. The same ones stand before digits again and again. */
const known = new Map<string, ExtensionWord | readonly CountryCode[]>();
const MOST_KNOWN = 2_000;

function remember(written: string): ExtensionWord | readonly CountryCode[] {
  if (known.size >= MOST_KNOWN) known.clear();
  const says = classify(withoutArticle(written.toLowerCase()));
  known.set(written, says);
  return says;
}

function classify(word: string): ExtensionWord | readonly CountryCode[] {
  if (word === 'x') return 'letter';
  if (ABBREVIATIONS.has(word)) return 'abbreviation';
  return (
    ONLY_IN.get(word) ??
    (EXTENSION_WORDS.has(word) || word === 'internal' || UNSPACED.test(word) ? 'word' : 'none')
  );
}
