import { LANGUAGES } from './function-words';

/*
 * The function words of a text, looked up character by character: to make a string of every word, and to hash it,
 * takes many times as long, and few words of a text are any of these.
 */

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
const ENDINGS = 0x4000;

interface Dictionary {
  /** The small letter of each character code, 0 where it is none, `TOGETHER` where more must be known. */
  readonly letters: Uint16Array;
  /**
   * The hash of the word in each slot, 0 where there is none; a word whose slot is taken has the next free one. No two
   * words have the same hash.
   */
  readonly hashes: Int32Array;
  readonly words: readonly string[];
  /** Where the languages of the word in each slot begin among those of all words, and how many they are. */
  readonly firsts: Uint16Array;
  readonly counts: Uint8Array;
  readonly languages: readonly number[];
  /** Which hashes there are, by their last bits: a small table, for most words of a text are none of these. */
  readonly endings: Uint8Array;
  readonly longest: number;
  /** In which reading of a text the word in each slot was seen last. */
  readonly seen: Int32Array;
}

let dictionary: Dictionary | null = null;
let readings = 0;

/** How many different words of each language have been read in a part of a text. */
export interface Tally {
  /** By the languages' places in their list. */
  readonly counts: Int32Array;
  /** The languages of which a few words are enough, by the same places: there 1, elsewhere 0. */
  readonly homes: Uint8Array;
  readonly enough: number;
  /** The most words of any other language. */
  most: number;
}

/**
 * Counts the different function words between two places of a text, until there are enough of a language at home and
 * more than of any other. Words that are cut by either place are read as they are cut.
 */
export function countFunctionWords(text: string, from: number, to: number, tally: Tally): void {
  dictionary ??= readDictionary();
  readings = (readings + 1) | 0;
  countUnseen(dictionary, text, from, to, tally);
}

function countUnseen(known: Dictionary, text: string, from: number, to: number, tally: Tally): void {
  const { letters, endings, longest, seen } = known;
  for (let at = from; at < to; at += 1) {
    let letter = letters[text.charCodeAt(at)] ?? 0;
    if (letter === 0) continue;
    const start = at;
    let hash = 0;
    while (letter > TOGETHER) {
      hash = hashed(hash, letter);
      at += 1;
      letter = at < to ? (letters[text.charCodeAt(at)] ?? 0) : 0;
    }
    if (letter === TOGETHER) {
      const lowered = text.slice(from, to).toLowerCase();
      countUnseen(known, lowered, 0, lowered.length, tally);
      return;
    }
    const length = at - start;
    if (length < SHORTEST || length > longest || endings[hash & (ENDINGS - 1)] === 0) continue;
    const slot = slotOf(known, hash);
    if (slot < 0 || seen[slot] === readings || !isWord(known, slot, text, start, length)) continue;
    seen[slot] = readings;
    if (isEnough(known, slot, tally)) return;
  }
}

/** Counts a word for its languages; whether that decides. */
function isEnough({ firsts, counts, languages }: Dictionary, slot: number, tally: Tally): boolean {
  const first = firsts[slot] ?? 0;
  const end = first + (counts[slot] ?? 0);
  for (let at = first; at < end; at += 1) {
    const language = languages[at] ?? 0;
    const count = (tally.counts[language] ?? 0) + 1;
    tally.counts[language] = count;
    if (tally.homes[language] === 1) {
      if (count >= tally.enough && count > tally.most) return true;
    } else if (count > tally.most) tally.most = count;
  }
  return false;
}

const hashed = (hash: number, letter: number): number => Math.imul(hash ^ letter, 0x01000193);

/** The slot of the one word that has a hash; -1 where there is none. */
function slotOf({ hashes }: Dictionary, hash: number): number {
  let slot = hash & (SLOTS - 1);
  while (hashes[slot] !== hash) {
    if (hashes[slot] === 0) return -1;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return slot;
}

/** Whether a text has the word in a slot at a place: what is none of these may have its hash. */
function isWord({ letters, words }: Dictionary, slot: number, text: string, start: number, length: number) {
  const word = words[slot] ?? '';
  if (word.length !== length) return false;
  let same = 0;
  while (same < length && letters[text.charCodeAt(start + same)] === word.charCodeAt(same)) same += 1;
  return same === length;
}

function readDictionary(): Dictionary {
  const all = new Map<string, number[]>();
  LANGUAGES.forEach(({ words }, at) => {
    for (const word of new Set(words.split(' '))) all.set(word, [...(all.get(word) ?? []), at]);
  });
  const hashes = new Int32Array(SLOTS);
  const endings = new Uint8Array(ENDINGS);
  const words: string[] = Array.from({ length: SLOTS }, () => '');
  const firsts = new Uint16Array(SLOTS);
  const counts = new Uint8Array(SLOTS);
  const languages: number[] = [];
  let longest = 0;
  for (const [word, of] of all) {
    let hash = 0;
    for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at));
    let slot = hash & (SLOTS - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
    hashes[slot] = hash;
    endings[hash & (ENDINGS - 1)] = 1;
    words[slot] = word;
    firsts[slot] = languages.length;
    counts[slot] = of.length;
    languages.push(...of);
    longest = Math.max(longest, word.length);
  }
  const seen = new Int32Array(SLOTS);
  return { letters: readLetters(), hashes, words, firsts, counts, languages, endings, longest, seen };
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
