import { type Tab, until } from './tab';

/** The card beside a number, as somebody sees it who may look into its closed shadow root. */
export interface SeenCard {
  /** Its words, but for the names of its buttons; empty where it is closed. */
  readonly text: string;
  readonly buttons: readonly SeenButton[];
  /** What its field holds; `null` where there is none. */
  readonly field: string | null;
  /** What was said aloud last. */
  readonly said: string;
}

interface SeenButton {
  readonly action: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

const CLOSED: SeenCard = { text: '', buttons: [], field: null, said: '' };

/**
 * Looks at the card of the Outlook tab that was in front last. Scripts of an extension may look into closed
 * shadow roots in Firefox, so a page of our own that says nothing to anybody, `desk`, puts one there.
 */
export async function seeCard(desk: Tab): Promise<SeenCard> {
  const seen = await desk.evaluate(async (): Promise<SeenCard | null> => {
    const api = Reflect.get(globalThis, 'browser');
    const tabs: { readonly id: number; readonly lastAccessed: number }[] = await api.tabs.query({
      url: 'https://outlook.office.com/*',
    });
    const [latest] = tabs.toSorted((one, other) => other.lastAccessed - one.lastAccessed);
    if (!latest) return null;
    const look = () => {
      const host = document.querySelector('dialbridge-card');
      const root: ShadowRoot | null = host && Reflect.get(host, 'openOrClosedShadowRoot');
      const box = root?.querySelector('.box');
      if (!root || !box) return null;
      const said = root.querySelector('.live')?.textContent ?? '';
      if (box.classList.contains('away')) return { text: '', buttons: [], field: null, said };
      return {
        text: [...box.querySelectorAll('p')].map(({ textContent }) => textContent).join(' '),
        buttons: [...box.querySelectorAll('button')].map((button) => {
          const { x, y, width, height } = button.getBoundingClientRect();
          const { textContent: label, dataset } = button;
          return { action: dataset.action ?? '', label: label ?? '', x: x + width / 2, y: y + height / 2 };
        }),
        field: root.querySelector('input')?.value ?? null,
        said,
      };
    };
    const [answer] = await api.scripting.executeScript({ target: { tabId: latest.id }, func: look });
    return answer?.result ?? null;
  }, null);
  return seen ?? CLOSED;
}

/** Waits until the card says something. */
export const cardSays = (desk: Tab, words: string, within?: number): Promise<SeenCard> =>
  until(
    () => seeCard(desk),
    ({ text }) => text.includes(words),
    within,
  );

/** Nobody can mean a button that has only just come up; the card takes no press of it before. */
const SEEN_MS = 500;

/** Presses a button of the card with the mouse, once a person can have seen it. */
export async function pressOnCard(desk: Tab, mail: Tab, action: string): Promise<void> {
  let seenSince: number | null = null;
  const look = async () => {
    const button = (await seeCard(desk)).buttons.find((one) => one.action === action) ?? null;
    seenSince = button ? (seenSince ?? Date.now()) : null;
    return button;
  };
  const button = await until(look, () => seenSince !== null && Date.now() - seenSince > SEEN_MS);
  if (!button) throw new Error(`the card has no button ${action}`);
  await mail.mouse.move(button.x, button.y);
  await mail.mouse.click(button.x, button.y);
}
