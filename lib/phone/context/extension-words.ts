import type { CountryCode } from '../region';
import { withoutArticle } from './words';

/** Words for an extension of a company's own phone system, also right behind the number that it belongs to. */
export const EXTENSION_WORDS: ReadonlySet<string> = new Set(
  `ext extn extension extensions durchwahl nebenstelle nst apparat klappe intern interne poste postes interno interni wew wewn
   wewnętrzny anexo extensión toestel tst anknytning anknyt ankn lokalnummer lokalnr linka linku klapka klapku klapky mellék mellékszám mellékszáma dahili dâhili доб добавочный местный місцевий belső داخلي داخلی الداخلي פנימי внутр
   внутренний вн alanumero alanumeroon alanumerosta internnummer interní lokál extensão extensao internnr hausapparat intercom anschluss sambungan внутрішній дод вътр вътрешен siseliin sisenumber doorkiesnummer doorkies extensió linkę linki kućni εσωτερικό εσωτ wewnętrznym lince klapce внутреннему добавочному внутрішньому anknytningen lokalnummeret alanumerossa melléken mellékállomás dahilim interiorul toestelnummer interni sisäinen vidinis iekšējais iekšējo sisetelefon sisenr lühinumber ekstensi alanro klapke`.split(
    /\s+/,
  ),
);

/** Short words that mean it only with a full stop. */
const ABBREVIATIONS = new Set(
  'app int вн lok dah iekš лок samb anx vid инт sis εσ sise mell rml uitbr byl pswt psw'.split(' '),
);

/** The same words as they are inflected, shortened and joined: `Durchwahlen`, `klapkách`, `melléke`, `تحويلتي`. */
export const INFLECTED_WORDS = [
  'intern(?:e[ns]|as)|durchw(?:ahl(?:en|nummern?)?)?|nebenst(?:ellen?(?:nummern?)?)?|hausintern|haustelefon|durchwahlnr',
  'exts?|extns?|xtn|extensi(?:ones|ile)|supletorio|ramais|ramalzinho|extensões',
  'toestel(?:len|nrs?)|doorkies(?:nummers|nr)|binnenlijn|huistelefoon|verkortnummer',
  'lokalnumre(?:ne)?|internnummeret|internnumre|internlinj(?:e[nr]?|ene)|biapparat|internttelefon',
  'anknytn|anknytningar(?:na)?|anknytnings(?:nummer|nr)|alanumero(?:t|ni|n|sta|ssa|nsa|iin)|ala-?(?:num|nro|numero|liittymä[än]?)|sisäpuhelin|sisäpuhelimessa|sisäpuhelinnumero(?:ssa)?',
  'wewn(?:ętrzn(?:a|e|ego|ymi?|ych))?|klapk(?:ách|ou|ám)|vnút(?:orn[áéýú])?|vnitřní|provolba',
  'mellék(?:e[kt]?|em|én|ek(?:en)?|re|et|számai?)|interioar(?:e|ele)|вътр(?:ешн(?:ият?|ите|и))?|внутренн(?:ие|им|его|юю)|внутрішн(?:і|ій|ього|ім)|додатков(?:им|ому|ий)|добавочн(?:ые|ого|ым|ому?)|местному',
  'εσωτερικ(?:ά|ού|ή|ών)|kućn(?:og|om|i)|internim?|dahili(?:si|ler|m|leri|lerde)',
  'sise(?:nr|numbri(?:d|le|l|ga)?|liini?d?|liinil|tel)|lisanumber|iekšēj(?:ie|ā|am|os)|papildnumur(?:s|u|am)|vidin(?:io|iai|ės|į)|vidaus',
  'ה?שלוח(?:ה|ות|ת|תו|תה|תי)|(?:ال|لل)?تحويل(?:ة|ه|ات|تي|ته|تها)|(?:ال)?داخلية|الداخلي|داخلی(?:\\u200c?ها(?:ی)?)?|एक्सटेंशन(?:ों)?|एक्स|इंटरकॉम',
  'bylyn(?:e|nommer)?|uitbreidings?nommer|uitbreidings|interkom|ekstensinya|ekst|talian',
].join('|');
const INFLECTED = new RegExp(`^(?:${INFLECTED_WORDS})$`, 'u');

/** What else is inside, or longer than it was: rules, rooms, and times. */
export const isOfInside = (word: string): boolean =>
  /^(?:intern|внутр|внутрішн|вътр|εσωτερ|wewn|vn[iú]t|bels|interi|ext(?!s?$|ns?$)|dahili|(?:ال)?داخل|ה?פנימי|sis[aä]i|vid|iek)/iu.test(
    word,
  );

/** What other things of a number have, too: the digits behind `Apparat Nr.` may be those of a device. */
export const isOfManyThings = (word: string): boolean =>
  /^(?:apparat|anschluss|int|intern\p{L}{0,2}|lokal\p{L}?|lin[ij]\p{L}*)$/iu.test(word);

/** Those of flats and shops elsewhere: they need a number before them, or somebody who is called. */
export const isAlsoFlat = (word: string, region: CountryCode | undefined): boolean =>
  (word === 'lok' || word === 'int') &&
  !(region !== undefined && (ABBREVIATED_IN.get(word)?.includes(region) ?? false));

const BALKANS: readonly CountryCode[] = ['SI', 'HR', 'RS', 'BA', 'ME', 'MK'];
const ABBREVIATED_IN = new Map<string, readonly CountryCode[]>([
  ['int', ['RO', 'MD', ...BALKANS]],
  ['lok', BALKANS],
]);

/** Where a `poste` is a pole. */
export const POLES: ReadonlySet<string> = new Set(
  'ES MX AR CL PE CO VE EC UY PY BO CR GT HN NI SV DO PR PT BR AO MZ'.split(' '),
);

/** Words that mean a room, a road or a flat elsewhere. */
const ONLY_IN = new Map<string, readonly CountryCode[]>([
  ['lokal', ['DK', 'FO', 'GL', 'HR', 'RS', 'BA', 'ME', 'SI', 'MK']],
  ['локал', ['RS', 'BA', 'ME', 'MK', 'BG']],
  ['local', ['CA', 'PH']],
  ['loc', ['PH']],
  ['lokali', ['HR', 'RS', 'BA', 'ME', 'SI', 'MK']],
  ['lokalima', ['HR', 'RS', 'BA', 'ME', 'SI', 'MK']],
  ['uitbreiding', ['ZA', 'NA']],
  ['interna', ['SI', 'HR', 'RS', 'BA', 'ME', 'MK']],
  ['ramal', ['BR', 'PT', 'AO', 'MZ', 'CV']],
  ['interior', ['RO', 'MD']],
  ['internih', ['SI', 'HR', 'RS', 'BA', 'ME', 'MK']],
  ['pes', ['ID']],
  ['kl', ['CZ', 'SK', 'AT']],
  ['dw', ['DE', 'AT', 'CH', 'LI', 'LU', 'IT']],
]);

/** Words of scripts without spaces. */
export const UNSPACED_WORDS =
  '内線|內線|内线|分机|分機|短号|내선|구내|교내|사내|ต่อ|เบอร์ภายใน|שלוחה|تحويلة|số nội bộ|máy (?:lẻ|nhánh)';
const UNSPACED = new RegExp(
  `(?:${UNSPACED_WORDS})(?:番号|號碼|号码|号|번호|電話|电话|전화)?(?:は|是|係|为|為|은|는)?$`,
  'u',
);

/** All that may be one somewhere, but for those of scripts without spaces. */
export const EXTENSION_HEADS: readonly string[] = [...EXTENSION_WORDS, ...ABBREVIATIONS, ...ONLY_IN.keys()];

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
    (EXTENSION_WORDS.has(word) || word === 'internal' || INFLECTED.test(word) || UNSPACED.test(word)
      ? 'word'
      : 'none')
  );
}
