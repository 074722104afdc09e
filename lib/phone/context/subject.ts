import { lowered } from '../text/lower';
import { statementStartBefore } from './held';
import { classOfWord, wordOf } from './word';
import { wordsOf } from './word-ends';

/**
 * Whether the sentence before a number is about a thing that has one, however far before it that is named: `The meter in
 * the cellar is`, `Numéro de lot imprimé sur la boîte, `, `Die Projektnummer haben wir auf`. `isCut`: whether more stands
 * before in the line.
 */
export function isAboutThing(before: string, isCut: boolean): boolean {
  const start = statementStartBefore(before, before.length);
  const sentence = before.slice(start);
  if (sentence.endsWith(' ') && FILED.test(lowered(sentence))) return true;
  if ((isCut && start === 0) || /\p{Nd}|, (?:\p{Lu}\p{L}+ )+$/u.test(sentence)) return false;
  const words = wordsOf(sentence.slice(0, FARTHEST));
  let at = 0;
  while (at < 3 && isPassed(words[at])) at += 1;
  const isLed = at < words.length && isNumber(words[at]);
  if (isLed && isCode(words[at])) return true;
  // `Broj za rezervacije`, `Numer do kupca`: who answers there.
  if (isLed && TOWARDS.test(words[at + 1] ?? '')) return false;
  if (isLed) for (at += 1; isPassed(words[at]); ) at += 1;
  const thing = words[at];
  if (thing === undefined) return false;
  const { says, isWeak, isCompound, isSure, isDepartment, isPerson } = wordOf(thing);
  const behind = words.slice(at + 1);
  if (!isSure || (says !== 'other' && !isWeak)) return false;
  // `The ticket is with Tom`, `El pedido lo lleva Juan, su número es`: somebody's.
  if (
    !isCompound &&
    behind.some((word) => wordOf(word).isService || wordOf(word).isPossessive || WITH.test(word))
  )
    return false;
  if (isLed || isCompound || isNumber(words[at + 1])) return true;
  if (says !== 'other' || isPerson) return false;
  if (at > 0 && sentence.endsWith(`${thing}, `)) return true;
  return !isDepartment && (COPULA.test(sentence) || isNumberOf(sentence));
}

const isNumber = (word: string | undefined): boolean => word !== undefined && wordOf(word).isNumber;

/** `Code de la porte d'entrée`. */
const isCode = (word: string | undefined): boolean =>
  word !== undefined && wordOf(word).isSure && classOfWord(word) === 'other';

const isPassed = (word: string | undefined): boolean =>
  word !== undefined && !isNumber(word) && (classOfWord(word) === 'filler' || wordOf(word).isPossessive);

const TOWARDS = /^(?:za|do|na|für|for|pour|per|para|voor|till?|для|за|van)$/iu;

const WITH = /^(?:with|bei|bij|hos|chez|con|com|u|da|vom?|von|van)$/iu;

const FARTHEST = 48;

/** `is`, `est le`, `ist die` right before a number. */
const COPULA =
  /[\p{L},] (?:is|was|ist|war|lautet|est|es|era|è|é|är|er|var|je|jest|to|este|είναι)(?: (?:die|das|der|le|la|el|il|lo|o|a|de|het))?:? $/iu;

/** `The claim is filed under`, `smlouva je vedena pod`, `Malalamiko yako yamesajiliwa kwa nambari`: people are not. */
const FILED =
  /(?:(?:filed|logged) under|(?:veden|evidov[aá]n|ulo[zž]en|zarejestrowan|prowadzon|zaveden|evidentiran)(?:[aeoyáéý]|a jest)? pod|(?:oprettet|registrer(?:t|et)|arkiver(?:t|et)|journalf[øo]rt) under|(?:reģistrēt\p{L}|sajiliwa)(?: \p{L}+){2}) $/u;

/** `The meter has the number`, `Predmet se vodi pod brojem`. */
const isNumberOf = (sentence: string): boolean => wordOf(NUMBER_OF.exec(sentence)?.[1] ?? '').isNumber;

const NUMBER_OF =
  / (?:ha[srt]|má|i?ma|are|έχει|имеет|має|tiene|tem|heeft|porte|trägt|nosi|pod|un[dt]er|под|dengan|cu|med|με|mit)(?: (?:the|die|der|el|o|le|het))? (\p{L}+)[: ]{1,2}$/iu;
