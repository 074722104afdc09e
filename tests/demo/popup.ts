import { type Tab, until } from '../browsers/tab';
import { takeBoth } from './pictures';
import type { Stage } from './stage';

/** As large as browsers let a popup be. */
const SIZE = { width: 360, height: 600 };

/** Opens the popup in a tab of its size; a real one closes as soon as something else is looked at. */
export async function openPopup({ browser }: Stage): Promise<Tab> {
  const popup = await browser.openOwnPage('popup.html');
  await popup.setSize(SIZE.width, SIZE.height);
  return popup;
}

/** Waits until the popup says something; its words, one line after the other. */
export async function popupSays(popup: Tab, words: string): Promise<readonly string[]> {
  const text = await until(
    () => popup.evaluate(() => document.querySelector('main')?.innerText ?? '', null),
    (shown) => shown.includes(words),
  );
  return linesOf(text);
}

/** Opens the popup for a picture of what it says, and closes it again. */
export async function takePopup(stage: Stage, name: string, words: string): Promise<void> {
  const popup = await openPopup(stage);
  await popupSays(popup, words);
  await takeBoth(stage, popup, name);
  await popup.close();
}

const ISOLATES = /[\u2066-\u2069]/g;

/** The words of a page without its gaps and the marks that keep names apart. */
export const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(ISOLATES, '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
