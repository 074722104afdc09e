import { statementStartBefore } from './held';
import { wordOf } from './word';
import { wordEndBefore, wordStartBefore } from './word-ends';

/**
 * Whether the sentence before digits says that somebody has a number now: `Minu number on muutunud, uus on`, `Este es mi
 * nuevo número, `. None where a thing is named that may have got a new one.
 */
export function isRenewedNumber(before: string): boolean {
  if (!MAY_HOLD_NUMBER.test(before)) return false;
  const first = statementStartBefore(before, before.length);
  let number = -1;
  let renewed = -1;
  let end = before.length;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    end = wordEndBefore(before, end);
    if (end <= first) break;
    const start = wordStartBefore(before, end);
    const written = before.slice(start, end);
    const { says, isSure, isNumber, isRenewed, isPossessive, isNew, isWeak, isAcronym } = wordOf(written);
    if ((says === 'other' && isSure && !isNumber) || isWeak || isAcronym || CODE.test(written)) return false;
    // `my locker number`: whatever has one.
    const isPlain =
      isRenewed || isPossessive || isNew || says === 'filler' || written.length < SHORTEST_THING;
    if (number >= 0 && count === number + 1 && !isPlain) return false;
    if (isNumber && number < 0) number = count;
    if (isRenewed && renewed < 0) renewed = count;
    end = start;
  }
  return number >= 0 && renewed >= 0 && Math.abs(number - renewed) <= NEAR;
}

/** A cheap look. */
const MAY_HOLD_NUMBER = /n[uúoò][mn]|nr|čísl|szám|broj|бро|ном|αριθ|številk|מספר|رقم/iu;

const MOST_WORDS = 10;
const SHORTEST_THING = 4;

/** Codes change as well. */
const CODE = /^(?:cod|kod|kód|код|ref|id$|pin)/iu;

/** Between both there are no more words. */
const NEAR = 4;
