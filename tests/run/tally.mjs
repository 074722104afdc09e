/** @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts */
/** @typedef {{ counts: Counts, note?: string }} Tally */

/**
 * How a command came to its end.
 *
 * @typedef {{ readonly kind: 'exited', readonly code: number }
 *   | { readonly kind: 'signalled', readonly signal: string }
 *   | { readonly kind: 'stalled', readonly minutes: number }
 *   | { readonly kind: 'unstarted', readonly message: string }} End
 */

/** @type {Counts} */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Counts a step. Cases come from its report; a step that went wrong without a failing case counts as one
 * failure, and so does a test run in which no test ran.
 *
 * @param {End} end
 * @param {{ counts: Counts | undefined } | undefined} report nothing for a step without test cases
 * @returns {Tally}
 */
export function countStep(end, report) {
  const trouble = describeTrouble(end);
  if (!report) return trouble ? failure(NOTHING, trouble) : { counts: { ...NOTHING, passed: 1 } };
  const counts = report.counts ?? NOTHING;
  if (counts.passed + counts.failed === 0)
    return failure(counts, trouble ? `ran no test, ${trouble}` : 'ran no test');
  if (trouble && (end.kind !== 'exited' || counts.failed === 0)) return failure(counts, trouble);
  return { counts };
}

/**
 * @param {Counts} counts
 * @param {string} note
 * @returns {Tally}
 */
function failure(counts, note) {
  return { counts: { ...counts, failed: counts.failed + 1 }, note };
}

/**
 * @param {End} end
 * @returns {string | undefined} nothing when all is well
 */
function describeTrouble(end) {
  switch (end.kind) {
    case 'exited':
      return end.code === 0 ? undefined : `ended with exit code ${end.code}`;
    case 'signalled':
      return `was killed by ${end.signal}`;
    case 'stalled':
      return `was ended after its time limit of ${end.minutes} minutes`;
    case 'unstarted':
      return `could not be started: ${end.message}`;
  }
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

/** @param {Counts} counts */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
