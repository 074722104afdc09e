import type { Call, Endpoint, Leg } from './call-model';
import { changeLeg, isReachable, removeLegs, ringTarget } from './legs';
import type { World } from './world';

/**
 * `divert`: the ringing DN's legs move to another destination. Answered at once, as the new destination
 * rings at once (contracts/3cx.md §2.3 calls it a long request). False: nothing there can ring.
 */
export function divert(world: World, call: Call, leg: Leg, to: Endpoint): boolean {
  if (!isReachable(world, to)) return false;
  const moving = call.legs.filter(
    (other) => other.side === 'target' && other.endpoint.dn === leg.endpoint.dn,
  );
  const referredBy = { dn: leg.endpoint.dn, type: leg.endpoint.type };
  ringTarget(world, call, { endpoint: to, party: leg.party, originatedBy: leg.originatedBy, referredBy });
  removeLegs(world, call, moving);
  call.to = to;
  for (const origin of call.legs.filter((other) => other.side === 'origin')) {
    changeLeg(world, call, origin, { party: to });
  }
  return true;
}

/**
 * `routeto` and `transferto`: the destination rings beside the participant, which is replaced when the
 * destination answers and stays when it does not (§2.3). False: nothing there can ring.
 */
export function offerInstead(world: World, call: Call, leg: Leg, to: Endpoint): boolean {
  if (!isReachable(world, to)) return false;
  const referredBy = { dn: leg.endpoint.dn, type: leg.endpoint.type };
  ringTarget(world, call, { endpoint: to, party: leg.party, replaces: leg.id, referredBy });
  return true;
}
