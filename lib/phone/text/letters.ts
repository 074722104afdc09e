/**
 * Whether a sign is a letter, as far as its code tells without a look at a table: those of ASCII, and nearly all behind
 * them. Spaces, dashes, quotes and the end of a page's block lie between those, and are none.
 */
export const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0xc0 &&
    !(code >= GENERAL_PUNCTUATION && code < BEHIND_PUNCTUATION) &&
    !(code >= EAST_ASIAN && code < BEHIND_EAST_ASIAN));

const GENERAL_PUNCTUATION = 0x2000;
const BEHIND_PUNCTUATION = 0x2070;
const EAST_ASIAN = 0x3000;
const BEHIND_EAST_ASIAN = 0x3005;
