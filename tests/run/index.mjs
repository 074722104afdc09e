/**
 * Runs everything that proves the product, stage by stage: `npm test`, or `npm test -- --only unit,package`.
 * Its last line is the sum: `N passed, N failed`, with `, N skipped` when something was.
 */
import { say } from './console.mjs';
import { chooseStages } from './options.mjs';
import { runStages } from './run-stages.mjs';
import { hasFailed, sumLine, table } from './summary.mjs';

try {
  const results = await runStages(chooseStages(process.argv.slice(2)));
  say('');
  say(table(results));
  say('');
  say(sumLine(results));
  process.exitCode = hasFailed(results) ? 1 : 0;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
