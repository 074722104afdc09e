import type { CountryCode } from '../region';
import type { Sign } from './evidence';
import { firstAt } from './near-signs';

/** Whether a message that was forwarded speaks of other countries alone. What is quoted is mostly the mailbox's own. */
export function isOfStranger(
  text: string,
  signs: readonly Sign[],
  { from, to }: { readonly from: number; readonly to: number },
  mailbox: CountryCode,
): boolean {
  if (from === 0 || IS_QUOTED.test(text.slice(from, from + HEADER))) return false;
  const [first, last] = [firstAt(signs, from), firstAt(signs, to)];
  for (let at = first; at < last; at += 1) if (signs[at]?.country === mailbox) return false;
  return last > first;
}

const IS_QUOTED = /[\n\u2028]>/;

/** The header of a message, and its first lines. */
const HEADER = 400;
