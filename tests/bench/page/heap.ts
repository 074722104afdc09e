import { atMost, type Figures } from '../figures';
import { progress } from '../progress';
import type { PlainBrowser } from './browser';
import { inNewPage } from './scan';

/** Before these, caches are empty and functions not compiled. */
const WARM_UP = 100;
const SWITCHES = 1_000;
const MOST_MB = 1;

/** What a day of reading leaves in memory: a thousand mails, one after the other in the same place. */
export const measureHeap = (browser: PlainBrowser): Promise<Figures> =>
  inNewPage(browser, async (page): Promise<Figures> => {
    if ((await page.usedHeap()) === null) {
      progress(`  ${browser.name} says nothing of its script heap that could be relied on: left out`);
      return {};
    }
    await page.run('beginSwitching', {});
    await page.run('switchMails', { from: 0, count: WARM_UP });
    const before = await page.usedHeap();
    await page.run('switchMails', { from: WARM_UP, count: SWITCHES });
    const after = await page.usedHeap();
    const growth = ((after ?? 0) - (before ?? 0)) / 1e6;
    return { [`page.scan.${browser.name}.heapGrowth`]: atMost(growth, 'MB', MOST_MB) };
  });
