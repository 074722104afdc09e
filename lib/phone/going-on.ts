import parsePhoneNumber, { type PhoneNumber } from 'libphonenumber-js/max';
import { MOST_DIGITS } from './e164';

/** Nothing but perhaps a dash between the number and the end of its line. */
const LINE_END = /^[^\S\r\n]*(?<dash>[-\u2010-\u2015\u2212]?)[^\S\r\n]*(?:[\r\n]|$)/;

/**
 * The few digits that begin the next line, quoted lines included; not those of a date, a time, a list or
 * another whole number.
 */
const NEXT_LINE =
  /^[\s>|]*(?<dash>[-\u2010-\u2015\u2212]?)(?<digits>\p{Nd}{1,5})(?!\p{Nd}|[.:/]\p{Nd}|[.)]\s|(?:[-/.() \u00a0]{0,3}\p{Nd}){5})/u;

/**
 * Whether a number that ends its line may go on in the next one. The part that stands here may be a valid
 * number too, but perhaps somebody else's: it must not be offered.
 */
export function mayGoOn(number: PhoneNumber, after: string): boolean {
  const end = LINE_END.exec(after);
  if (!end) return false;
  if (end.groups?.dash) return true;
  const next = NEXT_LINE.exec(after.slice(end[0].length))?.groups;
  if (next?.digits === undefined || number.ext !== undefined) return false;
  return next.dash !== '' || isNumber(number.number + next.digits);
}

const isNumber = (e164: string): boolean =>
  e164.length <= MOST_DIGITS + 1 && parsePhoneNumber(e164)?.isValid() === true;
