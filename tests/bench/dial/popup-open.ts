import type { Page } from 'playwright';
import { CHROMIUM_ID } from '../../browsers/chromium';
import { atMost, type Figures, measured, percentile } from '../figures';
import type { DialBench } from './world';

const OPENINGS = 20;

/** What a person waits for: the box to type a number into, and the status. */
const USABLE = 'input[name=dial]';

/** From the beginning of the popup's page to the moment at which a person can type a number, from cached state. */
export async function measurePopupOpen({ browser }: DialBench): Promise<Figures> {
  const page = await browser.context.newPage();
  const popup = `chrome-extension://${CHROMIUM_ID}/popup.html`;
  const samples = await timesUntil(page, popup, USABLE);
  const blank = await timesUntil(page, `chrome-extension://${CHROMIUM_ID}/icon/16.png`, 'img');
  await page.close();
  return {
    'dial.popup.open': atMost(percentile(samples, 0.95), 'ms', 100),
    'dial.popup.open.p50': measured(percentile(samples, 0.5), 'ms'),
    'dial.popup.floor.p50': measured(percentile(blank, 0.5), 'ms'),
  };
}

/** Milliseconds of the page's own clock until an element is there and has been painted. */
async function timesUntil(page: Page, url: string, selector: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS + 1; opening += 1) {
    await page.goto('about:blank');
    await page.goto(url, { waitUntil: 'commit' });
    times.push(await page.evaluate(paintedAt, selector));
  }
  return times.slice(1);
}

function paintedAt(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector(selector)) requestAnimationFrame(() => resolve(performance.now()));
      else requestAnimationFrame(look);
    };
    look();
  });
}
