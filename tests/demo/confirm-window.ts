import type { Page } from 'playwright';
import { until } from '../browsers/tab';
import { linesOf } from './popup';
import type { Stage } from './stage';

/** The window that asks before a call that may cost more, or mean more, than a click. */
export interface ConfirmWindow {
  screenshot(path: string): Promise<void>;
  /** What it says, one line after the other. */
  read(): Promise<readonly string[]>;
  /** Waits until a yes would be taken; right after it has come up it would not. */
  settled(): Promise<void>;
  /** Presses one of its buttons as soon as that can be pressed. */
  press(button: 'call' | 'cancel'): Promise<void>;
  /** Comes when it has closed by itself. */
  readonly closed: Promise<void>;
}

/** As large as the extension opens it, without the window's frame. */
const SIZE = { width: 420, height: 450 };

/** Waits for the window to come up and to ask. */
export async function confirmWindow({ browser }: Stage): Promise<ConfirmWindow> {
  const isAsking = (page: Page) => page.url().includes('/confirm.html#');
  const page = await until(
    async () => browser.context.pages().find(isAsking),
    (found) => found !== undefined,
  );
  if (!page) throw new Error('no window asks');
  const closed = new Promise<void>((done) => page.once('close', () => done()));
  await page.setViewportSize(SIZE);
  await page.waitForSelector('button[name=cancel]');
  return {
    screenshot: async (path) => void (await page.screenshot({ path })),
    read: async () => linesOf(await page.innerText('main')),
    settled: async () => void (await page.waitForSelector('button[name=call][aria-disabled=false]')),
    press: (button) => page.click(`button[name=${button}][aria-disabled=false]`),
    closed,
  };
}
