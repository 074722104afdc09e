import type { Call, Endpoint, Leg } from './call-model';
import { changeLeg, isReachable, removeLegs, ringTarget } from './legs';
import { isAt, isAttempt, offered } from './places';
import type { World } from './world';

/** Moves or offers a participant's call; the legs that ring now, none when nothing there can ring. */
export type Redirect = (world: World, call: Call, leg: Leg, to: Endpoint) => readonly Leg[];

/**
 * `divert`: the ringing DN's legs move to another destination, and what it was routed to goes on ringing
 * (inferred). Answered at once, as the new destination rings at once (contracts/3cx.md §2.3 calls it a long
 * request). Whoever is on the other side learns of it, but not of an attempt's moves.
 */
export const divert: Redirect = (world, call, leg, to) => {
  if (!isReachable(world, to)) return [];
  const { party, originatedBy, place } = leg;
  const moving = call.legs.filter((other) => isAt(other, place));
  const rung = ringTarget(world, call, {
    endpoint: to,
    party,
    originatedBy,
    referredBy: mention(leg),
    place,
  });
  removeLegs(world, call, moving);
  if (!isAttempt(leg)) showCalled(world, call, to);
  return rung;
};

/**
 * `routeto` and `transferto`: the destination rings beside the participant, which is replaced when the
 * destination answers and stays when it does not (§2.3).
 */
export const offerInstead: Redirect = (world, call, leg, to) => {
  if (!isReachable(world, to)) return [];
  call.lastOffer += 1;
  const place = offered(leg.place, call.lastOffer);
  return ringTarget(world, call, { endpoint: to, party: leg.party, referredBy: mention(leg), place });
};

function mention({ endpoint: { dn, type } }: Leg) {
  return { dn, type };
}

function showCalled(world: World, call: Call, to: Endpoint): void {
  call.to = to;
  for (const origin of call.legs.filter((other) => other.side === 'origin')) {
    changeLeg(world, call, origin, { party: to });
  }
}
