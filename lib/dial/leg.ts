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

/** `00494012345` and `4940 12345` end alike; seven digits are enough to tell calls of one phone apart. */
function sameNumber(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  if (one === other) return true;
  const shorter = Math.min(one.length, other.length);
  return shorter >= 7 && one.slice(-7) === other.slice(-7);
}
