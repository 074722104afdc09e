import { nationalDigits } from '../phone';
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
  isSomeSide(leg, numbers, (side, number) => isNumber(side, number) || isPart(side, number));

/** The same where no call of ours is known to have made the leg: all of the number has to be there. */
export const leadsSurelyTo = (numbers: readonly string[], leg: Leg): boolean =>
  isSomeSide(leg, numbers, isNumber);

type Comparison = (side: string, number: string) => boolean;

const isSomeSide = ({ otherSide }: Leg, numbers: readonly string[], is: Comparison): boolean =>
  otherSide.some((side) => numbers.some((number) => is(side, number)));

/** `00494012345`, `9 040 12345` and `+49 (40) 12345` are `+494012345`; `+49 89 4012345` is another number. */
function isNumber(side: string, number: string): boolean {
  const [there, asked] = [keysOf(side), keysOf(number)];
  if (there === asked) return there !== '';
  if (!number.startsWith('+') || side.trim().startsWith('+')) return false;
  const national = withoutZeros(nationalDigits(number) ?? '');
  if (national === '' || !there.endsWith(national)) return false;
  return isPrefix(there.slice(0, -national.length), asked.slice(0, -national.length));
}

const keysOf = (text: string) => withoutZeros(text.replace(/[^\d*#]/g, ''));

const withoutZeros = (digits: string) => digits.replace(/^0+/, '');

/** What may stand before a number of a country: what leads outside and out of the area, or out of the country. */
const isPrefix = (prefix: string, country: string): boolean =>
  country !== '' && prefix.endsWith(country)
    ? prefix.length - country.length <= LONGEST_ABROAD
    : prefix.length <= LONGEST_AT_HOME;

/** `9` and `0011`; `90` and `0`. */
const LONGEST_ABROAD = 5;
const LONGEST_AT_HOME = 3;

/** A part of a number has to be the whole end of it, and longer than an extension. */
const SHORTEST = 7;

/** Phone systems leave out the area, or write a number in some way of their own. */
function isPart(side: string, number: string): boolean {
  const [there, asked] = [keysOf(side), keysOf(number)];
  const [short, long] = there.length < asked.length ? [there, asked] : [asked, there];
  return short.length >= SHORTEST && long.endsWith(short);
}
