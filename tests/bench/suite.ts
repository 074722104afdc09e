import type { Figures } from './figures';
import { type BenchOptions, isWanted } from './options';
import { progress } from './progress';

/** What a part of the bench has measured, and the browsers that it was measured in, with their versions. */
export interface Measured {
  readonly figures: Figures;
  readonly browsers: Readonly<Record<string, string>>;
}

export const NOTHING: Measured = { figures: {}, browsers: {} };

/** A group of figures by the prefix of their names. */
export type Group<World> = readonly [prefix: string, measure: (world: World) => Promise<Figures>];

export const wantedOf = <World>(groups: readonly Group<World>[], options: BenchOptions) =>
  groups.filter(([prefix]) => isWanted(prefix, options));

/** Measures one group after another, in the order in which they are given. */
export async function measureGroups<World>(groups: readonly Group<World>[], world: World): Promise<Figures> {
  let figures: Figures = {};
  for (const [prefix, measure] of groups) {
    progress(`measuring ${prefix}`);
    figures = { ...figures, ...(await measure(world)) };
  }
  return figures;
}
