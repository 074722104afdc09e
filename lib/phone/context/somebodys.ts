import type { CountryCode } from '../region';
import { statementStartBefore } from './held';
import { wordOf } from './word';

/*
 * Digits written together that nothing names, where a sentence gives them as somebody's: `habladlo con Rosario, 913824175,`,
 * `atende no 213824175`.
 */

/** How far before a number its sentence is read. */
const REACH = 90;

/** Whether digits stand right behind somebody's name or what one is called `at`, in a sentence that names no thing. */
export function isSomebodys(
  text: string,
  start: number,
  end: number,
  mailbox: CountryCode | undefined,
): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!ENDS.test(text.slice(end, end + 2))) return false;
  const sentence = before.slice(statementStartBefore(before, before.length));
  if (!isBehindName(before) && !isBehindAt(before, mailbox) && !ASKED.test(sentence)) return false;
  return !namesThing(sentence);
}

/** A number ends its part of the sentence there, or its bracket. */
const ENDS = /^(?:$|[,.;:!?)\n\u2028]| \p{L}| [–—(-])/u;

/** A name is no first word of its sentence, where anything has a capital. */
const isBehindName = (before: string): boolean => NAME.test(before);

const NAME =
  /(?:(?:\p{Ll}[,;]?|\)) |\()\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?(?:,? \(?|: )$|\p{Ll}: \p{Lu}\p{Ll}{2,}, $/u;

/** Who is asked, told or turned to, in whatever words. */
const ASKED =
  /(?<!\p{L})(?:check with|get (?:a )?hold|contact|inquir|enquir|ask(?:ing)? |let \p{L}+ know|message|fråg|kontakt|hör av|spør|beskjed|besked|få(?:r)? (?:fat|tak)|tr[eæ]ff|tips|avtal|aftal|kysy|küsi|and(?:a|ke) teada|ziņo|piesak|kreip|susitar|paprašy|érdeklőd|szólj|obra[tť]|odhlas|domluv|zeptej|dej(?:te)? vědět|pyta[jćl]|odezw|odzyw|da(?:j|ć|wać) znać|zwróc|um[aóo]wi|pregunt|avis[ae]|avís|habl[ae]|hábl|dig[ao]|díg|ubíca|fal[ea][rm]? com|contat|inscrev|rivolg|chied|avvis|adresse[rz]|rejoign|renseign|уточн|предупре|обращ|спрос|спраш|вызыв|απευθ|ρωτ|μιλήσ|ulaş|görüş|sorun|danış|întreab|anunț|talað|samband|látið? |láti )[^\d]{0,60}(?:[ ,(]|: )$/iu;

function isBehindAt(before: string, mailbox: CountryCode | undefined): boolean {
  const at = mailbox === undefined ? undefined : AT[mailbox];
  if (at === undefined) return false;
  const word = LAST_WORDS.exec(before)?.[0].trim().toLowerCase() ?? '';
  return at.some((one) => word === one || word.endsWith(` ${one}`));
}

const LAST_WORDS = /(?:\p{L}+ ){1,2}$/u;

const SPANISH = ['al', 'en el'];
const PORTUGUESE = ['pelo', 'no', 'do', 'ao'];

/** What stands before a number at which somebody is called, and before no thing's. */
const AT: Readonly<Partial<Record<CountryCode, readonly string[]>>> = {
  ...Object.fromEntries(
    'ES MX AR CO CL PE UY EC BO PY VE CR PA GT SV HN NI DO CU'
      .split(' ')
      .map((country) => [country, SPANISH]),
  ),
  PT: PORTUGUESE,
  BR: PORTUGUESE,
  IT: ['al', 'allo'],
  CA: ['at', 'au'],
  US: ['at'],
  NO: ['på'],
  DK: ['på'],
  SE: ['på'],
  CZ: ['na'],
  SK: ['na'],
  GR: ['στο'],
  CY: ['στο'],
  PL: ['pod'],
  RU: ['по'],
  IS: ['í'],
};

/** Whether a sentence speaks of a thing that has a number. */
const namesThing = (sentence: string): boolean =>
  (sentence.match(WORD) ?? []).some((written) => {
    const { says, isSure, isNumber, isWeak, isPerson, isDepartment } = wordOf(written);
    return (says === 'other' && isSure && !isPerson && !isDepartment) || (isNumber && !isWeak);
  });

const WORD = /[\p{L}\p{M}°º№#]+(?:[.'’-][\p{L}\p{M}]+)*/gu;
