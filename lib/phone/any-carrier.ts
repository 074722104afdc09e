import { kindOf } from './classify';
import { labelBefore } from './context/label';
import type { PhoneNumberMatch } from './match';
import { parseDigits } from './plan/parse';

/** A first look, without what may stand around such a number. */
const LOOK = /0[ \u00a0]?xx/i;

/** In Brazil everybody dials the code of the long-distance company they like: `(0xx41) 3321-8834`, `0XX 48 3232-1877`. */
const ANY_CARRIER =
  /(?<![\p{L}\p{N}])(?:\+55[ \u00a0]?)?\(?0[ \u00a0]?xx[ \u00a0]?(\d{2})\)?[ \u00a0-]?(\d{4,5})[ \u00a0.-]?(\d{4})(?![\p{L}\p{N}])/giu;

/** The numbers of a text that leave the code of the long-distance company open. */
export function* numbersOfAnyCarrier(text: string): Generator<PhoneNumberMatch> {
  if (!LOOK.test(text)) return;
  for (const { 0: raw, 1: area, 2: first, 3: last, index: start } of text.matchAll(ANY_CARRIER)) {
    const label = labelBefore(text, start);
    const number = parseDigits(`+55${area}${first}${last}`, undefined);
    if (!number || (label.says === 'other' && label.isDirect)) continue;
    const end = start + raw.length;
    const kind = kindOf(number, {
      label,
      behind: text.slice(end, end + 24),
      dtmf: undefined,
      isDialIn: false,
    });
    yield { start, end, raw, e164: number.e164, kind, region: 'BR', confidence: 'valid' };
  }
}
