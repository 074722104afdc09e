import type { Leg } from './call-model';
import type { LegSide } from './leg-states';

/**
 * Where a leg stands in its call. Whoever is offered somebody's place (routeto, transferto) rings below it and
 * takes it by answering (contracts/3cx.md §2.3):
 *
 *   target          the called extension, all of its devices
 *   target 1        what it was routed to
 *   target 1 2      what that one was routed to in turn
 *   target 3        another alternative
 */
export interface Place {
  /** Whose place it is in the end: the caller's or the called side's. */
  readonly seat: LegSide;
  /** Numbers of the offers that lead to it, the first one first; none for whoever sits there. */
  readonly offers: readonly number[];
}

/** The place of the caller or of the called side itself. */
export function seatOf(seat: LegSide): Place {
  return { seat, offers: [] };
}

/** The place of those who are offered this one. */
export function offered(place: Place, offer: number): Place {
  return { seat: place.seat, offers: [...place.offers, offer] };
}

/** A leg that was added by routeto or transferto and is not yet answered. */
export function isAttempt(leg: Leg): boolean {
  return leg.place.offers.length > 0;
}

/** Whether the leg is at the place: another device of the same destination. */
export function isAt(leg: Leg, place: Place): boolean {
  return isWithin(leg, place) && leg.place.offers.length === place.offers.length;
}

/** Whether the leg is at the place or at one that hangs on it. */
export function isWithin(leg: Leg, { seat, offers }: Place): boolean {
  return leg.place.seat === seat && offers.every((offer, depth) => leg.place.offers[depth] === offer);
}
