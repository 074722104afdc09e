/*
 * Stretches of a text without a letter, as endless figures are: they are not looked through again for each number in them.
 */

/** The stretch that was found last. */
let bare = { text: '', from: 0, to: 0 };

/** Lets go of the text that was read last. */
export function forgetBare(): void {
  bare = { text: '', from: 0, to: 0 };
}

/** Whether a letter, or a flag, stands between two places; cheap where they are asked for in their order. */
export function holdsLetter(text: string, from: number, to: number): boolean {
  const goesOn = bare.text === text && from >= bare.from && from <= bare.to;
  const start = goesOn ? Math.max(from, bare.to) : from;
  if (start < to && LETTER.test(text.slice(start, to))) return true;
  bare = { text, from: goesOn ? bare.from : from, to: Math.max(to, goesOn ? bare.to : to) };
  return false;
}

const LETTER = /[\p{L}\u{1f1e6}-\u{1f1ff}]/u;
