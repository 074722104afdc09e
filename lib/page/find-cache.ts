import type { CallableNumber, PageText } from '../phone';

export type Found = readonly CallableNumber[];

/** The callable numbers of some texts, of each. Who finds them may be elsewhere, and take its time. */
export type Find = (texts: readonly PageText[]) => readonly Found[] | Promise<readonly Found[]>;

/** Remembers what was found: pages draw the same text again and again. */
export interface FindCache {
  get(page: PageText): Found | null;
  set(page: PageText, found: Found): void;
}

/** How much is remembered: a few long mails. */
const MOST_TEXTS = 400;
const MOST_CHARACTERS = 250_000;

interface Memory {
  readonly page: PageText;
  readonly found: Found;
}

/**
 * What has not been needed for the longest time is let go first. Remembered by a few signs of each text: browsers
 * take as long to make a key of a whole text as to read it.
 */
export function createFindCache(): FindCache {
  const known = new Map<number, Memory>();
  let characters = 0;
  const forget = (key: number) => {
    characters -= sizeOf(known.get(key));
    known.delete(key);
  };
  const remember = (key: number, memory: Memory) => {
    forget(key);
    known.set(key, memory);
    characters += sizeOf(memory);
    if (known.size <= MOST_TEXTS && characters <= MOST_CHARACTERS) return;
    for (const oldest of known.keys()) {
      forget(oldest);
      if (known.size <= MOST_TEXTS && characters <= MOST_CHARACTERS) return;
    }
  };
  return {
    get: (page) => {
      const key = keyOf(page.text);
      const there = known.get(key);
      if (there?.page.text !== page.text || wayOf(there.page) !== wayOf(page)) return null;
      remember(key, there);
      return there.found;
    },
    set: (page, found) => remember(keyOf(page.text), { page, found }),
  };
}

/** Characters that what else was said of a text comes to, and each of its links. */
const WAY = 80;
const LINK = 100;

const sizeOf = (memory: Memory | undefined): number =>
  memory === undefined ? 0 : memory.page.text.length + WAY + memory.page.links.length * LINK;

/** What else was said of a text; needed only where the same text comes again. */
const wayOf = ({ text: _, ...rest }: PageText): string => JSON.stringify(rest);

const SIGNS_IN_KEY = 24;

function keyOf(text: string): number {
  let key = text.length;
  const step = Math.max(1, Math.floor(text.length / SIGNS_IN_KEY));
  for (let at = text.length - 1; at >= 0; at -= step) key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
  return key;
}
