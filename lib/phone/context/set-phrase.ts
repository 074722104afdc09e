import { endingsOf, mayEndIn } from '../text/endings';
import { classOfWord } from './word';
import { wordsOf } from './word-ends';
import { speaksOfCalling } from './words';

/**
 * Whether what stands right before a place, in its line from `start` on, says by itself that nobody is called there: the
 * digits are an example, in a register, on a map, a tax's, written on a transfer, or what an order is sent to by message.
 */
export const isBehindSetPhrase = (text: string, start: number, place: number): boolean =>
  isExample(text, start, place) ||
  isPaidFor(text, start, place) ||
  isOfProperty(text, place) ||
  isOfTax(text, start, place) ||
  isRegistered(text, start, place) ||
  isForMessages(text, start, place) ||
  isOnMap(text, place);

/** `(e.g. 010-447-1903)`, `par exemple 0498 412 087` */
function isExample(text: string, start: number, place: number): boolean {
  const end = text[place - 1] === ' ' ? place - 1 : place;
  const isAbbreviated = text[end - 1] === '.';
  if (!isAbbreviated && !mayEndIn(ENDINGS_OF_EXAMPLE, text, end)) return false;
  const before = text.slice(start, place);
  return isAbbreviated ? EXAMPLE.test(before) : IN_FULL.test(before) && !speaksOfCalls(before);
}

const EXAMPLE =
  /(?<![\p{L}.])(?:e\.g|z\. ?B|p\. ?ej|p\. ?ex|par ex|por ej|por ex|ad es|bijv|bv|np|např|napr|f\. ?eks|t\. ?ex|esim|örn|напр)\. ?$/iu;

/** `Rufen Sie zum Beispiel 0221 4711230 an` */
const speaksOfCalls = (words: string): boolean =>
  wordsOf(words).some((word) => speaksOfCalling(classOfWord(word)));

const EXAMPLES =
  'par exemple|zum beispiel|for example|for instance|por ejemplo|por exemplo|ad esempio|per esempio|bijvoorbeeld|na przykład|například|napríklad|például|de exemplu|till exempel|for eksempel|esimerkiksi|örneğin|например|наприклад|για παράδειγμα|na primjer';
const IN_FULL = new RegExp(`(?<!\\p{L})(?:${EXAMPLES}) ?$`, 'iu');
const ENDINGS_OF_EXAMPLE = endingsOf(EXAMPLES.split('|'));

/** `auf LU28 0019 4006 4475 0000, Mitteilung 26 10 41 88`: what a transfer says stands right behind the account. */
const isPaidFor = (text: string, start: number, place: number): boolean =>
  text[place - 1] === ' ' && PAID.test(text.slice(start, place));

const PAID =
  /(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,4})?,? (?:mitteilung|(?:verwendungs)?zweck|betreff|sklic|communication|mededeling|viite(?:numero)?|referen\p{L}{1,4}|causale|concepto|poziv|vs|tytu[łl](?:em)?|közlemény|melding|ocr|kid)\.?:? (?:[A-Z]{2}\d{2} )?$/iu;

/** `N.º fijo: ` on a bill of the Spanish land register. */
const isOfProperty = (text: string, place: number): boolean =>
  FIXED.test(text.slice(Math.max(0, place - LONGEST_FIXED), place)) &&
  PROPERTY.test(text.slice(Math.max(0, place - REACH_OF_BILL), place + REACH_OF_BILL));

const FIXED = /(?<!\p{L})N\.?º fijo ?: $/iu;
const LONGEST_FIXED = 12;
const PROPERTY = /catastral|IVTM|(?<!\p{L})IBI(?!\p{L})|padr[oó]n/u;
const REACH_OF_BILL = 200;

/** `la déclaration TVA du 3e trimestre (LU 2841 4555)` */
const isOfTax = (text: string, start: number, place: number): boolean =>
  BEGINS_TAX.test(text.slice(Math.max(0, place - 4), place)) && TAX.test(text.slice(start, place));

const BEGINS_TAX = /^\([A-Z]{2} $/;
const TAX = /(?<!\p{L})(?:TVA|VAT|MwSt|USt|UID|BTW|IVA|DPH|ÁFA|PDV|DDV|[Mm]oms|PVM|PTU)(?!\p{L})/u;

const isRegistered = (text: string, start: number, place: number): boolean =>
  text[place - 1] === ' ' && REGISTERED.test(text.slice(Math.max(start, place - LONGEST_REGISTER), place));

/** Longer are but words that nobody abbreviates. */
const LONGEST_REGISTER = 48;

/**
 * `Codice servizio: ` of a bill, `UTM 32T 0571 244` on a map, `R.G. 0815/2024` at a court, `Debit note 5108-2204` in the
 * books, `Poziv na broj: ` of a payment, `Įm. k. ` of a Lithuanian company, `Bon de livraison `, `DO No. ` of what is sent.
 */
const REGISTERED =
  /(?<!\p{L})(?:(?:[Cc](?:odice|ódigo|odigo|ode) (?:del? |di |du |do )?servi[czs]\p{L}*|[Ss]ervice ?code) ?: |(?:UTM|MGRS)[ :]+(?:\d{1,2} ?[A-Z]{1,3} )?|(?:N\. ?)?R\. ?G\. (?:n\. )?|(?:[Dd]ebit|[Cc]redit|[Cc]on(?:signment)?) note:? (?:no\.?:? )?|[Pp]oziv na br(?:oj|\.)(?: \(?\p{L}+\)?)?: |(?:Į|J\. ?a|Įm|Asm)\. ?k\.?:? |(?:[Bb]ons? de (?:livraison|commande|réception|retour|intervention|sortie)(?: n[°º])?|DO [Nn][Oo]\.?|أمر (?:ال)?(?:شراء|بيع|عمل|توريد)|(?:رقم )?(?:ال)?اشتراك|كود \p{L}+) ?:? +)$/u;

/** `X 6578 334, Y 541 930`, `E: 458 217  N: 5074 118`: how far east and north something is. */
const isOnMap = (text: string, place: number): boolean =>
  AXIS.test(text.slice(Math.max(0, place - 4), place)) &&
  AXES.test(text.slice(Math.max(0, place - REACH_ON_MAP), place + REACH_ON_MAP));

const AXIS = /(?:^|[^\p{L}\d])[XYEN][ :=]{1,2}$/u;
const AXES = new RegExp(
  ['XY', 'YX', 'EN', 'NE']
    .map(
      ([one, other]) => `(?<![\\p{L}\\d])${one}[ :=]{1,2}\\d[\\d .]{3,10}[,;]? {1,2}${other}[ :=]{1,2}\\d{3}`,
    )
    .join('|'),
  'u',
);
const REACH_ON_MAP = 24;

/** `SMS CLAIM to 5607058` */
const isForMessages = (text: string, start: number, place: number): boolean =>
  text.startsWith('to ', place - 3) &&
  WORD_TO.test(text.slice(start, place)) &&
  SHORT.test(text.slice(place, place + LONGEST_SHORT + 1));

const WORD_TO = /(?:SMS|[Tt]ext|[Ss]end) ["'“]?\p{Lu}{2,}["'”]?(?: \p{Lu}+| ?<[^<>]*>)* to $/u;
const SHORT = /^\d{3,8}(?!\d)/;
const LONGEST_SHORT = 8;
