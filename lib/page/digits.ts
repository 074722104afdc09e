/** The zeros of the scripts that have decimal digits, up to U+FFFF, beside our own. */
const ZEROS =
  '\u0660\u06f0\u07c0\u0966\u09e6\u0a66\u0ae6\u0b66\u0be6\u0c66\u0ce6\u0d66\u0de6\u0e50' +
  '\u0ed0\u0f20\u1040\u1090\u17e0\u1810\u1946\u19d0\u1a80\u1a90\u1b50\u1bb0\u1c40\u1c50' +
  '\ua620\ua8d0\ua900\ua9d0\ua9f0\uaa50\uabf0\uff10';

/** Put together by nothing but a loop: every frame of a page has to, and other ways take it ten times as long. */
let digits = '0-9';
for (const zero of ZEROS) digits += `${zero}-${String.fromCharCode(zero.charCodeAt(0) + 9)}`;

/**
 * Any decimal digit. Every text of a page is asked, and for `\p{Nd}` Firefox takes five times as long, while Chromium
 * makes it anew, within milliseconds, whenever it has not been needed for a while.
 */
export const DIGIT = new RegExp(`[${digits}]`);
