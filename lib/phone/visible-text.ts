/**
 * A text as a person sees it, fit for reading a number: without what is invisible, with digits of other scripts
 * and full-width signs as ASCII. `null` where signs for the direction of writing may show the digits in another
 * order than they would be dialled in (reliability R28).
 */
export function visibleText(text: string): string | null {
  if (TURNS_ROUND.test(text) || DIRECTION_INSIDE.test(text)) return null;
  return text.replace(INVISIBLE, '').replace(WIDE, toAscii).replace(ARABIC_DIGIT, toDigit).trim();
}

/** Right-to-left embedding, override and isolate: whatever follows them is shown from right to left. */
const TURNS_ROUND = /[\u202b\u202e\u2067]/;

/** Any other sign of direction between two digits of what may be one number, but the harmless left-to-right mark. */
const DIRECTION_INSIDE =
  /\p{Nd}[^\p{L}\p{Nd}\r\n]*[\u061c\u200f\u202a-\u202e\u2066-\u2069][^\p{L}\p{Nd}\r\n]*\p{Nd}/u;

/** Ignorable code points are never shown: zero-width signs, soft hyphens, marks, tags; nor are control characters. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}|(?!\s)\p{Cc}/gu;

const WIDE = /[\uff01-\uff5e]/g;

const toAscii = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** Arabic-Indic digits and those of Persian and Urdu. */
const ARABIC_DIGIT = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Both blocks begin at a multiple of sixteen. */
const toDigit = (sign: string) => String(sign.charCodeAt(0) & 15);
