import { lineStartBefore } from '../context/lines';
import { sentenceEndAfter, sentenceStartBefore } from '../context/sentence';
import type { CountryCode } from '../region';
import { EXPLAINED_NUMBER, KEYS, type Sign } from './evidence';

/** A number with its country's code, in the same line. */
const SAME_LINE = 4;

/** Lines are no longer, as far as numbers belong together. */
const LINE = 100;

/** How many signs of countries stand before a place. */
export function firstAt(signs: readonly Sign[], place: number): number {
  let [low, high] = [0, signs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((signs[middle]?.at ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether there is any sign in a part of the text. */
export function hasAny(signs: readonly Sign[], start: number, end: number): boolean {
  const first = signs[firstAt(signs, start)];
  return first !== undefined && first.at < end;
}

/** How much the strongest sign of each key says; 0 but while they are added up. */
const strongest = new Float64Array(KEYS);

/** Adds what some of the signs say; each country's signs of one kind count once, by the strongest of them. */
export function addSigns(
  sum: Map<CountryCode, number>,
  signs: readonly Sign[],
  from: number,
  to: number,
  factor: number,
): void {
  const first: Sign[] = [];
  for (let at = from; at < to; at += 1) {
    const sign = signs[at];
    const most = sign ? (strongest[sign.key] ?? 0) : 0;
    if (!sign || sign.weight <= most) continue;
    if (most === 0) first.push(sign);
    strongest[sign.key] = sign.weight;
  }
  for (const { key, country } of first) {
    sum.set(country, (sum.get(country) ?? 0) + (strongest[key] ?? 0) * factor);
    strongest[key] = 0;
  }
}

/**
 * The country that is named before a place in its line, with no other country and no other number there; `null` where
 * there is none.
 */
export function countryInLine(text: string, signs: readonly Sign[], place: number): CountryCode | null {
  const start = lineStartBefore(text, place, LONGEST_ROW);
  if (OTHER_NUMBER.test(text.slice(start, place))) return null;
  let country: CountryCode | null = null;
  for (let at = firstAt(signs, start); at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign || sign.at >= place) return country;
    // Money is no place.
    if (sign.kind !== 'place' || sign.weight < 1) continue;
    if (country !== null && sign.country !== country) return null;
    country = sign.country;
  }
  return country;
}

const LONGEST_ROW = 160;
const OTHER_NUMBER = /\d(?:[ ()./-]{0,3}\d){5}/;

/** Adds the numbers with their countries' codes in the line around a place, as far as its sentence goes. */
export function addNumbersOfLine(
  sum: Map<CountryCode, number>,
  text: string,
  signs: readonly Sign[],
  place: number,
): void {
  const start = sentenceStartBefore(text, place, LINE);
  const end = sentenceEndAfter(text, place, LINE);
  for (let at = firstAt(signs, start); at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign || sign.at >= end) return;
    if (sign.kind === 'number' && !isOfNextAlone(text, sign, place)) sum.set(sign.country, SAME_LINE);
  }
}

/** `Mr Alaoui 0522…, and in Lille Mme Roux, +33…`: what is named behind a number, but for its own bracket, is of the next one. */
const isOfNextAlone = (text: string, { at, weight }: Sign, place: number): boolean =>
  at > place && weight === EXPLAINED_NUMBER && !OWN_PLACE.test(text.slice(place, at));

/** `976 45 81 27 (Espagne), mobile 0034…`. */
const OWN_PLACE = /^[+\d ()./-]{6,}\(\p{L}/u;

/** Whether there may be one in the line around a place. */
export const mayHaveNumber = (signs: readonly Sign[], place: number): boolean =>
  hasNumber(signs, place - LINE, place + LINE);

function hasNumber(signs: readonly Sign[], start: number, end: number): boolean {
  for (let at = firstAt(signs, start); at < signs.length; at += 1) {
    const sign = signs[at];
    if (!sign || sign.at >= end) return false;
    if (sign.kind === 'number') return true;
  }
  return false;
}
