import { CUE, mark } from '../text/kinds';

/*
 * What invitations to meetings by phone hold in any language. Each cue is looked for by the letter of it that texts
 * have least, as all characters of a text are looked at once.
 */

/** The cues, each with the place of that letter in it. */
const CUES: readonly (readonly [text: string, offset: number])[] = [
  ['#', 0],
  ['ID', 0],
  ['PIN', 0],
  ['Meeting', 0],
  ['Dial', 0],
  ['Einw', 0],
  ['Zugang', 0],
  ['zugangs', 0],
  ['g id', 0],
  ['dial-', 0],
  ['dial in', 0],
  ['dial by', 0],
  ['inw', 2],
  ['bellen', 0],
  ['when a', 0],
  ['when p', 0],
  ['feren', 0],
  ['féren', 0],
  ['ccess', 0],
  ['éléphone', 0],
  ['inosall', 5],
  ['csatlak', 6],
  ['nbelg', 1],
];

interface Cue {
  readonly text: string;
  readonly offset: number;
}

const byLetter: (readonly Cue[] | undefined)[] = [];

/** Which letters may follow each of those: a bit for each place in an alphabet. */
const following = new Int32Array(0x100);

for (const [text, offset] of CUES) {
  const letter = text.charCodeAt(offset);
  byLetter[letter] = [...(byLetter[letter] ?? []), { text, offset }];
  const isLast = offset === text.length - 1;
  following[letter] = (following[letter] ?? 0) | (isLast ? -1 : 1 << (text.charCodeAt(offset + 1) & 31));
  mark(CUE, text.charAt(offset));
}

/** A quick look at the letter behind that of a cue. */
export const mayBeCue = (text: string, at: number): boolean =>
  ((following[text.charCodeAt(at)] ?? 0) & (1 << (text.charCodeAt(at + 1) & 31))) !== 0;

/** Where the cues of a text begin and end, in about their order. */
export interface Cues {
  readonly starts: number[];
  readonly ends: number[];
}

/** Notes a cue whose letter stands at a place of a text. */
export function noteCue(text: string, at: number, cues: Cues): void {
  for (const { text: cue, offset } of byLetter[text.charCodeAt(at)] ?? []) {
    if (!text.startsWith(cue, at - offset)) continue;
    cues.starts.push(at - offset);
    cues.ends.push(at - offset + cue.length);
  }
}

/** Whether a cue stands between two places. */
export function hasCue({ starts, ends }: Cues, from: number, to: number): boolean {
  let at = 0;
  for (let high = starts.length; at < high; ) {
    const middle = (at + high) >> 1;
    if ((ends[middle] ?? 0) <= from - LONGEST) at = middle + 1;
    else high = middle;
  }
  // They are in the order of their letters, not quite of their beginnings.
  for (; at < starts.length && (starts[at] ?? 0) < to + LONGEST; at += 1)
    if ((starts[at] ?? 0) >= from && (ends[at] ?? 0) <= to) return true;
  return false;
}

/** No cue is longer. */
const LONGEST = 8;
