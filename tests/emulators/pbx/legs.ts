import { endStreams } from './audio-streams';
import type { Call, Endpoint, Leg, Mention } from './call-model';
import { nobody } from './call-model';
import { type Device, devicesOf } from './devices';
import { emit } from './events';
import { type LegEvent, type LegSide, type LegStatus, nextStatus } from './leg-states';
import { participantEntity } from './participants';
import { type Place, seatOf } from './places';
import type { World } from './world';

interface LegOptions {
  readonly endpoint: Endpoint;
  readonly party: Endpoint;
  readonly side: LegSide;
  readonly status: LegStatus;
  readonly device?: Device;
  /** A route point is under direct control without any device (contracts/3cx.md §2.3). */
  readonly directControl?: boolean;
  readonly originatedBy?: Mention;
  readonly referredBy?: Mention;
  /** Default: the caller's or the called side's own. */
  readonly place?: Place;
  readonly attachedData?: Leg['attachedData'];
}

/** Adds a participant to the call and tells the watchers. */
export function addLeg(world: World, call: Call, options: LegOptions): Leg {
  world.counters.participant += 1;
  call.lastLegId += 1;
  const { device } = options;
  const leg: Leg = {
    id: world.counters.participant,
    callId: call.id,
    legId: call.lastLegId,
    endpoint: options.endpoint,
    deviceId: device?.deviceId ?? '',
    directControl: options.directControl ?? device?.kind === 'uacsta',
    side: options.side,
    place: options.place ?? seatOf(options.side),
    status: options.status,
    party: options.party,
    originatedBy: options.originatedBy ?? nobody,
    referredBy: options.referredBy ?? nobody,
    attachedData: options.attachedData ?? {},
  };
  call.legs = [...call.legs, leg];
  call.firstLeg ??= leg;
  emit(world, 'Upsert', leg.endpoint.dn, participantEntity(leg));
  return leg;
}

export interface RingOptions {
  readonly endpoint: Endpoint;
  readonly party: Endpoint;
  readonly place?: Place;
  readonly originatedBy?: Mention;
  readonly referredBy?: Mention;
}

/** Whether the PBX finds anything there that could ring. */
export function isReachable(world: World, endpoint: Endpoint): boolean {
  if (endpoint.type === 'Wextension') return devicesOf(world, endpoint.dn).length > 0;
  return endpoint.type !== 'None';
}

/** Rings the called side: one participant for each registered device (§2.2), one for a trunk or route point. */
export function ringTarget(world: World, call: Call, options: RingOptions): readonly Leg[] {
  const { endpoint } = options;
  const base = { ...options, side: 'target' } as const;
  if (endpoint.type === 'Wextension') {
    return devicesOf(world, endpoint.dn).map((device) =>
      addLeg(world, call, { ...base, status: 'Ringing', device }),
    );
  }
  if (endpoint.type === 'Wroutepoint') {
    return [addLeg(world, call, { ...base, status: 'Ringing', directControl: true })];
  }
  return [addLeg(world, call, { ...base, status: 'Dialing' })];
}

/** Moves a leg along the state table and tells the watchers; false when the table has no such step. */
export function moveLeg(world: World, call: Call, leg: Leg, event: Exclude<LegEvent, 'end'>): boolean {
  const status = nextStatus(leg.side, leg.status, event);
  if (status === undefined || status === 'Ended') return false;
  changeLeg(world, call, leg, { status });
  return true;
}

/** Writes other values into a leg and tells the watchers. */
export function changeLeg(world: World, call: Call, leg: Leg, change: Partial<Leg>): void {
  call.legs = call.legs.map((other) => (other.id === leg.id ? { ...other, ...change } : other));
  emit(world, 'Upsert', leg.endpoint.dn, participantEntity(leg));
}

/** Takes legs out of the call, one Remove each; asking for them answers 404 from then on, their audio is cut. */
export function removeLegs(world: World, call: Call, doomed: readonly Leg[]): void {
  const ids = new Set(doomed.map((leg) => leg.id));
  call.legs = call.legs.filter((leg) => !ids.has(leg.id));
  for (const leg of doomed) emit(world, 'Remove', leg.endpoint.dn, participantEntity(leg));
  endStreams(world, (stream) => ids.has(stream.participantId));
}
