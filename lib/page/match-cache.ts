import { type FindOptions, findPhoneNumbers, type PhoneNumberMatch } from '../phone';

export type Find = (text: string, options: FindOptions) => readonly PhoneNumberMatch[];

/** How much is remembered: a few long mails. */
const MOST_TEXTS = 400;
const MOST_CHARACTERS = 250_000;

interface Memory {
  readonly text: string;
  /** How it was read. */
  readonly way: string;
  readonly matches: readonly PhoneNumberMatch[];
}

/**
 * Finds numbers, and remembers what was found: pages draw the same text again and again. What has not been needed
 * for the longest time is let go first. Remembered by a few signs of each text: browsers take as long to make a key
 * of a whole text as to read it.
 */
export function createMatchCache(find: Find = findPhoneNumbers): Find {
  const known = new Map<number, Memory>();
  let characters = 0;
  const forget = (key: number) => {
    characters -= known.get(key)?.text.length ?? 0;
    known.delete(key);
  };
  const remember = (key: number, memory: Memory) => {
    forget(key);
    known.set(key, memory);
    characters += memory.text.length;
    for (const oldest of known.keys()) {
      if (known.size <= MOST_TEXTS && characters <= MOST_CHARACTERS) return;
      forget(oldest);
    }
  };
  return (text, options) => {
    const way = wayOf(options);
    const key = keyOf(text);
    const there = known.get(key);
    const isSame = there?.way === way && there.text === text;
    const matches = isSame ? there.matches : find(text, options);
    remember(key, { text, way, matches });
    return matches;
  };
}

const SIGNS_IN_KEY = 24;

function keyOf(text: string): number {
  let key = text.length;
  const step = Math.max(1, Math.floor(text.length / SIGNS_IN_KEY));
  for (let at = text.length - 1; at >= 0; at -= step) key = (Math.imul(key, 31) + text.charCodeAt(at)) | 0;
  return key;
}

const wayOf = ({ region, regions }: FindOptions): string =>
  regions === undefined ? (region ?? '') : [region ?? '', ...regions].join();
