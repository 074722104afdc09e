/*
 * Mails in English, which many write who have another language at home.
 */

const WORDS = /(?<!\p{L})(?:the|and|is|on|with|please|you|for|to|at|it|if|will|has|from)(?!\p{L})/giu;
const FEWEST = 6;

/** How far around a place its words are counted. */
const REACH = 400;

/** Whether the text around a place is English. */
export const isEnglishAround = (text: string, place: number): boolean =>
  (text.slice(Math.max(0, place - REACH), place + REACH).match(WORDS)?.length ?? 0) >= FEWEST;
