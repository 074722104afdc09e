import { join } from 'node:path';
import { withNodeBundle } from '../bundle';
import { atMost, type Figures, measured } from '../figures';
import { runNode } from '../node-process';
import { progress } from '../progress';
import type { Growth } from './growth';
import { HOSTILE_TEXTS, type HostileText } from './hostile-texts';

const ENTRY = join(import.meta.dirname, 'growth.ts');

/** Ten times the text takes ten times as long; what grows with the square takes a hundred times. */
const MOST_GROWTH = 14;

/** What is faster still is a matter of the machine's caches, and counts as this. */
const LEAST_MS = 1;

const TIMEOUT_MS = 30_000;

/**
 * Texts made to take for ever: a million characters, how much longer they take than a tenth of them, and how much longer
 * than so many numbers take that somebody has found already.
 */
export const measureLinear = (): Promise<Figures> =>
  withNodeBundle(ENTRY, async (file) => {
    let figures: Figures = {};
    for (const hostile of HOSTILE_TEXTS) {
      const printed = await runNode(file, [hostile.name], TIMEOUT_MS);
      if (printed === null) progress(`  ${hostile.name} failed, or did not end in ${TIMEOUT_MS} ms`);
      figures = { ...figures, ...figuresOf(hostile, printed as Growth | null) };
    }
    return figures;
  });

/** What failed, or did not end in time, counts as taking that long and growing with the square. */
export function figuresOf({ name, mostOfParsing }: HostileText, growth: Growth | null): Figures {
  const { small, large, parsing } = growth ?? {
    small: TIMEOUT_MS / 100,
    large: TIMEOUT_MS,
    parsing: LEAST_MS,
  };
  return {
    [`detect.linear.${name}.growth`]: atMost(large / Math.max(small, LEAST_MS), 'x', MOST_GROWTH),
    [`detect.linear.${name}.vsParsing`]: atMost(large / parsing, 'x', mostOfParsing),
    [`detect.linear.${name}.ms`]: measured(large, 'ms'),
  };
}
