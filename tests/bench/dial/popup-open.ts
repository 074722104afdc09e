import { CHROMIUM_ID } from '../../browsers/chromium';
import { until } from '../../browsers/tab';
import { atMost, type Figures, measured, percentile } from '../figures';
import type { DialBench } from './world';

const OPENINGS = 20;

/** What a person waits for: the box to type a number into, and the status. */
const USABLE = 'input[name=target]';

/** From the beginning of the popup's page to the moment at which a person can type a number, from cached state. */
export async function measurePopupOpen({ browser }: DialBench): Promise<Figures> {
  const samples = await timesUntil(browser, 'popup.html', USABLE);
  const blank = await timesUntil(browser, 'icon/16.png', 'img');
  return {
    'dial.popup.open': atMost(percentile(samples, 0.5), 'ms', 100),
    'dial.popup.open.p95': measured(percentile(samples, 0.95), 'ms'),
    'dial.popup.floor.p50': measured(percentile(blank, 0.5), 'ms'),
  };
}

/** Milliseconds of the page's own clock until an element is there and a frame with it has been made. */
async function timesUntil(
  { context }: DialBench['browser'],
  path: string,
  selector: string,
): Promise<readonly number[]> {
  const page = await context.newPage();
  await page.addInitScript({ content: `${NOTE_TIME}(${JSON.stringify(selector)})` });
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS + 1; opening += 1) {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${CHROMIUM_ID}/${path}`);
    times.push(
      await until(() => page.evaluate(() => Number(Reflect.get(globalThis, 'usableAt') ?? 0)), Boolean),
    );
  }
  await page.close();
  return times.slice(1);
}

/** Text, because what a compiler adds to functions is not there in a page. */
const NOTE_TIME = `(selector => {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.usableAt = performance.now(); }));
  });
  observer.observe(document, { subtree: true, childList: true });
})`;
