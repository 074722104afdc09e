import type { Digits } from './times';

/**
 * Text nodes that follow each other in a page, side by side in arrays: pages have tens of thousands. A text node of
 * great length stands in it in several pieces.
 */
export interface Stretch {
  readonly nodes: Text[];
  readonly texts: string[];
  /** Where in its node each text begins. */
  readonly offsets: number[];
  /** What stands between each and the one before it (see `gap.ts`). */
  readonly gaps: number[];
  readonly digits: Digits[];
  /** Where each begins in the whole, the gaps not counted. */
  readonly places: number[];
  length: number;
}

export const newStretch = (): Stretch => ({
  nodes: [],
  texts: [],
  offsets: [],
  gaps: [],
  digits: [],
  places: [],
  length: 0,
});

/** Lets go of the first texts. */
export function forget({ nodes, texts, offsets, gaps, digits, places }: Stretch, count: number): void {
  const isAll = count >= nodes.length;
  for (const column of [nodes, texts, offsets, gaps, digits, places]) {
    if (isAll) column.length = 0;
    else column.splice(0, count);
  }
}

/** Where a text ends in the whole. */
export const endOf = (stretch: Stretch, index: number): number =>
  (stretch.places[index] ?? stretch.length) + (stretch.texts[index]?.length ?? 0);
