import type { CountryCode } from '../region';
import { endingsOf, mayEndIn } from '../text/endings';
import { classOfExtensionWord } from './extension-words';
import { wordEndBefore, wordStartBefore } from './word-ends';

/*
 * What may stand between the word for an extension and its digits: a word for a number, whose it is, and that it is so.
 */

const NUMBER_WORDS: ReadonlySet<string> = new Set(
  `nummer nummeret number numbers numer numery numero numéro número números numri numurs numuri numeris numeriai no nos nr nro n num
   číslo čísla č broj brojevi br številka številke št szám száma hívás hívószám telefon téléphone teléfono telefone номер номера номери н-р бр број бројеви
   αριθμός αρ τηλέφωνο τηλ тел tel tlf tālr line lines linia linje linija līnija linijos γραμμή vonal numaram numărul numara numarası nolu no'lu רקם מס מספר رقم رقمها شماره संख्या नंबर नं số nomor nombor nommer # № nº n.º n° º`.split(
    /\s+/,
  ),
);

const COPULAS: ReadonlySet<string> = new Set(
  `is ist lautet sind are è é es est er är on jest je to este sunt ir yra είναι ialah adalah là است हे है הוא היא هي هو
   mi mio meu min mitt mein meine mijn my mon moj mój môj μου mea meu mans mano saya tôi من שלי nu now`.split(
    /\s+/,
  ),
);

/** Behind a copula: `L'interno è il 412`. */
const ARTICLES: ReadonlySet<string> = new Set('il el la le a o die the den de'.split(' '));

const ENDINGS = endingsOf([...NUMBER_WORDS, ...COPULAS, ...ARTICLES]);

/** A quick look at the word that ends at a place. */
export const mayEndPassed = (text: string, end: number): boolean => mayEndIn(ENDINGS, text, end);

/** Whether a word says nothing but that a number follows. */
export function isPassed(word: string): boolean {
  const small = word.toLowerCase();
  return NUMBER_WORDS.has(small) || COPULAS.has(small) || ARTICLES.has(small);
}

/** The word that the digits behind some words are of, its place in them, and what stands right behind it. */
export interface WordBefore {
  readonly wordStart: number;
  readonly wordEnd: number;
  readonly gap: string;
  /** Whether a number is named between it and the digits. */
  readonly hasNumberWord: boolean;
  /** Whether any word stands between. */
  readonly isSaid: boolean;
}

/** No more words stand between. */
const MOST_PASSED = 3;

/** Nothing but a space parts the words, or the sign of an abbreviation. */
const ABBREVIATED = /^(?:[.:]? |[.:])$/;

/** The last word of some that stand before digits, or the one for an extension before words that are passed over. */
export function wordBefore(before: string, region: CountryCode | undefined): WordBefore {
  const end = wordEndBefore(before, before.length);
  const start = wordStartBefore(before, end);
  const last: WordBefore = {
    wordStart: start,
    wordEnd: end,
    gap: before.slice(end),
    hasNumberWord: false,
    isSaid: false,
  };
  let [at, hasNumberWord] = [last, false];
  for (let count = 0; count < MOST_PASSED; count += 1) {
    const word = before.slice(at.wordStart, at.wordEnd).toLowerCase();
    const isNumber = NUMBER_WORDS.has(word);
    if (!isNumber && !COPULAS.has(word) && !(count === 0 && ARTICLES.has(word))) return last;
    const isArticle = !isNumber && ARTICLES.has(word);
    hasNumberWord ||= isNumber;
    const wordEnd = wordEndBefore(before, at.wordStart);
    const wordStart = wordStartBefore(before, wordEnd);
    if (wordStart === wordEnd || !ABBREVIATED.test(before.slice(wordEnd, at.wordStart))) return last;
    at = { wordStart, wordEnd, gap: last.gap, hasNumberWord, isSaid: true };
    if (isArticle && !COPULAS.has(before.slice(wordStart, wordEnd).toLowerCase())) return last;
    const says = classOfExtensionWord(before.slice(wordStart, wordEnd), region);
    if (says === 'word') return at;
    if (says === 'abbreviation') return before[wordEnd] === '.' ? { ...at, gap: '. ' } : last;
  }
  return last;
}
