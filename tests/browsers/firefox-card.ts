import type { CardPart, Place } from './card';
import type { Tab } from './tab';

/** The card beside a number, as somebody sees it who may look into its closed shadow root. */
export interface SeenCard {
  /** Everything it says; empty where it is closed. */
  readonly text: string;
  /** The middle of its buttons and its field, in the viewport. */
  readonly parts: Readonly<Partial<Record<CardPart, Place>>>;
  /** What its field holds; `null` where there is none. */
  readonly field: string | null;
  /** What was said aloud last. */
  readonly said: string;
}

const CLOSED: SeenCard = { text: '', parts: {}, field: null, said: '' };

/**
 * Looks at the card of the Outlook tab that was in front last. Scripts of an extension may look into closed
 * shadow roots in Firefox, so `desk`, a page of our own, puts one there.
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
      if (box.classList.contains('away')) return { text: '', parts: {}, field: null, said };
      const field = root.querySelector('input');
      const centre = (element: Element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      };
      const parts = [...root.querySelectorAll('button')].map((button) => [
        button.dataset.action,
        centre(button),
      ]);
      if (field) parts.push(['field', centre(field)]);
      const texts = [...box.querySelectorAll('p, label, button')].map(({ textContent }) => textContent);
      return {
        text: texts.filter(Boolean).join(' '),
        parts: Object.fromEntries(parts),
        field: field?.value ?? null,
        said,
      };
    };
    const [answer] = await api.scripting.executeScript({ target: { tabId: latest.id }, func: look });
    return answer?.result ?? null;
  }, null);
  return seen ?? CLOSED;
}
