/** Where some signs stand in a text. Asked for places in their order, it is looked through once. */
export interface Signs {
  readonly text: string;
  /** A pattern with the flag `g` for one character. */
  readonly pattern: RegExp;
  /** There is none from here up to `next`. */
  seen: number;
  next: number;
}

export const signsOf = (text: string, pattern: RegExp): Signs => ({ text, pattern, seen: 0, next: -1 });

/** Whether there is one between two places. */
export function hasBetween(signs: Signs, from: number, to: number): boolean {
  if (from < signs.seen || from > signs.next) {
    signs.pattern.lastIndex = from;
    signs.seen = from;
    signs.next = signs.pattern.test(signs.text) ? signs.pattern.lastIndex - 1 : Number.POSITIVE_INFINITY;
  }
  return signs.next < to;
}
