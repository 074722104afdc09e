import { seconds } from './console.mjs';
import { addCounts, describeCounts, NOTHING } from './tally.mjs';

/** @typedef {import('./run-stages.mjs').StageResult} StageResult */

/**
 * @param {readonly StageResult[]} results
 * @returns {string} a table, one line per stage
 */
export function table(results) {
  const rows = [
    ['stage', 'time', 'passed', 'failed', 'skipped', ''],
    ...results.map(({ name, milliseconds, counts: { passed, failed, skipped }, notes }) => [
      name,
      seconds(milliseconds),
      String(passed),
      String(failed),
      String(skipped),
      notes.join('; '),
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, column, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * Names to the left, numbers to the right.
 *
 * @param {string} cell
 * @param {number} column
 * @param {number} width
 */
function pad(cell, column, width) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/**
 * @param {readonly StageResult[]} results
 * @returns {string}
 */
export function sumLine(results) {
  return describeCounts(total(results));
}

/**
 * A run in which nothing passed proves nothing, so it has failed too.
 *
 * @param {readonly StageResult[]} results
 */
export function hasFailed(results) {
  const { passed, failed } = total(results);
  return failed > 0 || passed === 0;
}

/** @param {readonly StageResult[]} results */
function total(results) {
  return results.map(({ counts }) => counts).reduce(addCounts, NOTHING);
}
