import type { CountryCode } from '../region';

/*
 * `Wiener`, `berlińskie`, `парижский`: words for what is of a city.
 */

/** How they begin, in small letters. */
const STEMS: Readonly<Partial<Record<CountryCode, string>>> = {
  AT: 'wiener grazer linzer salzburger innsbrucker weens wiedeńsk vídeňsk viedensk bécsi$ bečk dunajsk бечк виенск венск віденськ vienez viennois viennes viyana βιενν',
  BE: 'brüsseler brüsszeli bruxell brussels? bruxelles brusels brukselsk брюссельск antwerpener gentse?$',
  BG: 'sofioter sofijsk софийск szófiai',
  CH: 'zürcher zürich(?:er|i$) basler berner genfer luzerner zurichois zurighe curyšsk ženevsk genev genevois ginevrin genfi$ цюрихск bâlois bernois',
  CZ: 'prager brünner praagse pražsk prask[iao] prágai praški$ praški[hmn] praška пражск празьк pragois pragues praghes',
  DE: 'berliner hamburger münchn kölner frankfurter stuttgarter düsseldorfer leipziger dresdner bremer hannoveraner nürnberger berlijns berlińsk berlín(?:sk|[eé]s) berlini$ berlins[kc]? berlinez berlinois берлинск берлінськ mnichovsk mníchovsk monachijsk münch?eni$ minhensk мюнхенськ? hamburs hamburgi$ гамбургск αμβουργ βερολιν',
  DK: 'kopenhagener kopenhaags kodaňsk kopenhask københavn(?!er$) köpenhamns koppenhágai',
  ES: 'madrider madridsk madrilen madrilè barceloner barcelonese?',
  FI: 'helsinkier helsingfors хельсинкск',
  FR: 'pariser? parisien parigin parisin paryski pařížsk parížsk párizsi$ pari[sšz]k parijse? парижск паризьк straßburger strasbourgeois lyoner',
  GB: 'londoner londense? londonien londines londines londinens londýnsk londyńsk londoni$ londonsk лондонск лондонськ',
  GR: 'athener atinsk атинск athéni αθην',
  HR: 'zagreber zagrebačk zagrebšk záhřebsk záhrebsk zágrábi$ загреба[чш]к',
  HU: 'budapester budapesti$ budapeszteńsk budapešťsk budimpeštansk будапештск budapestan',
  IT: 'mailänder milanes(?:e|i)$ milanez milánsk milansk milánói rzymsk římsk rímsk római$ romani$ turiner миланск римск венецианск',
  NL: 'amsterdamer amsterdams амстердамск rotterdamer rotterdams',
  PL: 'warschauer krakauer breslauer danziger warschaus varšavsk varsói$ варшавс varsovien varsavie krakovsk krakkói$ краковск',
  PT: 'lissaboner lisboet lisbonne lizbońsk',
  RO: 'bukarester bukaresti$ bukureštsk bukurešťsk букурещк kolozsvári$',
  RS: 'belgrader beogradsk београдск белградск belgrádi$ bělehradsk',
  RU: 'moskauer московск moskevsk moskovsk moszkvai',
  SE: 'stockholmer stockholmsk sztokholmsk štokholmsk stockholms',
  SI: 'ljubljansk laibacher lublaňsk љубљанск',
  SK: 'pressburger bratislavsk bratysławsk pozsonyi$ kassai$ братиславск',
  TR: 'istanbuler stambulsk стамбульск истанбулск isztambuli$',
  UA: 'kiewer kyjevsk kijowsk київськ киевск lemberger lvovsk lwowsk львівськ ungvári$',
};

const countries = Object.keys(STEMS) as readonly CountryCode[];

const ADJECTIVE = new RegExp(
  `^(?:${countries.map((country) => `(${STEMS[country]?.replaceAll(' ', '|')})`).join('|')})`,
  'u',
);

/** The country of the city that a word says something is of, whatever its case; `null` where it says none. */
export function countryOfCityAdjective(word: string): CountryCode | null {
  const found = ADJECTIVE.exec(word.toLowerCase());
  const at = found?.findIndex((group, index) => index > 0 && group !== undefined) ?? 0;
  return countries[at - 1] ?? null;
}
