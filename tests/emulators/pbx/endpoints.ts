import type { Endpoint } from './call-model';
import { findUserByNumber, type User } from './users';
import type { World } from './world';

/** The trunk that outside calls leave and arrive on, as in the captures (contracts/3cx.md §2.2). */
const trunk = '10007';

/**
 * Who a dialled text reaches: an extension, a route point, a star code or, by digits, the outside world.
 * Anything else is of type None and fails after the own phone was picked up; the contract says nothing
 * about invalid destinations (§10), visual separators are skipped (both inferred).
 */
export function resolveDestination(world: World, destination: string): Endpoint {
  const dialled = destination.replace(/[\s().\-/]/g, '');
  const user = findUserByNumber(world, dialled);
  if (user !== undefined) return extensionEndpoint(user);
  const number = destination.trim();
  if (world.clients.has(number)) return { dn: number, type: 'Wroutepoint', callerId: number, name: '' };
  if (/^\*[\d*#]+$/.test(dialled)) return { dn: dialled, type: 'Wspecialmenu', callerId: dialled, name: '' };
  if (/^\+?\d+$/.test(dialled)) return outsideEndpoint(dialled, '');
  return { dn: number, type: 'None', callerId: number, name: '' };
}

/** The extension's own side of a call. */
export function extensionEndpoint(user: User): Endpoint {
  const name = `${user.FirstName} ${user.LastName}`;
  return { dn: user.Number, type: 'Wextension', callerId: user.Number, name };
}

/** Somebody outside, seen through the trunk. */
export function outsideEndpoint(callerId: string, name: string): Endpoint {
  return { dn: trunk, type: 'Wexternalline', callerId, name };
}
