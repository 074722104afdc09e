import type { CountryCode } from '../region';

/*
 * `Wiener`, `berlińskie`, `парижский`: words for what is of a city.
 */

/** How they begin, in small letters. */
const STEMS: Readonly<Partial<Record<CountryCode, string>>> = {
  AT: 'wiener grazer salzburger wiedeńsk vídeňsk viedensk bécsi$ bečk dunajsk бечк виенск венск віденськ vienez viennois viennes viyana βιενν',
  BE: 'brüsseler brüsszeli bruxell brussels? bruxelles brusels brukselsk брюссельск',
  BG: 'sofijsk софийск',
  CH: 'zürcher zürich(?:er|i$) basler berner genfer zurichois zurighe ženevsk genev genevois genfi$ цюрихск bâlois bernois',
  CZ: 'prager brünner praagse pražsk prask[iao] prágai praški$ praški[hmn] praška пражск празьк pragois pragues praghes',
  DE: 'berliner hamburger münchn kölner frankfurter stuttgarter düsseldorfer leipziger nürnberger berlijns berlińsk berlín(?:sk|[eé]s) berlini$ berlinez berlinois берлинск берлінськ mnichovsk mníchovsk monachijsk münch?eni$ minhensk мюнхенськ? hamburs гамбургск βερολιν',
  DK: 'kopenhaags kodaňsk kopenhask københavn(?!er$) köpenhamns',
  ES: 'madrider madridsk',
  FI: 'helsingfors',
  FR: 'pariser? parisien parigin parisin paryski pařížsk parížsk párizsi$ pari[sšz]k parijse? парижск паризьк',
  GB: 'londoner londense? londonien londines londines londinens londýnsk londyńsk londoni$ londonsk лондонск лондонськ',
  GR: 'athener atinsk атинск αθην',
  HR: 'zagreber zagrebačk zagrebšk záhřebsk záhrebsk zágrábi$ загреба[чш]к',
  HU: 'budapester budapesti$ budapeszteńsk budapešťsk budimpeštansk будапештск',
  IT: 'mailänder milanes(?:e|i)$ milanez milánsk milansk milánói rzymsk římsk rímsk római$ romani$ миланск римск',
  NL: 'amsterdams амстердамск',
  PL: 'warschauer krakauer warschaus varšavsk varsói$ варшавс varsovien krakovsk krakkói$ краковск',
  PT: 'lissaboner',
  RO: 'bukarester bukaresti$ bukurešťsk букурещк kolozsvári$',
  RS: 'belgrader beogradsk београдск белградск belgrádi$ bělehradsk',
  RU: 'moskauer московск moskevsk moskovsk',
  SE: 'stockholmer stockholmsk sztokholmsk stockholms',
  SI: 'ljubljansk laibacher lublaňsk љубљанск',
  SK: 'pressburger bratislavsk bratysławsk pozsonyi$ kassai$ братиславск',
  TR: 'стамбульск истанбулск',
  UA: 'kiewer kyjevsk київськ киевск lemberger lvovsk львівськ ungvári$',
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
