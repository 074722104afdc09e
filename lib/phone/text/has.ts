/**
 * Tells whether a text has a sign between two places. Asked for places in their order, it looks at each character once.
 * `signs`: a pattern with the flag `g` for one character.
 */
export function createHas(text: string, signs: RegExp): (from: number, to: number) => boolean {
  // There is none from `seen` up to `next`.
  let [seen, next] = [0, -1];
  return (from, to) => {
    if (from < seen || from > next) {
      signs.lastIndex = from;
      seen = from;
      next = signs.test(text) ? signs.lastIndex - 1 : Number.POSITIVE_INFINITY;
    }
    return next < to;
  };
}
