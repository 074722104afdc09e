import { lowered } from '../text/lower';
import { OFFICE_BEFORE, OFFICE_BEHIND } from './offices-of-things';
import { isQuestion } from './who';
import { type Word, wordOf } from './word';
import { wordsOf } from './word-ends';

/**
 * Whether what stands before a number, from the beginning of its line, may as well be the name of somebody as that of a
 * thing: `Katie Price `, `Trattoria La Fattura: `, `• Model Bakery – `. It is a guess: what is written as no phone would be
 * is a thing's. With a word for a number beside it, it is one anyway: `Postal Code`.
 */
export function mayBeName(before: string): boolean {
  const label = WHOLE_LINE.exec(before)?.[1];
  if (label === undefined || label.length > LONGEST) return false;
  const words = wordsOf(label);
  const known = words.map(wordOf);
  const small = words.map(lowered);
  if (known.some(isForNumber)) return false;
  const says = known.map((word) => word.says);
  const thing = says.lastIndexOf('other');
  const isOffice = (word: string, at: number): boolean =>
    (words.length > 1 && isQuestion(word)) ||
    // `Meter reader`, but not `Protocolo de atendimento`.
    (at >= thing &&
      (at > 0 || word.length > LONGEST_PLACE) &&
      !BETWEEN.test(words[at - 1] ?? '') &&
      (known[at]?.isService === true || OFFICE_BEHIND.test(word)));
  if (small.some(isOffice) || (words.length > 1 && OFFICE_BEFORE.test(lowered(label)))) return true;
  // `Accounts & Invoices`, `Faturação`
  const areDepartments = known.every(({ isDepartment }, at) => isDepartment || JOINING.test(words[at] ?? ''));
  if (areDepartments && (words.length > 1 || INVOICING.test(small[0] ?? ''))) return true;
  const names = words.filter(
    (word, at) =>
      says[at] === 'unknown' && !known[at]?.isWeak && CAPITAL.test(word) && !BEFORE_THING.test(word),
  ).length;
  const name = small[thing] ?? '';
  return (
    names > 0 &&
    says.indexOf('other') === thing &&
    words.every((word, at) => CAPITAL.test(word) || (at < words.length - 1 && BETWEEN.test(word))) &&
    !known.some(({ isAcronym, isPossessive }) => isAcronym || isPossessive) &&
    !IN_NO_NAME.test(name) &&
    (thing === 0
      ? names > 1 || !OF_COMPANIES.test(name)
      : thing < words.length - 1 || ARTICLE.test(words[thing - 1] ?? '') || !OF_SOMEBODY.test(name))
  );
}

/** `Postal Code`, `Sagsnr`. */
const isForNumber = ({ isNumber, isNumberIfShortened, isCompound }: Word): boolean =>
  isNumber || isNumberIfShortened || isCompound;

/**
 * Nothing but letters and what joins names, with what parts them from a number; a title may be shortened. In a row the cell
 * before may say when: `Mo | Karel Price | 020…`.
 */
const WHOLE_LINE =
  /^(?:[^\d\n:]{1,24}(?:\t| ?\| | [–—-] ))?[\s>•*·–-]*((?:\p{Lu}\p{Ll}{0,3}\. )?[\p{Lu}\p{Lo}][\p{L}\p{M}'’&() -]+?)(?: ?[:,]| [–—-]| ?[(|])?[ \t]?$/u;
const LONGEST = 48;

/** `Room`, but `Fakturaansvarlig`. */
const LONGEST_PLACE = 9;

const CAPITAL = /^\p{Lu}\p{Ll}/u;

const INVOICING = /^fa[ck]tur.{4}/;

const JOINING = /^(?:and|und|et|y|e|i|en|og|och|&)$/;

/** `Truus van Polis`, `Plate & Vine`, `Serie A Sport`. */
const BETWEEN = /^(?:(?!a[mn]|i[mn]|zu)[a-z]{1,3}|[&AB])$/;

/** `Im Versicherungsschein`: where all nouns have a capital, what begins a sentence. */
const BEFORE_THING = /^(?:[AI][mn]|Zu[rm]?|Vom|Laut|Mit)$/;

/** `Kampanya Kodu`, `Identifiant France Travail`, `Casella Postale`: other words for a number. */
const IN_NO_NAME = /^(?:kodu|κωδ|ident|r[eé]f|inscri|casella|λαχν|li[cs]en[cs])/u;

/** `Conto Fineco: `, `Carta Fìdaty: `: what companies give a number to, and name for themselves. */
const OF_COMPANIES =
  /^(?:cart[aã]|client|cont[ao]|cuenta|compte|account|tarjeta|tess|surat|pol[iz]|póliza)|vertrag$/u;

/** `Vodafone Account: `, `Telekom Vertrag `: so too behind the name, in languages that have it there. */
const OF_SOMEBODY =
  /^(?:account|polic|orders?$|book|reserv|invoi|membersh|contract$|confirm|konto|auftrag|vertrag|bestell|rechn|polis$|rekening|faktur|avta|meter|lasku|sopim|fatura)/u;

const ARTICLE = /^(?:l[ae]|de|the)$/i;
