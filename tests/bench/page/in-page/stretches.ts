/** A stretch of script, in milliseconds of the page's clock. */
export type Stretch = readonly [start: number, end: number];

export interface ScriptTime {
  /** Everything together, in milliseconds. */
  readonly total: number;
  /** The longest stretch without a pause. */
  readonly longest: number;
}

/** Adds stretches up, in whichever order they come; what lies within another one counts once. */
export function addUp(stretches: readonly Stretch[]): ScriptTime {
  let total = 0;
  let longest = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const [start, end] of stretches.toSorted(([one], [other]) => one - other)) {
    total += Math.max(0, end - Math.max(start, until));
    longest = Math.max(longest, end - start);
    until = Math.max(until, end);
  }
  return { total, longest };
}
