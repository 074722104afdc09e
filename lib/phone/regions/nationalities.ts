import type { CountryCode } from '../region';
import { countryOfStem, type Stems, stemsPattern } from './stems';

/*
 * `Duits`, `italienische`, `польський`: words for what is of a country.
 */

/**
 * How they begin, in small letters: those of neighbours, and of where many travel and trade. As much of each as no
 * name begins with (`Francesca mobile`, `Holland mobile`, `Russell cell`).
 */
const STEMS: Stems = {
  DE: 'allemand alem[aá]n alemã deutsch(?:e|$) duits german(?![oai]) nemeck německ niemieck német(?!h) tedesc tysk німец немец גרמני saksalai njemačk alman(?:[lc]|$) γερμανικ немск',
  AT: 'austriac austrijsk austrian autrichien oostenrijk osztrák rakousk rakúsk österr østrig austriak avstrijsk avusturya αυστριακ австри[йј]ск',
  CH: 'schweiz suisse suizo svizzer svájc swiss szwajcar švýcar zwitser',
  FR: 'français francés frances(?!c) francouz francusk franse$ fransk französ french француз צרפתי francosk francez fransız γαλλικ ranskalai франц',
  IT: 'itali[aej] italsk olasz włosk итальян איטלקי talijansk ιταλικ итали[йј]ск',
  ES: 'espagn español hiszpań spaans spagnol spanis spansk spanyol španěl espanhol ispanyol spaniol',
  PT: 'portug portoghes',
  NL: 'belanda dutch hollands holländ holender néerland niederl nederl nizozem olandes',
  BE: 'belgi(?!n) belg[ea]$ belgick',
  GB: 'brit(?:[aá]nn?i|i|se?$|sk) brytyj',
  US: 'american amerik americk américai amerykań',
  PL: 'polacc polaco polnisch polonais polsk polish poolse$ польськ польск polonez poljsk полск puolalai',
  CZ: 'czech czesk česk tchèque tschech tsjech чеськ češk',
  SK: 'slovaki slovaqu slowak słowac szlovák',
  HU: 'hongaar hongrois hungar húngar magyar maďar ungar ungher węgier madžarsk',
  SI: 'slowen sloven(?!sk) slovinsk',
  HR: 'croat kroat chorvat hrvat hrvašk хрватск horvatsk',
  GR: 'greek griech griek יווני greck[aio] řeck гръцк',
  TR: 'turkish turque türki turkse$ tureck турск τουρκικ',
  DK: 'danish dänisch dansk tanskalai duńsk dánsk',
  SE: 'swedish schwed svensk zweeds ruotsalai švédsk szwedzk',
  NO: 'norweg norsk noors norjalai norwesk',
  FI: 'finnis finsk suomalai',
  UA: 'ukrain ukraiń українс',
  RU: 'russian russisch rosyjs русск российск російс',
  AE: 'emirat',
  SA: 'saudi',
  MX: 'mexican mexik',
  BR: 'brasil brazil brésil',
  AR: 'argentin',
  IN: 'indisch indian(?!a) indienn',
  CN: 'chines chinois',
  JP: 'japan japon giappon',
  AU: 'austral',
  EE: 'virolai',
  RO: 'румънск rumuńsk rumunsk românesc',
  RS: 'srpsk српск сръбск',
  BG: 'bulgarsk βουλγαρικ',
  CY: 'κυπριακ',
  UG: 'ugandan ugandais ugandes',
  KE: 'kenyan kenian(?:isch|o|e) keniaans',
  TZ: 'tanzani',
  NG: 'nigerian nigérian',
  GH: 'ghana(?:ian|isch|éen|ees)',
  ZA: 'südafrik sud-?afric zuid-?afrik sydafrik',
  ZW: 'zimbabw simbabw',
  ZM: 'zambi(?:an|sch) sambisch',
  MZ: 'mozambi moçambi mosambik',
  AO: 'angol(?:an|ais|es|isch)',
  ET: 'ethiopian äthiop éthiop etíop',
  RW: 'rwandan rwandais ruandisch',
  CM: 'cameroon camerounais kamerunisch',
  SN: 'senegal(?:es|isch) sénégalais',
  CI: 'ivorian ivoirien',
  MA: 'moroccan marocain marokk marroqu marocch',
  DZ: 'algerian algérien algerisch argelin',
  TN: 'tunisi(?:an|en|n[ao]|sch) tunes(?:isch|in)',
  EG: 'egyptian égyptien ägypt egipc egizian',
  LB: 'lebanese libanais libanes',
  JO: 'jordanian jordanien jordanisch',
  IQ: 'iraqi irakisch irakien',
  IR: 'iranian iranien iranisch',
  KW: 'kuwaiti koweïtien',
  QA: 'qatari katarisch',
  BH: 'bahraini',
  OM: 'omani(?:$|s)',
  PK: 'pakistan[iei]',
  BD: 'bangladesh[iie]',
  LK: 'sri-lank srilank',
  NP: 'nepal(?:i|es|ais)',
  TH: 'thai(?:$|länd|land[ae]is)|thaïland tailand',
  VN: 'vietnam(?:es|ien|it)',
  MY: 'malaysi(?:an|sch|en)',
  SG: 'singapor(?:ean|ees|ian)|singapur',
  ID: 'indonesi(?:an|sch|ën|en|o|a$) indonésien',
  PH: 'filipin(?:o|a|a$) philippin',
  KR: 'korean(?:$|isch|sk) coréen coreano südkorea',
  TW: 'taiwan(?:es|ais|isch)',
  NZ: 'neuseel neozel néo-?zéland',
  CA: 'canad(?:ian|ien|ese|iens|ees) kanadisch canadiense',
  CO: 'colombian colombien kolumbian colombiano',
  PE: 'peruvian péruvien peruan',
  CL: 'chile(?:an|no|na|nisch) chilien',
  VE: 'venezolan venezuelan vénézuél',
  EC: 'ecuatorian ecuadorian équatorien',
  UY: 'uruguay(?:an|o|a|isch|en)',
  PY: 'paraguay(?:an|o|a|isch|en)',
  BO: 'bolivian(?:$|o|a|isch) bolivien',
  CR: 'costarric costa-?ricain',
  PA: 'panameñ panamanian panaméen',
  GT: 'guatemalte',
  CU: 'cuban(?:$|o|a$) cubain kubanisch',
  SR: 'surinaams surinam(?:es|ais)',
  MT: 'maltes maltais maltez maltesisch',
  LU: 'luxembourgeois luxemburg(?:isch|s) lëtzebuergesch',
  IE: 'irish irisch irland(?:ais|és|ês|ese) iers',
  IS: 'icelandic isländisch islandais íslensk islandsk islandés',
  MD: 'moldovan moldav',
  AL: 'albanian albanais albanisch albanes',
  MK: 'macedonian mazedon macédonien makedon',
  BA: 'bosni(?:an|sch|aque|en) bosansk',
  ME: 'montenegrin crnogorsk',
  BY: 'belarus(?:ian|sisch) biélorusse',
  KZ: 'kazakh(?:$|s) kasachisch',
  UZ: 'uzbek(?:$|s) usbekisch',
  AM: 'armenian arménien armenisch',
  AZ: 'azerbaijan aserbaidschan',
  JM: 'jamaican jamaïcain',
  TT: 'trinidadian',
  HK: 'hongkong(?:er|ais|kinesisk)',
};

/** The same where they are surnames with a capital: `Szerb mobil`, `Ungureanu`. */
const SMALL: Stems = {
  BG: 'bolgár',
  GR: 'yunan görög греческ',
  HR: 'horvát хорватск',
  HU: 'ungur венгерск',
  LT: 'литовськ литовск litewsk litauisch lithuanian litván liettua leedu',
  LV: 'латвийск латышск латвійськ łotewsk lettisch latvian latvialai läti',
  EE: 'эстонск естонськ estońsk estnisch estonian',
  KZ: 'казахск казахстан',
  GE: 'грузинск georgisch georgian',
  TR: 'турецк турецьк',
  SE: 'шведск шведськ',
  NO: 'норвежск норвезьк',
  FI: 'финск фінськ',
  GB: 'английск британск британськ',
  US: 'американск американськ',
  IL: 'израильск ізраїльськ israelisch israëlisch',
  CZ: 'чешск',
  CH: 'швейцарск швейцарськ',
  ES: 'испанск іспанськ',
  MD: 'молдавск moldovenesc',
  RO: 'román',
  RS: 'szerb',
};

/** The same as abbreviations. */
const CODES: ReadonlyMap<string, CountryCode> = new Map([
  ['UK', 'GB'],
  ['US', 'US'],
  ['USA', 'US'],
  ['UAE', 'AE'],
  ['NZ', 'NZ'],
]);

const STEM = stemsPattern(STEMS);
const SMALL_STEM = stemsPattern(SMALL);

/** `slovenská` in Czech and Slovak, `slovenska` in Slovene and Croatian: not of the same country. */
export const slavicNation = (word: string): CountryCode | null =>
  /^slovensk(?:[áýé]|ou)/.test(word) ? 'SK' : /^slovensk[aie]/.test(word) ? 'SI' : null;

/** The country that a word says something is of; as written. */
export function nationalityOf(word: string): CountryCode | null {
  const code = CODES.get(word);
  if (code !== undefined) return code;
  return countryOfStem(STEM, word.toLowerCase()) ?? countryOfStem(SMALL_STEM, word);
}
