import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { measureDetect } from './detect/index';
import { measureDial } from './dial/index';
import type { Figures } from './figures';
import { readMachine } from './machine';
import { type BenchOptions, readOptions } from './options';
import { measurePage } from './page/index';
import { asDocument, asJson, asTable } from './report';
import type { Measured } from './suite';

/*
 * Measures the product, beside its peers and beside the bare machine. Machines are shared and noisy: every
 * figure stands beside its floor from the same run.
 */

const DOCUMENT = resolve(import.meta.dirname, '../../docs/benchmarks.md');

const SUITES: readonly ((options: BenchOptions) => Promise<Measured>)[] = [
  measureDetect,
  measurePage,
  measureDial,
];

const options = readOptions(process.argv.slice(2));
let figures: Figures = {};
let browsers: Measured['browsers'] = {};
for (const measure of SUITES) {
  const measured = await measure(options);
  figures = { ...figures, ...measured.figures };
  browsers = { ...browsers, ...measured.browsers };
}
const chosen = Object.fromEntries(Object.entries(figures).filter(([name]) => name.startsWith(options.only)));
const machine = readMachine(browsers);
if (options.json) console.log(asJson(machine, chosen));
else {
  console.log(asTable(machine, chosen));
  if (options.only === '') await writeFile(DOCUMENT, asDocument(machine, chosen));
}
const missed = Object.values(chosen).some(({ met }) => met === false);
process.exit(missed ? 1 : 0);
