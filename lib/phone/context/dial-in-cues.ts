/**
 * What invitations to meetings by phone hold in any language: a quick look before their many words are looked for. What
 * begins with a frequent letter is found by a rarer one of it: engines leap to the letters that any cue begins with, as
 * long as those are few, and with one more frequent letter no longer.
 */
const CUE =
  /#|ID|PIN|Meeting|Dial|Einw|Zugang|-(?<=dial-)|w(?:(?<=inw)|hen [ap])|b(?:ellen|(?<=nb)elg)|f(?:eren|éren)|éléphone|g(?:(?<=zug)angs| id)|dial (?:in|by)|c(?:cess|satlak)|puhelinos/;

/** A cue is no longer. */
const LONGEST = 9;

/** The cues of a text, of which each part is read once as far as it is asked for in its order. */
export interface Cues {
  readonly text: string;
  /** A part that is known to hold none. */
  from: number;
  to: number;
}

export const cuesOf = (text: string): Cues => ({ text, from: 0, to: 0 });

/** Whether a cue stands between two places. */
export function hasCue(cues: Cues, from: number, to: number): boolean {
  // What would begin between the end of the known part and here is not known either.
  if (from < cues.from || from > cues.to - LONGEST) {
    cues.from = from;
    cues.to = from;
  }
  if (to <= cues.to) return false;
  if (CUE.test(cues.text.slice(Math.max(0, from, cues.to - LONGEST), to))) return true;
  cues.to = to;
  return false;
}
