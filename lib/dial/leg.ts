import { type Call, type CallEvent, isLive } from './call';
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

/** The caller's own leg is the first of its call; one that was called has a higher number (contracts/3cx.md §2.2). */
export const isCallers = ({ legNumber }: Leg): boolean => legNumber === null || legNumber === 1;

/** The legs that may belong to a call: not those of which another call of ours is known to consist. */
export function legsLeftFor(call: Call, legs: readonly Leg[], calls: readonly Call[]): readonly Leg[] {
  const others = calls.filter(({ intentId, state }) => intentId !== call.intentId && isLive(state));
  const taken = new Set(others.map(({ participantId }) => participantId));
  return legs.filter(({ id }) => !taken.has(id));
}

/** The leg that goes to a number, compared by digits: phone systems rewrite prefixes and punctuation. */
export function legTo(numbers: readonly string[], legs: readonly Leg[]): Leg | null {
  return legs.find((leg) => leadsTo(numbers, leg)) ?? null;
}

/** Whether a leg's other side is one of these numbers. */
export const leadsTo = (numbers: readonly string[], leg: Leg): boolean =>
  numbers.some((number) => leg.otherSide.some((side) => sameNumber(keysOf(side), keysOf(number))));

const keysOf = (text: string) => text.replace(/[^\d*#]/g, '');

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
