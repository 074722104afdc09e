import type { Tab } from '../browsers/tab';
import type { Stage } from './stage';

type Studio = Pick<Stage, 'browser' | 'gallery'>;

/** What a picture can be taken of. */
export type Sitter = Pick<Tab, 'screenshot'>;

/** One picture with the lights on, one with the lights off. */
export async function takeBoth({ browser, gallery }: Studio, sitter: Sitter, name: string): Promise<void> {
  await gallery.take(sitter, `${name}-light`);
  await browser.setColorScheme('dark');
  await gallery.take(sitter, `${name}-dark`);
  await browser.setColorScheme('light');
}

const SIZE = { width: 1280, height: 800 };

/** The same of a page as long as it is. */
export async function takeWhole(studio: Studio, page: Tab, name: string): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight, null);
  await page.setSize(SIZE.width, Math.max(height, SIZE.height));
  await takeBoth(studio, page, name);
  await page.setSize(SIZE.width, SIZE.height);
}
