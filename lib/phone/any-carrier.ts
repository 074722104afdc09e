import { kindOf } from './classify';
import { labelBefore } from './context/label';
import type { PhoneNumberMatch } from './match';
import { parseDigits } from './plan/parse';
import type { CountryCode } from './region';
import { tailBehind } from './text/tail';

/** Whether `0x`, the beginning of such a number or nearly so, stands at a digit. */
export function leavesCarrierOpen(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== ZERO) return false;
  const next = text.charCodeAt(at + 1);
  const letter = next === SPACE || next === NO_BREAK_SPACE ? text.charCodeAt(at + 2) : next;
  return letter === SMALL_X || letter === CAPITAL_X;
}

const ZERO = 0x30;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const SMALL_X = 0x78;
const CAPITAL_X = 0x58;

/** In Brazil everybody dials the code of the long-distance company they like: `(0xx41) 3321-8834`, `0XX 48 3232-1877`. */
const ANY_CARRIER =
  /(?<![\p{L}\p{N}])(?:\+55[ \u00a0]?)?\(?0[ \u00a0]?xx[ \u00a0]?(\d{2})\)?[ \u00a0-]?(\d{4,5})[ \u00a0.-]?(\d{4})(?![\p{L}\p{N}])/giu;

/** The numbers of a text that leave the code of the long-distance company open. */
export function* numbersOfAnyCarrier(
  text: string,
  regions: readonly CountryCode[],
): Generator<PhoneNumberMatch> {
  for (const { 0: written, 1: area, 2: first, 3: last, index: start } of text.matchAll(ANY_CARRIER)) {
    const label = labelBefore(text, start);
    const number = parseDigits(`+55${area}${first}${last}`, undefined);
    const isBrazilian = written.startsWith('+') || regions.includes('BR');
    if (!number || !isBrazilian || (label.says === 'other' && label.isDirect)) continue;
    const tail = tailBehind(text, start + written.length);
    const end = start + written.length + (tail?.length ?? 0);
    const behind = text.slice(end, end + 24);
    yield {
      start,
      end,
      raw: text.slice(start, end),
      e164: number.e164,
      ...(tail?.extension === undefined ? {} : { extension: tail.extension }),
      ...(tail?.dtmf === undefined ? {} : { dtmf: tail.dtmf }),
      kind: kindOf(number, { label, behind, dtmf: tail?.dtmf }),
      region: 'BR',
      confidence: 'valid',
    };
  }
}
