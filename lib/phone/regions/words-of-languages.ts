import { LANGUAGES } from './function-words';

/*
 * The function words of a text, looked up character by character: to make a string of every word, and to hash it,
 * takes many times as long, and few words of a text are any of these.
 */

/** A function word in small letters, and the languages that have it, by their places in the list. */
export interface FunctionWord {
  readonly word: string;
  readonly languages: readonly number[];
  /** Its place in the dictionary. */
  readonly slot: number;
}

/** What words are made of, in small letters, in scripts that put spaces between them. */
const LETTER = /^[a-z\u00df-\u024f\u0370-\u06ff\u1e00-\u1fff’]$/;

/** No letter from here on has a small one of those. */
const END_OF_LETTERS = 0x2d00;

/** Single letters may be anything. */
const SHORTEST = 2;

/** `İ` becomes two signs in small letters, and `Σ` depends on what follows. */
const LOWERED_TOGETHER = [0x130, 0x3a3];
const TOGETHER = 1;

/** Several times as many as there are words, and a power of two, so that a hash is cut with one operation. */
const SLOTS = 8_192;

interface Dictionary {
  /** The small letter of each character code, 0 where it is none, `TOGETHER` where more must be known. */
  readonly letters: Uint16Array;
  /** The hash of the word in each slot, 0 where there is none; a word whose slot is taken has the next free one. */
  readonly hashes: Int32Array;
  readonly slots: readonly (FunctionWord | undefined)[];
  readonly longest: number;
  /** In which reading of a text the word in each slot was seen last. */
  readonly seen: Int32Array;
}

let dictionary: Dictionary | null = null;
let readings = 0;

/**
 * Calls `visit` with each different function word between two places of a text, in their order, until it returns
 * false. Words that are cut by either place are read as they are cut.
 */
export function visitFunctionWords(
  text: string,
  from: number,
  to: number,
  visit: (word: FunctionWord) => boolean,
): void {
  dictionary ??= readDictionary();
  readings = (readings + 1) | 0;
  visitUnseen(dictionary, text, from, to, visit);
}

function visitUnseen(
  known: Dictionary,
  text: string,
  from: number,
  to: number,
  visit: (word: FunctionWord) => boolean,
): void {
  const { letters, longest, seen } = known;
  let [start, hash] = [-1, 0];
  for (let at = from; at <= to; at += 1) {
    const letter = at < to ? (letters[text.charCodeAt(at)] ?? 0) : 0;
    if (letter > TOGETHER) {
      if (start < 0) [start, hash] = [at, 0];
      hash = hashed(hash, letter);
      continue;
    }
    if (letter === TOGETHER) {
      const lowered = text.slice(from, to).toLowerCase();
      visitUnseen(known, lowered, 0, lowered.length, visit);
      return;
    }
    if (start < 0) continue;
    const length = at - start;
    const found = length >= SHORTEST && length <= longest ? wordAt(known, text, start, length, hash) : null;
    start = -1;
    if (!found || seen[found.slot] === readings) continue;
    seen[found.slot] = readings;
    if (!visit(found)) return;
  }
}

const hashed = (hash: number, letter: number): number => (Math.imul(hash, 31) + letter) | 0;

function wordAt(
  { letters, hashes, slots }: Dictionary,
  text: string,
  start: number,
  length: number,
  hash: number,
): FunctionWord | null {
  for (let slot = hash & (SLOTS - 1); hashes[slot] !== 0; slot = (slot + 1) & (SLOTS - 1)) {
    const known = hashes[slot] === hash ? slots[slot] : undefined;
    if (known?.word.length !== length) continue;
    let same = 0;
    while (same < length && letters[text.charCodeAt(start + same)] === known.word.charCodeAt(same)) same += 1;
    if (same === length) return known;
  }
  return null;
}

function readDictionary(): Dictionary {
  const languages = new Map<string, number[]>();
  LANGUAGES.forEach(({ words }, at) => {
    for (const word of new Set(words.split(' '))) languages.set(word, [...(languages.get(word) ?? []), at]);
  });
  const hashes = new Int32Array(SLOTS);
  const slots: (FunctionWord | undefined)[] = Array.from({ length: SLOTS });
  let longest = 0;
  for (const [word, of] of languages) {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at));
    let slot = hash & (SLOTS - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    hashes[slot] = hash;
    slots[slot] = { word, languages: of, slot };
    longest = Math.max(longest, word.length);
  }
  return { letters: readLetters(), hashes, slots, longest, seen: new Int32Array(SLOTS) };
}

function readLetters(): Uint16Array {
  const letters = new Uint16Array(END_OF_LETTERS);
  for (let code = 0; code < END_OF_LETTERS; code += 1) {
    const small = String.fromCharCode(code).toLowerCase();
    if (LETTER.test(small)) letters[code] = small.charCodeAt(0);
  }
  for (const code of LOWERED_TOGETHER) letters[code] = TOGETHER;
  return letters;
}
