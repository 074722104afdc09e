import { lineStartBefore } from '../context/lines';
import { lowered } from '../text/lower';

/** `Pri nas`, `bei uns`. */
const WITH_US = 'pri nas|bei uns|chez nous|bij ons|da noi|hos oss?|u n[aá]s|у нас';

/** Those, or `our office`: where whoever writes is, whatever place was named before. */
const HERE = new RegExp(
  `(?:${WITH_US}|(?:our|unser[em]?|notre|nostr[ao]|nuestr[ao]|noss[ao]|ons|vår[t]?|vores|nasz[ae]?|naš[ae]?|наш[ае]?) (?:office|büro|bureau|ufficio|oficina|escritório|kantoor|kontor|biuro|kancelář|ured|офис))(?!\\p{L}|\\s(?:in|à|en|em|a|w|we|v|ve|i|på|na|в|у|te)\\s\\p{L})[^.!?\\d]{0,24}$`,
  'u',
);

/** `Acá en Rionegro estoy en el `, `aquí en Hialeah seguimos con el mismo, `: in a town that nobody knows. */
const HERE_IN =
  /(?<!\p{L})(?:ac[aá]|aqu[ií]|aqui|here|hier|ici|qui|tu|här|her|tady|тут|здесь) (?:en|in|em|à|a|i|v|w|в|у) \p{Lu}\p{L}+[^.!?\d;]{0,40}$/u;

/** `Per il nostro studio di Como resta valido lo `. */
const OURS_OF =
  /(?<!\p{L})(?:nostr[ao]|nuestr[ao]|notre|noss[ao]|unser\p{L}{0,2}|our) \p{Ll}{4,} (?:di|de|do|da|of|in|en|em|à) \p{Lu}\p{L}+[^.!?\d;]{0,40}$/u;
const REACH_OF_TOWN = 72;

const OURS = new RegExp(`(?<!\\p{L})(?:${WITH_US})(?!\\p{L})`, 'iu');

/** Whether words speak of where whoever writes is: `Chez nous à Grevenmacher, comme d’habitude`. */
export const speaksOfUs = (words: string): boolean => OURS.test(words);

/** Whether a number is said to be of a town where whoever writes is; of no use where the town is known. */
export function isHereInTown(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - REACH_OF_TOWN), place);
  return HERE_IN.test(before) || OURS_OF.test(before);
}

/** How far before its number somebody says so. */
const REACH = 36;

/** `> Meine Frau ist zu Hause unter 069…`: what is quoted is mostly the mailbox's own. */
const HOME =
  /(?:zu hause|at home|à la maison|chez moi|(?:a|en|em) casa|thuis|hemma|hjemme|doma|w domu|kotona|otthon|acasă|evde|дома|вдома)(?!\p{L})[^.!?\d]{0,16}$/u;
const LONGEST_LINE = 120;

/** Whether a number is said to be of where whoever writes is at home. */
export function isAtHome(text: string, place: number): boolean {
  const before = lowered(text.slice(Math.max(0, place - REACH), place));
  return HERE.test(before) || (HOME.test(before) && text[lineStartBefore(text, place, LONGEST_LINE)] === '>');
}

/** `Tlf meg: `, `mich erreichst du unter`: whoever writes, and not those who were spoken of before. */
const ME =
  /(?<!\p{L})(?:mene|мне|меня|мені|мене|bana|me|m[ei]g|mich|moi|minut|minua|mnie|mě|mne|mňa|engem|y yo|e eu|ed? io|et moi|und ich|and i)(?!\p{L})[^.!?\d]{0,24}$/u;

/** Whether a number is said to be of whoever writes. */
export const isWriters = (text: string, place: number): boolean =>
  ME.test(lowered(text.slice(Math.max(0, place - REACH), place)));
