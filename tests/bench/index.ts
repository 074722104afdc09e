import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { launchChromium } from '../browsers/chromium';
import { connect } from '../browsers/journey';
import { startEmulators } from '../emulators/start';
import { measureColdLatency, measureWarmLatency } from './dial/latency';
import { measurePopupOpen } from './dial/popup-open';
import type { DialBench } from './dial/world';
import type { Figures } from './figures';
import { readMachine } from './machine';
import { type BenchOptions, isWanted, readOptions } from './options';
import { asJson, asTable } from './report';

/*
 * Measures the product, beside the bare machine where there is nothing else to compare with. Machines are
 * shared and noisy: every figure stands beside its floor from the same run.
 */

const DOCUMENT = resolve(import.meta.dirname, '../../docs/benchmarks.md');

/** Groups of figures by the prefix of their names, in the order in which they are measured. */
const DIAL: readonly (readonly [string, (bench: DialBench) => Promise<Figures>])[] = [
  ['dial.latency.warm', measureWarmLatency],
  ['dial.latency.cold', measureColdLatency],
  ['dial.popup', measurePopupOpen],
];

async function measureDial(options: BenchOptions) {
  const wanted = DIAL.filter(([group]) => isWanted(group, options));
  if (wanted.length === 0) return { figures: {}, browsers: {} };
  const emulators = await startEmulators();
  const browser = await launchChromium(emulators);
  try {
    await browser.approvePermissions();
    const settings = await connect(browser, emulators);
    await settings.close();
    let figures: Figures = {};
    for (const [group, measure] of wanted) {
      if (!options.json) console.log(`measuring ${group} …`);
      figures = { ...figures, ...(await measure({ browser, emulators })) };
    }
    return { figures, browsers: { chromium: browser.context.browser()?.version() ?? 'unknown' } };
  } finally {
    await browser.close();
    await emulators.close();
  }
}

const options = readOptions(process.argv.slice(2));
const { figures, browsers } = await measureDial(options);
const chosen = Object.fromEntries(Object.entries(figures).filter(([name]) => name.startsWith(options.only)));
const machine = readMachine(browsers);
if (options.json) console.log(asJson(machine, chosen));
else {
  console.log(asTable(machine, chosen));
  if (options.only === '') await writeFile(DOCUMENT, document(asTable(machine, chosen)));
}
const missed = Object.values(chosen).some(({ met }) => met === false);
process.exit(missed ? 1 : 0);

function document(table: string): string {
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Floors are what the bare machine takes for the same exchange in the same run;',
    'machines are shared and noisy, so look at the ratios first.',
    '',
    table,
  ].join('\n');
}
