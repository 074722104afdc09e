import type { CountryCode } from '../region';
import { holdsLetter } from '../text/bare';
import { placeDeclined } from './declined';
import { placeNamed } from './place-words';
import { isSurname } from './surname';

/** How far before and behind a number places are looked for. */
const BEFORE = 600;
const BEHIND = 200;

const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’]{2,}/gu;

/**
 * The countries of the places that a text mentions around a place of it, the nearest first, for whatever reason: too little
 * to take a number for one from there, unless it is none of any country that is at hand.
 */
export function mentionedAround(text: string, place: number): readonly CountryCode[] {
  const from = Math.max(0, place - BEFORE);
  if (!holdsLetter(text, from, Math.min(text.length, place + BEHIND))) return [];
  const around = text.slice(from, place + BEHIND);
  const named = [...around.matchAll(CAPITALISED)].flatMap(({ 0: word, index }) => {
    const found = placeNamed(around, index, index + word.length);
    const country =
      found === null
        ? placeDeclined(around, index, index + word.length)
        : found.kind === 'money'
          ? null
          : found.country;
    return country !== null && !isSurname(around, index)
      ? [{ country, distance: Math.abs(from + index - place) }]
      : [];
  });
  return [
    ...new Set(named.sort((one, other) => one.distance - other.distance).map(({ country }) => country)),
  ];
}
