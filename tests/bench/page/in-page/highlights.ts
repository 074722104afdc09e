/*
 * What is registered for painting, and since when: a highlight is all that a page ever sees of a mark.
 */

const OURS = 'dialbridge-';

let firstAdded = new Map<AbstractRange, number>();

const { add } = Highlight.prototype;
Highlight.prototype.add = function (range) {
  if (!firstAdded.has(range)) firstAdded.set(range, performance.now());
  return add.call(this, range);
};

export function forgetAdded(): void {
  firstAdded = new Map();
}

/** When a range was first registered, by the page's clock. */
export const addedAt = (range: AbstractRange): number | undefined => firstAdded.get(range);

/** How many ranges are registered now, in whichever highlight. */
export function registered(): number {
  const ranges = new Set<AbstractRange>();
  for (const [name, highlight] of CSS.highlights) {
    if (name.startsWith(OURS)) for (const range of highlight) ranges.add(range);
  }
  return ranges.size;
}
