import { join } from 'node:path';
import type { Judged } from '../../fixtures/scoring';
import { withNodeBundle } from '../bundle';
import { atLeast, type Figures, measured, percentile } from '../figures';
import { runNode } from '../node-process';
import type { ContenderName, Contest } from './rounds';

const ENTRY = join(import.meta.dirname, 'rounds.ts');
const TIMEOUT_MS = 240_000;

/** Two million characters of mail: ours beside its peers and the floor, with what each of them finds. */
export async function measureNode(): Promise<Figures> {
  const printed = await withNodeBundle(ENTRY, (file) => runNode(file, [], TIMEOUT_MS));
  if (printed === null) throw new Error(`the finders failed, or took longer than ${TIMEOUT_MS} ms`);
  return figuresOf(printed as Contest);
}

/** A peer that is faster when it is fed line by line is fed so. */
export function figuresOf({ characters, numbers, times, first, judged }: Contest): Figures {
  const median = (name: ContenderName) => percentile(times[name], 0.5);
  const ours = median('ours');
  const libphonenumber = Math.min(median('libphonenumber'), median('libphonenumberByLine'));
  const trueDial = Math.min(median('trueDial'), median('trueDialByLine'));
  return {
    'detect.node.vsLibphonenumber': atLeast(libphonenumber / ours, 'x', 8),
    'detect.node.vsTrueDial': atLeast(trueDial / ours, 'x', 3),
    'detect.node.vsFloor': measured(ours / median('floor'), 'x'),
    'detect.node.ms': measured(ours, 'ms'),
    'detect.node.first.ms': measured(first.ours, 'ms'),
    'detect.node.libphonenumber.first.ms': measured(first.libphonenumber, 'ms'),
    'detect.node.trueDial.first.ms': measured(first.trueDial, 'ms'),
    'detect.node.MBs': measured(characters / 1_000 / ours, 'MB/s'),
    'detect.node.byMail.ms': measured(median('oursByMail'), 'ms'),
    'detect.node.plansOnly.ms': measured(median('plansOnly'), 'ms'),
    'detect.node.plansOnly.vsLibphonenumber': measured(libphonenumber / median('plansOnly'), 'x'),
    'detect.node.plansOnly.vsTrueDial': measured(trueDial / median('plansOnly'), 'x'),
    'detect.node.libphonenumber.ms': measured(libphonenumber, 'ms'),
    'detect.node.trueDial.ms': measured(trueDial, 'ms'),
    'detect.node.floor.ms': measured(median('floor'), 'ms'),
    'detect.node.numbers': measured(numbers, 'count'),
    ...found('detect.node', judged.ours),
    ...found('detect.node.byMail', judged.oursByMail),
    ...found('detect.node.plansOnly', judged.plansOnly),
    ...found('detect.node.libphonenumber', judged.libphonenumber),
    ...found('detect.node.trueDial', judged.trueDial),
  };
}

function found(name: string, judged: Judged | null): Figures {
  if (!judged) return {};
  return {
    [`${name}.found`]: measured(judged.exact, 'count'),
    [`${name}.missed`]: measured(judged.expected - judged.exact, 'count'),
    [`${name}.false`]: measured(judged.spurious, 'count'),
    [`${name}.wrongNumber`]: measured(judged.wrongNumber, 'count'),
  };
}
