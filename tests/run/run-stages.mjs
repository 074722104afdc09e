import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { generateWxtTypes } from '../bootstrap/wxt-types.mjs';
import { say, seconds } from './console.mjs';
import { readReport } from './reports.mjs';
import { runStep } from './run-step.mjs';
import { addCounts, countStep, describeCounts, NOTHING } from './tally.mjs';

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./stages.mjs').Step} Step
 * @typedef {import('./tally.mjs').Counts} Counts
 */

/**
 * @typedef {object} StageResult
 * @property {string} name
 * @property {number} milliseconds
 * @property {Counts} counts
 * @property {readonly string[]} notes what went wrong besides failing cases
 */

/**
 * Runs the stages one after the other. A failure does not end the run; only what needs the failed stage is
 * left out.
 *
 * @param {readonly Stage[]} stages
 * @returns {Promise<readonly StageResult[]>}
 */
export async function runStages(stages) {
  await generateWxtTypes();
  /** @type {StageResult[]} */
  const results = [];
  for (const [index, stage] of stages.entries()) {
    const label = `[${index + 1}/${stages.length}] ${stage.name}`;
    say(`\n${label} …`);
    const broken = stage.needs.find((name) => results.some((it) => it.name === name && it.counts.failed > 0));
    const result = broken === undefined ? await runStage(stage) : leftOut(stage, broken);
    say(
      `${label}: ${[describeCounts(result.counts), ...result.notes].join('; ')} (${seconds(result.milliseconds)})`,
    );
    results.push(result);
  }
  return results;
}

/**
 * @param {Stage} stage
 * @param {string} broken
 * @returns {StageResult}
 */
function leftOut({ name }, broken) {
  return {
    name,
    milliseconds: 0,
    counts: { ...NOTHING, skipped: 1 },
    notes: [`not run, because ${broken} failed`],
  };
}

/**
 * @param {Stage} stage
 * @returns {Promise<StageResult>}
 */
async function runStage({ name, steps }) {
  const started = performance.now();
  let counts = NOTHING;
  const notes = [];
  for (const step of steps) {
    if (steps.length > 1) say(`· ${step.title}`);
    const tally = await countedStep(step);
    counts = addCounts(counts, tally.counts);
    if (tally.note !== undefined) notes.push(steps.length > 1 ? `${step.title}: ${tally.note}` : tally.note);
  }
  return { name, milliseconds: performance.now() - started, counts, notes };
}

/**
 * @param {Step} step
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
async function countedStep({ command, report, env }) {
  if (!report) return countStep(await runStep(command, env), undefined);
  await mkdir(dirname(report.path), { recursive: true });
  await rm(report.path, { force: true });
  const end = await runStep(command, env);
  return countStep(end, { counts: await readReport(report) });
}
