import { type CountryCode, isCountryCode } from '../region';

const LINE = '[\\n\\u2028][> *]*';

/** How mail programs of a language begin the header of what they answer, where few countries write it. */
const HEADERS = (
  [
    ['FR', '(?:De|Envoyé|À|Objet)'],
    ['NL', '(?:Van|Verzonden|Aan|Onderwerp)'],
    ['DE', '(?:Von|Gesendet|An|Betreff)'],
    ['IT', '(?:Da|Inviato|A|Oggetto)'],
    ['ES', '(?:De|Enviado(?: el)?|Para|Asunto)'],
    ['PT', '(?:De|Enviada?|Para|Assunto)'],
    ['DK', '(?:Fra|Sendt|Til|Emne)'],
    ['SE', '(?:Från|Skickat|Till|Ämne)'],
    ['NO', '(?:Fra|Sendt|Til|Emne)'],
    ['PL', '(?:Od|Wysłano|Do|Temat)'],
    ['CZ', '(?:Od|Odesláno|Komu|Předmět)'],
    ['SK', '(?:Od|Odoslané|Komu|Predmet)'],
    ['HU', '(?:Feladó|Elküldve|Címzett|Tárgy)'],
    ['FI', '(?:Lähettäjä|Lähetetty|Vastaanottaja|Aihe)'],
    ['TR', '(?:Kimden|Gönderildi|Kime|Konu)'],
    ['RO', '(?:De la|Trimis|Către|Subiect)'],
  ] as const
).map(
  ([country, words]) =>
    [country, new RegExp(`${LINE}${words} ?\\*?:[^\\n\\u2028]*${LINE}${words} ?\\*?:`, 'u')] as const,
);

const NONE: readonly CountryCode[] = [];

/** How far before a number its message may begin. */
const REACH = 1_200;

/** The countries in whose language the header of a message before a place is written: somebody in them may have written it. */
export function headedAround(text: string, place: number): readonly CountryCode[] {
  const before = text.slice(Math.max(0, place - REACH), place);
  if (!before.includes(':')) return NONE;
  return HEADERS.flatMap(([country, header]) =>
    isCountryCode(country) && header.test(before) ? [country] : [],
  );
}
