import { atLeast, atMost, type Figures, measured } from '../figures';
import { progress } from '../progress';
import type { PlainBrowser } from './browser';
import { EXTREMES } from './extremes';
import { inNewPage, LEAST_FOUND } from './scan';

/** What browsers call a long task: a person notices it. */
const LONG_TASK_MS = 50;

/** Pages beyond all reason; they have to stay usable. */
export async function measureExtremes(browser: PlainBrowser): Promise<Figures> {
  let figures: Figures = {};
  for (const name of EXTREMES) {
    progress(`  ${name}`);
    const scanned = await inNewPage(browser, (page) => page.run('extreme', { name }));
    const prefix = `page.extreme.${browser.name}.${name}`;
    figures = {
      ...figures,
      [`${prefix}.longestTask`]: atMost(scanned.longest, 'ms', LONG_TASK_MS),
      [`${prefix}.whole.longestTask`]: measured(scanned.whole.longest, 'ms'),
      [`${prefix}.ms`]: measured(scanned.total, 'ms'),
      [`${prefix}.whole.ms`]: measured(scanned.whole.total, 'ms'),
      [`${prefix}.visible`]: measured(scanned.visible, 'ms'),
      [`${prefix}.found`]: atLeast(scanned.found, 'count', Math.floor(scanned.numbers * LEAST_FOUND)),
      [`${prefix}.registered`]: measured(scanned.registered, 'count'),
    };
  }
  return figures;
}
