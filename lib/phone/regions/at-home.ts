/** `Pri nas`, `bei uns`, `our office`: where whoever writes is, whatever place was named before. */
const HERE =
  /(?:pri nas|bei uns|chez nous|bij ons|da noi|hos oss?|u n[aá]s|у нас|(?:our|unser[em]?|notre|nostr[ao]|nuestr[ao]|noss[ao]|ons|vår[t]?|vores|nasz[ae]?|naš[ae]?|наш[ае]?) (?:office|büro|bureau|ufficio|oficina|escritório|kantoor|kontor|biuro|kancelář|ured|офис))(?!\p{L}|\s(?:in|à|en|em|a|w|we|v|ve|i|på|na|в|у|te)\s\p{L})[^.!?\d]{0,24}$/iu;

/** How far before its number somebody says so. */
const REACH = 36;

/** Whether a number is said to be of where whoever writes is at home. */
export const isAtHome = (text: string, place: number): boolean =>
  HERE.test(text.slice(Math.max(0, place - REACH), place));

/** `Tlf meg: `, `mich erreichst du unter`: whoever writes, and not those who were spoken of before. */
const ME = /(?<!\p{L})(?:me|m[ei]g|mich|moi|minut|minua|mnie|mě|mne|mňa|engem)(?!\p{L})[^.!?\d]{0,24}$/iu;

/** Whether a number is said to be of whoever writes. */
export const isWriters = (text: string, place: number): boolean =>
  ME.test(text.slice(Math.max(0, place - REACH), place));
