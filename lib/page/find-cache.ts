import type { CallableNumber, PageText } from '../phone';

/** The callable numbers of a text. Who finds them may be elsewhere, and take its time; it never fails. */
export type Find = (text: PageText) => Found | Promise<Found>;
export type Found = readonly CallableNumber[];

/** How much is remembered: a few long mails. */
const MOST_TEXTS = 400;
const MOST_CHARACTERS = 250_000;

interface Memory {
  readonly text: string;
  /** What else was said of the text. */
  readonly way: string;
  readonly found: Found;
}

/**
 * Finds numbers, and remembers what was found: pages draw the same text again and again, and what is known is there
 * at once. What has not been needed for the longest time is let go first. Remembered by a few signs of each text:
 * browsers take as long to make a key of a whole text as to read it.
 */
export function createFindCache(find: Find): Find {
  const known = new Map<number, Memory>();
  let characters = 0;
  const forget = (key: number) => {
    characters -= known.get(key)?.text.length ?? 0;
    known.delete(key);
  };
  const remember = (key: number, memory: Memory): Found => {
    forget(key);
    known.set(key, memory);
    characters += memory.text.length;
    for (const oldest of known.keys()) {
      if (known.size <= MOST_TEXTS && characters <= MOST_CHARACTERS) break;
      forget(oldest);
    }
    return memory.found;
  };
  return (page) => {
    const { text, ...rest } = page;
    const way = JSON.stringify(rest);
    const key = keyOf(text);
    const there = known.get(key);
    if (there?.way === way && there.text === text) return remember(key, there);
    const found = find(page);
    return found instanceof Promise
      ? found.then((late) => remember(key, { text, way, found: late }))
      : remember(key, { text, way, found });
  };
}

const SIGNS_IN_KEY = 24;

function keyOf(text: string): number {
  let key = text.length;
  const step = Math.max(1, Math.floor(text.length / SIGNS_IN_KEY));
  for (let at = text.length - 1; at >= 0; at -= step) key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
  return key;
}
