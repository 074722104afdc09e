import { lowered } from '../text/lower';
import { OFFICE_BEFORE, OFFICE_BEHIND } from './offices-of-things';
import { isQuestion } from './who';
import { type Word, wordOf } from './word';
import { wordsOf } from './word-ends';

/** What stands before a number: its words as written, in small letters, and what is known of each. */
interface Phrase {
  readonly words: readonly string[];
  readonly small: readonly string[];
  readonly known: readonly Word[];
  /** Which of them is the last that names a thing; -1 where none does. */
  readonly thing: number;
}

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
  if (known.some(isForNumber)) return false;
  const thing = known.findLastIndex(({ says }) => says === 'other');
  const phrase = { words, small: words.map(lowered), known, thing };
  return namesOffice(phrase, lowered(label)) || namesDepartments(phrase) || namesSomebody(phrase);
}

/** `Meter reader`, `Gestionnaire de contrat`, but not `Protocolo de atendimento`. */
const namesOffice = ({ words, small, known, thing }: Phrase, label: string): boolean =>
  (words.length > 1 && (OFFICE_BEFORE.test(label) || small.some(isQuestion))) ||
  small.some(
    (word, at) =>
      at >= thing &&
      (at > 0 || word.length > LONGEST_PLACE) &&
      !BETWEEN.test(words[at - 1] ?? '') &&
      (known[at]?.isService === true || OFFICE_BEHIND.test(word)),
  );

/** `Accounts & Invoices`, `Faturação`. */
const namesDepartments = ({ words, small, known }: Phrase): boolean =>
  known.every(({ isDepartment }, at) => isDepartment || JOINING.test(words[at] ?? '')) &&
  (words.length > 1 || INVOICING.test(small[0] ?? ''));

/** `Katie Price`, `Trattoria La Fattura`: words with capitals, of which one names a thing and another is known to nobody. */
function namesSomebody({ words, small, known, thing }: Phrase): boolean {
  const names = words.filter(
    (word, at) =>
      known[at]?.says === 'unknown' && !known[at].isWeak && CAPITAL.test(word) && !BEFORE_THING.test(word),
  ).length;
  const areWritten = words.every(
    (word, at) => CAPITAL.test(word) || (at < words.length - 1 && BETWEEN.test(word)),
  );
  const isOneThing = known.findIndex(({ says }) => says === 'other') === thing;
  if (names === 0 || !areWritten || !isOneThing) return false;
  if (known.some(({ isAcronym, isPossessive }) => isAcronym || isPossessive)) return false;
  const name = small[thing] ?? '';
  if (IN_NO_NAME.test(name)) return false;
  if (thing === 0) return names > 1 || !OF_COMPANIES.test(name);
  return thing < words.length - 1 || ARTICLE.test(words[thing - 1] ?? '') || !OF_SOMEBODY.test(name);
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
