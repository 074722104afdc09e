import type { CallEvent } from './call';
import type { Leg } from './ports';

/** What a leg's stage says about the call it belongs to. */
export function eventOf(leg: Leg): CallEvent {
  switch (leg.stage) {
    case 'ringing':
      return 'phoneRings';
    case 'dialling':
      return 'otherSideCalled';
    case 'connected':
      return 'otherSideAnswered';
  }
}

/** The leg that goes to a destination, compared by digits: phone systems rewrite prefixes and punctuation. */
export function legTo(destination: string, legs: readonly Leg[]): Leg | null {
  const wanted = digitsOf(destination);
  return legs.find((leg) => leg.otherSide.some((side) => sameNumber(digitsOf(side), wanted))) ?? null;
}

const digitsOf = (text: string) => text.replace(/\D/g, '');

/** So many equal digits at the end are enough, whatever prefixes the phone system put before them. */
const TELLING = 9;

/** A shorter number has to be the whole end of the other one, and longer than an extension. */
const SHORTEST = 7;

/** `+494012345`, `00494012345` and `9 040 12345` end alike; other numbers do not. */
function sameNumber(one: string, other: string): boolean {
  const [bare, otherBare] = [withoutZeros(one), withoutZeros(other)];
  if (bare === otherBare) return bare !== '';
  const equal = equalAtEnd(bare, otherBare);
  return equal >= TELLING || (equal >= SHORTEST && equal === Math.min(bare.length, otherBare.length));
}

function equalAtEnd(one: string, other: string): number {
  let count = 0;
  while (count < one.length && count < other.length && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

const withoutZeros = (digits: string) => digits.replace(/^0+/, '');
