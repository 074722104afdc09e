import { type Tab, until } from './tab';

/*
 * What people see and press on the card beside a number. Its shadow root is closed: each browser has a way of
 * its own to look into it.
 */

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** What of the card a person can point at: a button by what it does, or the field with the number. */
export type CardPart = 'call' | 'undo' | 'hangUp' | 'edit' | 'cancelEdit' | 'copy' | 'close' | 'field';

export interface CardBrowser {
  /** What the card says; empty where none is open. */
  readCard(): Promise<string>;
  /** The middle of a part of the card, in the viewport; `null` where it is not there. */
  placeOnCard(part: CardPart): Promise<Place | null>;
}

/** A button that has only just come up under the pointer is not pressed by a click that began before. */
const SETTLED_MS = 450;

/** Waits until a part of the card has stood in one place long enough to be meant. */
export async function settledOnCard(browser: CardBrowser, part: CardPart): Promise<Place> {
  let since = { x: 0, y: 0, at: Date.now() };
  const look = async () => {
    const place = await browser.placeOnCard(part);
    const isSame = place !== null && place.x === since.x && place.y === since.y;
    if (!isSame) since = { ...(place ?? { x: 0, y: 0 }), at: Date.now() };
    return place;
  };
  const place = await until(look, (found) => found !== null && Date.now() - since.at > SETTLED_MS);
  if (!place) throw new Error(`the card has no ${part}`);
  return place;
}

/** Presses a button of the card with the mouse. */
export async function pressOnCard(browser: CardBrowser, tab: Tab, part: CardPart): Promise<void> {
  const { x, y } = await settledOnCard(browser, part);
  await tab.mouse.move(x, y);
  await tab.mouse.click(x, y);
}
