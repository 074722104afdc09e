import { lowered } from '../text/lower';
import { statementStartBefore } from './held';
import { wordOf } from './word';
import { wordsOf } from './word-ends';

/*
 * Digits written together that nothing names, where a sentence gives them as somebody's: `habladlo con Rosario, 913824175,`.
 */

/** How far before a number its sentence is read. */
const REACH = 90;

/** Whether digits stand right behind somebody's name, or who is asked or told, in a sentence that names no thing. */
export function isSomebodys(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  if (!ENDS.test(text.slice(end, end + 2))) return false;
  const sentence = before.slice(statementStartBefore(before, before.length));
  if (!isBehindName(before) && !ASKED.test(lowered(sentence))) return false;
  return !namesThing(sentence) && !CODE_BEHIND.test(text.slice(end, end + LONGEST_CODE));
}

/** A number ends its part of the sentence there, or its bracket. */
const ENDS = /^(?:$|[,.;:!?)\n\u2028]| \p{L}| [–—(-])/u;

/** A name is no first word of its sentence, where anything has a capital, and none of whoever sent, sells or wrote something. */
const isBehindName = (before: string): boolean => NAME.test(before) && !OF_OTHERS.test(before);

const NAME =
  /(?:(?:\p{Ll}[,;]?|\)) |\()\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?,? \(?$|\p{Ll}: \p{Lu}\p{Ll}{2,}, $/u;
const OF_OTHERS =
  /(?<!\p{L})(?:from|on|by|via|an?|since|of|in|at|por|de|do|da|i|med|hos|с|со|из|от|у|the|un|una|uma|een|ein|eine|en|på|pe|w|we|na|ve|per|mit|von|bei|van|is|are|es|to) \p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?,? \(?$/u;

/** `via Zoom (3127264183), passcode`. */
const CODE_BEHIND = /pass|pin|\bid\b|kod|code|código/iu;
const LONGEST_CODE = 30;

/** Who is asked, told or turned to, in whatever words. */
const ASKED =
  /(?<!\p{L})(?:check with|get (?:a )?hold|i['’]?m (?:at|on)|запиш\p{L}+ (?:новый|мой|тел)|contact|inquir|enquir|ask(?:ing)? |let \p{L}+ know|fråg|kontakt|hör av|spør|gi beskjed|få(?:r)? (?:fat|tak)|tr[eæ]ff|tips|aftal(?:es|t) |kysy|küsi|and(?:a|ke) teada|ziņo|piesak|kreip|susitar|paprašy|érdeklőd|szólj|obra[tť]|odhlas|domluv|zeptej|dej(?:te)? vědět|pyta[jćl]|odezw|odzyw|da(?:j|ć|wać) znać|zwróc|um[aóo]wi|pregunt|avis[ae]|avís|habl[ae]|hábl|dig[ao]|díg|ubíca|fal[ea][rm]? com|contat|inscrev|rivolg|chied|avvis|adresse[rz]|rejoign|renseign|уточн|предупре|обращ|спрос|спраш|вызыв|απευθ|ρωτ|μιλήσ|ulaş|görüş|sorun|danış|întreab|anunț|talað|samband|látið? |láti )[^\d]{0,60}[ ,(]$/u;

/** Whether a sentence speaks of a thing that has a number. */
const namesThing = (sentence: string): boolean =>
  wordsOf(sentence).some((written) => {
    const { says, isSure, isNumber, isWeak, isAcronym } = wordOf(written);
    return (says === 'other' && isSure) || isNumber || isWeak || isAcronym;
  });
