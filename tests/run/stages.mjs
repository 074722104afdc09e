import { join } from 'node:path';
import { buildChrome, buildFirefox, playwrightTest, root, script, vitest, wxt } from '../bootstrap/tools.mjs';

/**
 * One command of a stage. Without a report it counts as one case; with a report its cases are counted.
 *
 * @typedef {object} Step
 * @property {string} title
 * @property {import('../bootstrap/tools.mjs').Command} command
 * @property {Report} [report]
 * @property {NodeJS.ProcessEnv} [env]
 */

/**
 * @typedef {object} Report
 * @property {'vitest' | 'playwright'} format
 * @property {string} path absolute
 */

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {readonly string[]} needs stages without whose success this one means nothing
 * @property {readonly import('../bootstrap/browser-kinds.mjs').BrowserName[]} browsers
 * @property {readonly Step[]} steps
 */

/** Playwright sets FORCE_COLOR in its workers, and beside a NO_COLOR Node warns about that in every one. */
const COLOURS_FOR_PLAYWRIGHT = process.stdout.isTTY ? {} : { NO_COLOR: undefined, FORCE_COLOR: '0' };

/**
 * In how many steps a stage runs whose tests may take longer together than a step may, on a machine that is at half of
 * its speed. A step that stalls is still ended, and the other parts say what they found.
 *
 * @type {Readonly<Record<string, number>>}
 */
const PARTS = { unit: 3, faults: 2, e2e: 4, 'e2e-firefox': 4 };

/**
 * Everything, in the order in which it runs: the quickest answers first.
 *
 * @type {readonly Stage[]}
 */
export const STAGES = [
  plain('check', [
    { title: 'wxt prepare', command: wxt('prepare') },
    { title: 'tsc', command: script('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.') },
    { title: 'biome', command: biome('ci') },
  ]),
  vitestStage('unit'),
  vitestStage('contract'),
  vitestStage('faults'),
  vitestStage('component', { browsers: ['chromium'] }),
  plain('build', [
    { title: 'wxt build', command: buildChrome },
    { title: 'wxt build -b firefox --mv3', command: buildFirefox },
  ]),
  vitestStage('package', { needs: ['build'] }),
  playwrightStage('e2e', { needs: ['build'], browsers: ['chromium'] }),
  vitestStage('e2e-firefox', { needs: ['build'], browsers: ['firefox'] }),
];

/**
 * Biome colours whatever it writes in CI, also into a log file.
 *
 * @param {...string} args
 */
function biome(...args) {
  const colors = process.stdout.isTTY ? [] : ['--colors=off'];
  return script('node_modules/@biomejs/biome/bin/biome', ...args, ...colors);
}

/**
 * @param {string} name
 * @param {readonly Step[]} steps
 * @returns {Stage}
 */
function plain(name, steps) {
  return { name, needs: [], browsers: [], steps };
}

/** @typedef {Partial<Pick<Stage, 'needs' | 'browsers'>>} Extras */

/**
 * @param {string} project as named in vitest.config.ts
 * @param {Extras} [extras]
 * @returns {Stage}
 */
function vitestStage(project, extras) {
  return {
    ...plain(
      project,
      inParts(project, (part) => vitestStep(project, part)),
    ),
    ...extras,
  };
}

/**
 * @param {string} name
 * @param {Extras} extras
 * @returns {Stage}
 */
function playwrightStage(name, extras) {
  return { ...plain(name, inParts(name, playwrightStep)), ...extras };
}

/**
 * The tests of one part, as both runners divide them: by files.
 *
 * @typedef {object} Part
 * @property {string} title
 * @property {readonly string[]} shard the option that chooses its tests; none for a stage that is not divided
 */

/**
 * @param {string} stage
 * @param {(part: Part) => Step} step
 * @returns {readonly Step[]}
 */
function inParts(stage, step) {
  const parts = PARTS[stage];
  if (parts === undefined) return [step({ title: stage, shard: [] })];
  const numbers = Array.from({ length: parts }, (_, at) => at + 1);
  return numbers.map((number) =>
    step({ title: `${stage}-${number}`, shard: [`--shard=${number}/${parts}`] }),
  );
}

/**
 * @param {string} project
 * @param {Part} part
 * @returns {Step}
 */
function vitestStep(project, { title, shard }) {
  const path = reportPath(title);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  return { title, command: vitest(project, ...shard, ...reporters), report: { format: 'vitest', path } };
}

/**
 * @param {Part} part
 * @returns {Step}
 */
function playwrightStep({ title, shard }) {
  const command = playwrightTest(...shard, '--reporter=list,json');
  const report = /** @type {const} */ ({ format: 'playwright', path: reportPath(title) });
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report.path, ...COLOURS_FOR_PLAYWRIGHT };
  return { title, command, report, env };
}

/** @param {string} name */
function reportPath(name) {
  return join(root, '.output/test-reports', `${name}.json`);
}
