import { lowered } from '../text/lower';
import { OFFICE_BEFORE, OFFICE_BEHIND, SEVERAL_THINGS } from './offices-of-things';
import { isQuestion } from './who';
import { wordOf } from './word';
import { wordsOf } from './word-ends';

/**
 * Whether what stands before a number, from the beginning of its line, may as well be the name of somebody as that of a
 * thing: `Katie Price `, `Trattoria La Fattura: `, `• Model Bakery – `. It is a guess: what is written as no phone would be
 * is a thing's. With a word for a number beside it, it is one anyway: `Postal Code`.
 */
export function mayBeName(before: string, isInLine: boolean): boolean {
  const label = WHOLE_LINE.exec(before)?.[1];
  if (label === undefined || label.length > LONGEST) return false;
  const words = wordsOf(label);
  if (words.length > MOST_WORDS) return false;
  if (words.some(isForNumber)) return false;
  if (words.length > 1 && (OFFICE_BEFORE.test(lowered(label)) || words.some(isAsked) || isOffice(words)))
    return true;
  if (isInLine && (words.length > 1 || PARTED.test(before)) && areSeveral(words)) return true;
  let [names, thing] = [0, -1];
  for (const [at, written] of words.entries()) {
    const word = wordOf(written);
    if (word.isAcronym || word.isPossessive) return false;
    if (!CAPITAL.test(written)) {
      if (at === words.length - 1 || !BETWEEN.test(written)) return false;
    } else if (word.says === 'unknown' && !word.isWeak) {
      if (!BEFORE_THING.test(written)) names += 1;
    } else if (word.says === 'other') {
      if (thing >= 0) return false;
      thing = at;
    }
  }
  const written = words[thing];
  if (names === 0 || written === undefined || IN_NO_NAME.test(lowered(written))) return false;
  return thing === 0
    ? names > 1 || !OF_COMPANIES.test(lowered(written))
    : ARTICLE.test(words[thing - 1] ?? '') || !OF_SOMEBODY.test(lowered(written));
}

/** `Postal Code`, `Sagsnr`. */
function isForNumber(written: string): boolean {
  const { isNumber, isNumberIfShortened, isCompound } = wordOf(written);
  return isNumber || isNumberIfShortened || isCompound;
}

/** `Klausimai dėl sąskaitos`, `Opposition carte`, but not `Biglietto Lotteria`. */
const isAsked = (written: string, at: number): boolean =>
  (at === 0 || !CAPITAL.test(written)) && isQuestion(lowered(written));

/** Whether who sees to a thing is named behind it: `Meter reader`, but not `Protocolo de atendimento`. */
function isOffice(words: readonly string[]): boolean {
  const says = words.map((written) => wordOf(written).says);
  return words.some(
    (written, at) =>
      at > says.lastIndexOf('other') &&
      !BETWEEN.test(words[at - 1] ?? '') &&
      (wordOf(written).isService || OFFICE_BEHIND.test(lowered(written))),
  );
}

const areSeveral = (words: readonly string[]): boolean =>
  words.every(
    (written, at) =>
      (at === 1 && words.length === 3 && BETWEEN.test(written)) ||
      (wordOf(written).says !== 'filler' && SEVERAL_THINGS.test(lowered(written))),
  );

const PARTED = /[:–—-] ?$/u;

/** Nothing but letters and what joins names, with what parts them from a number; a title may be shortened. */
const WHOLE_LINE =
  /^[\s>•*·–-]*((?:\p{Lu}\p{Ll}{0,3}\. )?[\p{Lu}\p{Lo}][\p{L}\p{M}'’& -]+?)(?: ?[:,]| [–—-]| ?\()?[ \t]?$/u;
const LONGEST = 48;
const MOST_WORDS = 6;

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** `Truus van Polis`, `Plate & Vine`, `Serie A Sport`. */
const BETWEEN = /^(?:(?!a[mn]|i[mn]|zu)[a-z]{1,3}|[&AB])$/;

/** `Im Versicherungsschein`: where all nouns have a capital, what begins a sentence. */
const BEFORE_THING = /^(?:[AI][mn]|Zu[rm]?|Vom|Laut|Mit)$/;

/** `Kampanya Kodu`, `Identifiant France Travail`, `Casella Postale`: other words for a number. */
const IN_NO_NAME = /^(?:kodu|κωδ|ident|r[eé]f|inscri|casella|λαχν|li[cs]en[cs])/u;

/** `Conto Fineco: `, `Carta Fìdaty: `: what companies give a number to, and name for themselves. */
const OF_COMPANIES = /^(?:cart[aã]|client|cont[ao]|cuenta|compte|account|tarjeta|tess|pol[iz]|póliza)|vertrag$/u;

/** `Vodafone Account: `, `Telekom Vertrag `: so too behind the name, in languages that have it there. */
const OF_SOMEBODY =
  /^(?:account|polic|orders?$|book|reserv|invoi|membersh|contract$|confirm|konto|auftrag|vertrag|bestell|rechn|polis$|rekening|faktur|avta|meter|lasku|sopim|fatura)/u;

const ARTICLE = /^(?:l[ae]|el|il|the|d[ei]e?|het|o)$/iu;
