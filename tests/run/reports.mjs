import { readFile } from 'node:fs/promises';

/** @typedef {import('./tally.mjs').Counts} Counts */

/**
 * @param {import('./stages.mjs').Report} report
 * @returns {Promise<Counts | undefined>} nothing when there is no report or it cannot be understood
 */
export async function readReport({ format, path }) {
  try {
    return countCases(format, JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/**
 * @param {import('./stages.mjs').Report['format']} format
 * @param {unknown} report
 * @returns {Counts | undefined}
 */
export function countCases(format, report) {
  const read = numbersOf(format === 'vitest' ? report : fieldOf(report, 'stats'));
  const counts =
    format === 'vitest'
      ? {
          passed: read('numPassedTests'),
          failed: read('numFailedTests'),
          skipped: read('numPendingTests') + read('numTodoTests'),
        }
      : { passed: read('expected') + read('flaky'), failed: read('unexpected'), skipped: read('skipped') };
  return Object.values(counts).every(Number.isFinite) ? counts : undefined;
}

/**
 * @param {unknown} object
 * @returns {(name: string) => number} NaN for what is not there
 */
function numbersOf(object) {
  return (name) => {
    const value = fieldOf(object, name);
    return typeof value === 'number' ? value : Number.NaN;
  };
}

/**
 * @param {unknown} object
 * @param {string} name
 * @returns {unknown}
 */
function fieldOf(object, name) {
  return typeof object === 'object' && object !== null
    ? Object.entries(object).find(([key]) => key === name)?.[1]
    : undefined;
}
