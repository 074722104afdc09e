/**
 * A text in small letters, each sign at its place. To look for small letters in it takes an engine a fraction of what
 * a pattern takes that looks for either, which it makes of all letters of the world the first time.
 */
export function lowered(text: string): string {
  const small = text.toLowerCase();
  // The small form of `İ` is two signs.
  return small.length === text.length ? small : text.replace(NOT_DOTTED, (part) => part.toLowerCase());
}

const NOT_DOTTED = /[^İ]+/g;
