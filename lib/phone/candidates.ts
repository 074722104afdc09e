import { beginsCell, type ExtensionColumns } from './context/extension-column';
import { mayBeFurther } from './context/extension-series';
import { labelBefore } from './context/label';
import { internalNumber, mayFollowWord } from './internal';
import type { PhoneNumberMatch } from './match';
import { isForeign, type Looked, lookAt } from './reject/look';
import type { Searching } from './searching';
import { nextRun, type Run, type Runs, startOf } from './text/runs';
import { OPEN, PLUS, signAt } from './text/signs';

/** A run that may have numbers, with what can be told before those before it are known. */
export interface Candidate {
  readonly run: Run;
  /** `null` where it has too few digits for a public number. */
  readonly looked: Looked | null;
  /** Extensions among its groups. */
  readonly internal: readonly PhoneNumberMatch[];
}

/** A public number has no fewer digits (design/detector.md, "Accuracy facts"). */
const FEWEST_DIGITS = 4;

/**
 * As many runs are taken through each step together: there is more code than a processor has near at hand, and what it
 * does over and over it does faster.
 */
const TOGETHER = 256;

/** The next runs of a text; none where there are no more. Their labels are read, too. */
export function nextCandidates(
  { text, labels }: Searching,
  runs: Runs,
  columns: ExtensionColumns,
): readonly Candidate[] {
  const read = nextRuns(runs);
  const looked = read.map((run) => (run.digits < FEWEST_DIGITS ? null : lookAt(text, run)));
  const internal = read.map((run) => internalNumbers(text, run, columns));
  labels.clear();
  read.forEach((run, at) => {
    const known = looked[at];
    if (!known || isForeign(known)) return;
    const place = beginningOf(text, run);
    labels.set(place, labelBefore(text, place));
  });
  return read.map((run, at) => ({ run, looked: looked[at] ?? null, internal: internal[at] ?? NONE }));
}

function nextRuns(runs: Runs): readonly Run[] {
  const read: Run[] = [];
  for (let groups = 0; read.length < TOGETHER && groups < MOST_GROUPS; ) {
    const run = nextRun(runs, mayBeInternal);
    if (!run) return read;
    read.push(run);
    groups += run.groups.length;
  }
  return read;
}

/** What is kept at once has to stay small: endless figures are one run behind the other of hundreds of groups. */
const MOST_GROUPS = 1_024;

/** A cheap look at a few digits by themselves. */
const mayBeInternal = (text: string, start: number): boolean =>
  mayFollowWord(text, start) || beginsCell(text, start) || mayBeFurther(text, start);

const NONE: readonly PhoneNumberMatch[] = [];

function internalNumbers(
  text: string,
  { groups }: Run,
  columns: ExtensionColumns,
): readonly PhoneNumberMatch[] {
  const found: PhoneNumberMatch[] = [];
  for (const group of groups) {
    const internal = group.digits.length > MOST_INTERNAL ? null : internalNumber(text, group, columns);
    if (internal) found.push(internal);
  }
  return found.length === 0 ? NONE : found;
}

const MOST_INTERNAL = 5;

/** Where a number begins whose first digits a run has: mostly there, or at the `+` or the bracket before them. */
function beginningOf(text: string, run: Run): number {
  let at = startOf(run);
  for (let sign = signAt(text, at - 1); sign === PLUS || sign === OPEN; sign = signAt(text, at - 1)) at -= 1;
  return at;
}
