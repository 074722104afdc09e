import { sentenceStartBefore } from './sentence';
import { classOfWord } from './word';

/** How numbers begin that cost the caller nothing, or little: `0800`, `1800`, `1 866`, `800`, `900`. */
const BEGINNING = /^\D{0,2}1?\D{0,2}0?(?:8|90)\d/;

/** How far before its number it is named. */
const REACH = 90;

/** Whether a number that begins so is named in its sentence, whatever it is called about: `Freephone, in case he asks: 1800…`. */
export const isNamedFreephone = (text: string, start: number, plain: string): boolean =>
  BEGINNING.test(plain) &&
  (text.slice(sentenceStartBefore(text, start, REACH), start).match(WORDS) ?? []).some(
    (word) => word.includes(' ') || classOfWord(word) === 'tollfree',
  );

/** `Gratis-Nummer` has two. */
const WORDS = /sans frais|sin (?:costo|cargo)|sem custo|senza costi|\p{L}{4,}/giu;
