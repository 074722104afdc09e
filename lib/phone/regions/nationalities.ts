import type { CountryCode } from '../region';

/*
 * `Duits`, `italienische`, `польський`: words for what is of a country.
 */

/** How they begin, in small letters. What also begins other words, or names, stands as long as it has to. */
const STEMS: Readonly<Partial<Record<CountryCode, string>>> = {
  DE: 'aleman alemán alemã allemand alman deutsch duits german german njemačk nemačk nemšk německ nemeck niemieck német saksal tedesc tysk vokieči vācij vācu герман немец немск німец גרמנ ألمان',
  AT: 'austriac austriack austrijsk austrian autrich avstrijsk itävalt oostenrijk osztrák rakousk rakúsk österr østrig avusturya австри австрі',
  CH: 'schweiz suisse suiz sveits svizzer swiss szwajcar svájc švajč švýcar švicar zwitser elveți isviçre швейцар',
  FR: 'frances francés francus francuz francouz francúz français franse fransk fransız franzö french ranskal француз френск צרפת فرنس',
  IT: 'ital olasz taliansk włosk итал італ איטלק إيطال',
  ES: 'espagn español espanhol hiszpań ispanyol spaans spagnol spaniol spanisch spanish spansk spanyol španěl španiel španjol španski испан іспан ספרד إسبان',
  PT: 'portug portoghes португал',
  NL: 'dutch holandé holandes holandés holend holländ hollands hollandais néerland nederl niederländ nizozem olandes голланд нидерланд нідерланд הולנד',
  BE: 'belg бельг בלג',
  LU: 'luxemb luksemb lucembur',
  GB: 'brit brytyj британ ingiliz בריט بريطان',
  IE: 'ierse irisch irish irlandai irlandes irlandés irlandzk írsk ірланд ирланд',
  US: 'american americk américain amerik amerykań американ אמריק أمريك',
  CA: 'canad kanad канад',
  PL: 'lengyel polacc polac polnisch polonais polon polsk poľsk polish poolse puolal польс פולנ بولند',
  CZ: 'cseh czech czesk česk tchèque tjeck tjekk tschech tsjech чешс чесь',
  SK: 'slovaqu slovacc slovak slowak slowaak szlovák słowack eslovac словац',
  SI: 'slovenian slowenisch slovèn szlovén słoweńsk slovinsk esloven словен',
  HR: 'chorvat chorwack croat kroat horvát hrvats хорват',
  HU: 'hongaars hongrois húngar ungheres hungarian magyar maďarsk mađarsk madžarsk ungarisch ungarsk ungersk unkaril węgiersk macar венгер угорс',
  RO: 'roemeens romanian român román roumain rumän rumano rumena rumensk rumunsk rumuńsk румун румын',
  BG: 'bulgar bułgar bulhar bolgár болгар българ',
  GR: 'görög grec greek grek griech grieg grieks græsk gresk grčk řeck gréck kreikkal yunan ελλην грец греч יוונ يونان',
  TR: 'tureck turc turkish turkse turkki turque turska turski tyrkisk türk török турец турк турс טורק ترك',
  SE: 'schwed suéd suec svéd svensk svedes swedish szwedzk švédsk švedsk ruotsal zweeds швед',
  DK: 'danes danés danish danois dänisch dansk dánsk deens duńsk tanskal датск данськ',
  NO: 'noors norjal norsk norvég norveg norweg norwes norueg nórsk норвеж норвез',
  FI: 'finland finnisch finnish finse fińsk finsk fínsk suomal фінс финс',
  EE: 'estoni estnisch viro эстон естон',
  LV: 'latvi lettisch lettisk łotewsk lotyš латв латыш',
  LT: 'lietuv litauisch litewsk litevsk lithuan lituan литов',
  UA: 'oekraïen ucrain ucrani ukrain ukraiń ukrajin ukrán украин україн אוקראינ',
  RU: 'orosz rosyjsk russ rusk rusa ruso русск росій российск רוסי روس',
  IL: 'israel israël izrael израил ізраїл ישראל إسرائيل',
  AE: 'emirat إمارات امارات',
  SA: 'saudi سعود',
  EG: 'egyp égyp ägyp egipt مصري',
  MA: 'maroc marokk moroc marroqu مغرب',
  TN: 'tunes tunis تونس',
  ZA: 'südafrik sudafri zuid-afri suid-afri',
  KE: 'kenian kenyan',
  TZ: 'tansan tanzan',
  IN: 'indian indisch indien هندي',
  CN: 'chines chino čínsk chińsk cines kínai китай',
  JP: 'giappon japan japon japán япон',
  KR: 'coré corean korean корей',
  SG: 'singap',
  TH: 'thai thaï tailand',
  ID: 'indonesi indonés',
  PH: 'filipin philippin',
  AU: 'austral avustral австрал',
  NZ: 'neuseel néo-zél neozel nieuw-zee',
  MX: 'mexic mexik messic meksyk',
  BR: 'brasil brazil brésil бразил',
  AR: 'argentin аргентин',
  CL: 'chilen chilie cilen',
  CO: 'colomb kolumb',
};

/** The same as abbreviations. */
const CODES: ReadonlyMap<string, CountryCode> = new Map([
  ['UK', 'GB'],
  ['US', 'US'],
  ['USA', 'US'],
  ['UAE', 'AE'],
  ['KSA', 'SA'],
  ['NZ', 'NZ'],
  ['HK', 'HK'],
]);

const countries = Object.keys(STEMS) as readonly CountryCode[];

/** Behind the article that words of Arabic and Hebrew begin with. */
const NATIONALITY = new RegExp(
  `^(?:ال|ה)?(?:${countries.map((country) => `(${STEMS[country]?.replaceAll(' ', '|')})`).join('|')})`,
  'u',
);

/** The country that a word says something is of; as written. */
export function nationalityOf(word: string): CountryCode | null {
  const code = CODES.get(word);
  if (code !== undefined) return code;
  const found = NATIONALITY.exec(word.toLowerCase());
  if (!found) return null;
  const at = found.findIndex((group, index) => index > 0 && group !== undefined);
  return countries[at - 1] ?? null;
}
