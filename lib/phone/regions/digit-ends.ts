/** A digit, a space and a capital: the end of a postcode, and the beginning of what follows. */
const DIGIT_AND_CAPITAL = /\d [A-Z\u00c0-\u017f]/g;

/**
 * Where digits of a text end with a space and a capital behind them, as in `20457 Hamburg` and `1012 AB`. The text is
 * looked through once for all that begins so.
 */
export function digitEndsIn(text: string): readonly number[] {
  const ends: number[] = [];
  DIGIT_AND_CAPITAL.lastIndex = 0;
  while (DIGIT_AND_CAPITAL.test(text)) ends.push(DIGIT_AND_CAPITAL.lastIndex - 2);
  return ends;
}
