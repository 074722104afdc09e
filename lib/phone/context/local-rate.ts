/** `13 77 41`, `133 677`: a number that all of Australia calls at the price of a local call; no groups follow. */
const LOCAL_RATE = /13(?:\d \d{3}| \d\d \d\d)(?!.{0,2}\d)/y;

/** Whether such a number begins at a place, behind a colon, an agency or `on`: elsewhere six digits are anything else. */
export function isLocalRate(text: string, place: number): boolean {
  LOCAL_RATE.lastIndex = place;
  return NAMED.test(text.slice(Math.max(0, place - LONGEST_NAME), place)) && LOCAL_RATE.test(text);
}

/** `Interpreter: TIS 131 450`. */
const NAMED = /: (?:[A-Z]{2,5} )?$| on $/;
const LONGEST_NAME = 8;
