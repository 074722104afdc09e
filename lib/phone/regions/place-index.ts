import { isCapital } from '../context/sentence';
import type { CountryCode } from '../region';
import { isLetter } from '../text/letters';

/** A place that a word or several name. */
export interface Place {
  readonly country: CountryCode;
  readonly kind: PlaceKind;
}

/** Mails speak of cities, and of parts of a country, for other reasons too; and of its money for still more. */
export type PlaceKind = 'country' | 'city' | 'town' | 'money';

/**
 * Names of places by their last word with a capital. Thousands of names stay in the long texts that they come in: to make
 * a string and an entry of a map for each would take longer than to look through a mail.
 */
export interface PlaceIndex {
  readonly names: Name[];
  /** The name that was added last for a hash, from 1 on; 0 where there is none. */
  readonly heads: Int32Array;
}

/** Which text it is in, and where it stands there, and its word. */
interface Name {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly word: number;
  readonly wordEnd: number;
  readonly place: Place;
  /** Whether it may be written in capitals. */
  readonly isCapitalised: boolean;
  /** The name before with the same hash, as in `heads`. */
  readonly next: number;
}

const HASH_BITS = 16;

export const newPlaceIndex = (): PlaceIndex => ({
  names: [],
  heads: new Int32Array(1 << HASH_BITS),
});

function hashOf(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = Math.imul(hash, 0x01000193) ^ text.charCodeAt(at);
  return Math.imul(hash, 0x9e3779b1 | 0) >>> (32 - HASH_BITS);
}

/** Adds names that stand in a text one behind the other, parted by `|`. Of a name that is added again, the last counts. */
export function addNames(index: PlaceIndex, source: string, place: Place, isCapitalised: boolean): void {
  for (let start = 0; start < source.length; ) {
    const bar = source.indexOf('|', start);
    const end = bar < 0 ? source.length : bar;
    addName(index, source, start, end, place, isCapitalised);
    start = end + 1;
  }
}

function addName(
  { names, heads }: PlaceIndex,
  source: string,
  start: number,
  end: number,
  place: Place,
  isCapitalised: boolean,
): void {
  const word = lastWord(source, start, end);
  const wordEnd = wordEndAt(source, word, end);
  const hash = hashOf(source, word, wordEnd);
  names.push({ source, start, end, word, wordEnd, place, isCapitalised, next: heads[hash] ?? 0 });
  heads[hash] = names.length;
}

/** Where the last word of a name begins that has a capital. */
function lastWord(source: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at -= 1)
    if (isCapital(source.charCodeAt(at)) && !isOfWord(source.charCodeAt(at - 1))) return at;
  return start;
}

function wordEndAt(source: string, word: number, end: number): number {
  let at = word + 1;
  while (at < end && isOfWord(source.charCodeAt(at))) at += 1;
  return at;
}

/** Of letters, of signs that combine with them, and of apostrophes. */
const isOfWord = (code: number): boolean =>
  isLetter(code) || code === 0x27 || code === 0x2019 || (code >= 0x300 && code < 0x370);

/** Whether a word between two places of a text is one that some name of a place has; a quick look. */
export const mayBeNamed = ({ heads }: PlaceIndex, text: string, start: number, end: number): boolean =>
  heads[hashOf(text, start, end)] !== 0 || isInCapitals(text, start, end);

/** The place that a word between two places of a text names by itself or with those around it. */
export function findPlace(index: PlaceIndex, text: string, start: number, end: number): Place | null {
  const named = findAs(index, text, start, text.slice(start, end), false);
  if (named || !isInCapitals(text, start, end)) return named;
  return findAs(
    index,
    text,
    start,
    text.slice(start, start + 1) + text.slice(start + 1, end).toLowerCase(),
    true,
  );
}

/** The place that a name says as a whole, and not one of its words. `isCapitalised`: whether it was written in capitals. */
export function findWhole({ names, heads }: PlaceIndex, name: string, isCapitalised: boolean): Place | null {
  const word = lastWord(name, 0, name.length);
  const hash = hashOf(name, word, wordEndAt(name, word, name.length));
  for (let at = heads[hash] ?? 0; at > 0; ) {
    const one = names[at - 1];
    if (!one) break;
    at = one.next;
    if (isCapitalised && !one.isCapitalised) continue;
    if (one.end - one.start === name.length && one.source.startsWith(name, one.start)) return one.place;
  }
  return null;
}

/** Names of several words are surer. */
function findAs(
  { names, heads }: PlaceIndex,
  text: string,
  start: number,
  word: string,
  isCapitalised: boolean,
): Place | null {
  let alone: Place | null = null;
  for (let at = heads[hashOf(word, 0, word.length)] ?? 0; at > 0; ) {
    const name = names[at - 1];
    if (!name) break;
    at = name.next;
    if ((isCapitalised && !name.isCapitalised) || !isWord(name, word)) continue;
    if (name.end - name.start === word.length) alone ??= name.place;
    else if (isAround(name, text, start, isCapitalised)) return name.place;
  }
  return alone;
}

const isWord = ({ source, word, wordEnd }: Name, other: string): boolean =>
  wordEnd - word === other.length && source.startsWith(other, word);

function isAround(
  { source, start, end, word }: Name,
  text: string,
  place: number,
  isCapitalised: boolean,
): boolean {
  const name = source.slice(start, end);
  return text.startsWith(isCapitalised ? name.toUpperCase() : name, place - (word - start));
}

/** `BERLIN`, but no abbreviation of two letters. */
const isInCapitals = (text: string, start: number, end: number): boolean =>
  end - start > 2 && isCapital(text.charCodeAt(start + 1)) && isCapital(text.charCodeAt(end - 1));
