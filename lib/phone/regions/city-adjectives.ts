import type { CountryCode } from '../region';
import { countryOfStem, type Stems, stemsPattern } from './stems';

/*
 * `Wiener`, `berlińskie`, `парижский`: words for what is of a city.
 */

/** How they begin, in small letters. */
const STEMS: Stems = {
  AT: 'wiener grazer salzburger wiedeńsk vídeňsk viedensk bécsi$ bečk dunajsk бечк виенск венск віденськ vienez viennois viennes viyana βιενν',
  BE: 'brüsseler brüsszeli bruxell brussels? bruxelles brusels brukselsk брюссельск',
  CH: 'zürcher zürich(?:er|i$) basler berner genfer zurichois zurighe ženevsk genev genevois genfi$ цюрихск bâlois bernois',
  CZ: 'prager brünner praagse pražsk prask[iao] prágai praški$ praški[hmn] praška пражск празьк pragois',
  DE: 'berliner hamburger münchn kölner frankfurter stuttgarter düsseldorfer leipziger nürnberger berlijns berlińsk berlín(?:sk|[eé]s) berlini$ berlinez berlinois берлинск берлінськ mnichovsk mníchovsk monachijsk münch?eni$ minhensk мюнхенськ? hamburs гамбургск βερολιν',
  DK: 'kopenhaags kodaňsk kopenhask københavn(?!er$) köpenhamns',
  ES: 'madrider madridsk',
  FI: 'helsingfors',
  FR: 'pariser? parisien parigin parisin paryski pařížsk parížsk párizsi$ pari[sšz]k parijse? парижск паризьк',
  GB: 'londoner londonien londýnsk londyńsk londoni$ londonsk лондонск лондонськ',
  GR: 'athener atinsk атинск αθην',
  HR: 'zagreber zagrebačk zagrebšk záhřebsk загреба[чш]к',
  HU: 'budapester budapesti$ budapeszteńsk budapešťsk budimpeštansk будапештск',
  IT: 'mailänder milanes(?:e|i)$ milanez milánsk milansk milánói rzymsk římsk rímsk római$ romani$ миланск римск',
  NL: 'amsterdams амстердамск',
  PL: 'warschauer krakauer warschaus varšavsk varsói$ варшавс varsovien krakovsk krakkói$ краковск',
  RO: 'bukarester bukaresti$ bukurešťsk букурещк',
  RS: 'belgrader beogradsk београдск белградск',
  RU: 'moskauer московск moskevsk moskovsk',
  SE: 'stockholmer stockholmsk sztokholmsk stockholms',
  SI: 'ljubljansk laibacher lublaňsk љубљанск',
  SK: 'pressburger bratislavsk bratysławsk pozsonyi$',
  TR: 'стамбульск истанбулск',
  UA: 'kiewer kyjevsk київськ киевск lvovsk львівськ',
};

const ADJECTIVE = stemsPattern(STEMS);

/** `Pražský`, `Kassai`: with a capital a surname, but in German and Dutch (`Wiener`, `Brusselse`). */
const NAME = /^\p{Lu}.*(?<!er|se|s)$/u;

/** The country of the city that a word says something is of; `null` where it says none. */
export const countryOfCityAdjective = (word: string): CountryCode | null =>
  NAME.test(word) ? null : countryOfStem(ADJECTIVE, word.toLowerCase());
