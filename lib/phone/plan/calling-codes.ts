import { callingCodes } from './plan';

/** The calling code that stands at a place of digits, where an international number begins; `null` where it is none. */
export function callingCodeOf(digits: string, from = 0): string | null {
  // None begins with 0.
  if (digits.charCodeAt(from) === ZERO) return null;
  codes ??= readCodes();
  let value = 0;
  for (let length = 1; length <= MOST_DIGITS; length += 1) {
    value = value * 10 + digits.charCodeAt(from + length - 1) - ZERO;
    // None is the beginning of another one.
    const code = codes[value];
    if (code !== undefined) return code;
  }
  return null;
}

const ZERO = 0x30;
const MOST_DIGITS = 3;

/** The codes by the numbers that they are. */
let codes: readonly (string | undefined)[] | null = null;

function readCodes(): readonly (string | undefined)[] {
  const all = new Array<string | undefined>(10 ** MOST_DIGITS).fill(undefined);
  for (const code of callingCodes()) all[Number(code)] = code;
  return all;
}
