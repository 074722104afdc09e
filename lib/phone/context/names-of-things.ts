import { lowered } from '../text/lower';
import { wordOf } from './word';
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
  if (words.length > MOST_WORDS) return false;
  let [names, thing] = [0, -1];
  for (const [at, written] of words.entries()) {
    const word = wordOf(written);
    if (word.isNumber || word.isNumberIfShortened || word.isCompound || word.isAcronym || word.isPossessive)
      return false;
    if (!CAPITAL.test(written)) {
      if (!BETWEEN.test(written)) return false;
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

/** Nothing but letters and what joins names, with what parts them from a number; a title may be shortened. */
const WHOLE_LINE =
  /^[\s>•*·–-]*((?:\p{Lu}\p{Ll}{0,3}\. )?\p{Lu}[\p{L}\p{M}'’& -]+?)(?: ?[:,]| [–—-]| ?\()?[ \t]?$/u;
const LONGEST = 48;
const MOST_WORDS = 6;

const CAPITAL = /^\p{Lu}\p{Ll}/u;

/** `Truus van Polis`, `Plate & Vine`, `Serie A Sport`. */
const BETWEEN = /^(?:d[aeiou]s?|del(?:la)?|de[rn]|l[aeo]s?|el|al|v[ao]n|und|and|of|the|et|na|[&yeiuAB])$/;

/** `Im Versicherungsschein`: where all nouns have a capital, what begins a sentence. */
const BEFORE_THING = /^(?:[AI][mn]|Zu[rm]?|Beim?|Vom|Laut|Mit|Auf|Aus|Für)$/;

/** `Kampanya Kodu`, `Identifiant France Travail`, `Casella Postale`: other words for a number. */
const IN_NO_NAME = /^(?:kodu|κωδ|ident|r[eé]f|inscri|casella|li[cs]en[cs])/u;

/** `Conto Fineco: `, `Carta Fìdaty: `: what companies give a number to, and name for themselves. */
const OF_COMPANIES = /^(?:cart[aã]|cliente?|cont[ao]|cuenta|compte|account|tarjeta|poli[zz]+|póliza|polic)/u;

/** `Vodafone Account: `, `Telekom Vertrag `: so too behind the name, in languages that have it there. */
const OF_SOMEBODY =
  /^(?:account|polic[yi]|orders?$|booking|reserv|invoice|membersh|contract$|confirm|track|konto|auftrag|vertrag|bestell|rechnung|polis$|rekening|faktura|avta|meter|meeting|lasku|sopimu|számla|szerződ|sayaç|fatura)/u;

const ARTICLE = /^(?:l[ae]s?|el|il|the|de[rn]?|d[ie]e?|het|o|a)$/iu;
