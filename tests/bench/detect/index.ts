import type { BenchOptions } from '../options';
import { type Group, type Measured, measureGroups, wantedOf } from '../suite';
import { measureAccuracy } from './accuracy';
import { measureLinear } from './linear';
import { measureNode } from './node';

const GROUPS: readonly Group<null>[] = [
  ['detect.node', measureNode],
  ['detect.linear', measureLinear],
  ['detect.accuracy', measureAccuracy],
];

/** The detector by itself, in Node: how fast, how exact, and how it bears texts that are made to be slow. */
export async function measureDetect(options: BenchOptions): Promise<Measured> {
  return { figures: await measureGroups(wantedOf(GROUPS, options), null), browsers: {} };
}
