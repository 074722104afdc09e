import { plansOfCode } from './plan';

/** The calling code that the digits of an international number begin with; `null` where it is none. */
export function callingCodeOf(digits: string): string | null {
  for (let length = 1; length <= 3; length += 1) {
    const code = digits.slice(0, length);
    if (plansOfCode(code).length > 0) return code;
  }
  return null;
}
