/** `Pri nas`, `bei uns`, `chez nous`: where whoever writes is, whatever place was named before. */
const HERE = /(?:pri nas|bei uns|chez nous|bij ons|da noi|hos oss?|u n[aá]s|у нас)(?!\p{L})[^.!?\d]{0,24}$/iu;

/** How far before its number somebody says so. */
const REACH = 36;

/** Whether a number is said to be of where whoever writes is at home. */
export const isAtHome = (text: string, place: number): boolean =>
  HERE.test(text.slice(Math.max(0, place - REACH), place));
