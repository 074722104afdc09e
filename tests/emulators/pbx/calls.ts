import type { Call, CallEnding, CallPhase, Endpoint, Leg } from './call-model';
import type { Device } from './devices';
import { type LegStatus, nextStatus } from './leg-states';
import { addLeg, changeLeg, isReachable, moveLeg, removeLegs, ringTarget } from './legs';
import { isAttempt, isWithin, seatOf } from './places';
import { now, type World } from './world';

interface CallPlan {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly destination: string;
  readonly clientId?: string;
  readonly timeoutSeconds?: number | undefined;
  /** Goes to the caller's participants (which ones: inferred). */
  readonly attachedData?: Leg['attachedData'];
}

/**
 * A call made for an extension: its devices ring until one is picked up (emulation), or the one uaCSTA
 * device dials at once (contracts/3cx.md §2.7.1). Without a device it is over before it begins.
 */
export function startFromDevices(world: World, plan: CallPlan, devices: readonly Device[]): Call {
  const dialsAtOnce = devices.length === 1 && devices[0]?.kind === 'uacsta';
  const call = openCall(world, plan, dialsAtOnce ? 'dialing' : 'own-ringing');
  const status = dialsAtOnce ? 'Dialing' : 'Ringing';
  for (const device of devices) addLeg(world, call, { ...originOf(plan), status, device });
  if (dialsAtOnce) dialFarSide(world, call);
  else if (devices.length === 0) endCall(world, call, 'unreachable');
  else enterPhase(world, call, 'own-ringing');
  return call;
}

/** A call that a route point makes, or that comes in from a trunk or a colleague: it dials at once. */
export function startDialing(world: World, plan: CallPlan, device?: Device): Call {
  const call = openCall(world, plan, 'dialing');
  addLeg(world, call, {
    ...originOf(plan),
    status: 'Dialing',
    ...(device === undefined ? {} : { device }),
    ...(plan.from.type === 'Wroutepoint' ? { directControl: true } : {}),
  });
  dialFarSide(world, call);
  return call;
}

function originOf({ from, to, attachedData = {} }: CallPlan) {
  return { endpoint: from, party: to, side: 'origin', attachedData } as const;
}

/** The person lifts the own phone: the first to do so wins, then the PBX dials (§2.4). */
export function pickUpOwn(world: World, call: Call, deviceId?: string): boolean {
  const ringing = call.legs.filter((leg) => leg.side === 'origin' && leg.status === 'Ringing');
  const chosen = ringing.find((leg) => deviceId === undefined || leg.deviceId === deviceId);
  if (chosen === undefined || !moveLeg(world, call, chosen, 'pickUp')) return false;
  removeLegs(
    world,
    call,
    ringing.filter((leg) => leg !== chosen),
  );
  dialFarSide(world, call);
  return true;
}

/** Legs that could be answered now: of a transfer attempt first, else of the called side. */
export function answerable(call: Call): readonly Leg[] {
  const waiting = call.legs.filter((leg) => leg.side === 'target' && leg.status !== 'Connected');
  return [...waiting.filter(isAttempt), ...waiting.filter((leg) => !isAttempt(leg))];
}

/**
 * A called device answers: it takes its place from everybody who has it or is offered it, and whoever is on the
 * other side talks to it from now on (§2.7.2, §2.3).
 */
export function answerLeg(world: World, call: Call, leg: Leg): boolean {
  if (!moveLeg(world, call, leg, 'answer')) return false;
  const { seat } = leg.place;
  const rivals = call.legs.filter((other) => other.place.seat === seat && other.id !== leg.id);
  removeLegs(world, call, rivals);
  const seated = { side: seat, place: seatOf(seat) };
  call.legs = call.legs.map((other) => (other.id === leg.id ? { ...other, ...seated } : other));
  if (seat === 'target') call.to = leg.endpoint;
  for (const other of call.legs.filter((candidate) => candidate.id !== leg.id)) {
    changeLeg(world, call, other, { party: leg.endpoint, status: afterFarAnswer(other) });
  }
  if (call.phase !== 'connected') enterPhase(world, call, 'connected');
  return true;
}

/** The called side refuses or stays silent, by the device given or the first that could answer. */
export function failFarSide(world: World, call: Call, ending: CallEnding, deviceId?: string): boolean {
  const leg = answerable(call).find((candidate) => deviceId === undefined || candidate.deviceId === deviceId);
  if (leg === undefined) return false;
  giveUp(world, call, leg, ending);
  return true;
}

/** Ends an attempt alone, with what it was routed to itself (§2.3); for another leg the whole call. */
export function giveUp(world: World, call: Call, leg: Leg, ending: CallEnding): void {
  if (!isAttempt(leg)) endCall(world, call, ending);
  else
    removeLegs(
      world,
      call,
      call.legs.filter((other) => isWithin(other, leg.place)),
    );
}

/** Removes all legs of the call (§2.7.3). */
export function endCall(world: World, call: Call, ending: CallEnding): boolean {
  if (call.phase === 'ended') return false;
  call.ending = ending;
  removeLegs(world, call, call.legs);
  enterPhase(world, call, 'ended');
  return true;
}

function openCall(world: World, plan: CallPlan, phase: CallPhase): Call {
  world.counters.call += 1;
  const call: Call = {
    id: world.counters.call,
    from: plan.from,
    to: plan.to,
    clientId: plan.clientId,
    destination: plan.destination,
    timeoutSeconds: plan.timeoutSeconds,
    startedAt: now(world),
    changedAt: now(world),
    establishedAt: undefined,
    phase,
    ending: undefined,
    legs: [],
    firstLeg: null,
    lastLegId: 0,
    lastOffer: 0,
  };
  world.calls.push(call);
  return call;
}

/** Inbound calls from a trunk carry the router as their originator, as captured (§2.2). */
function dialFarSide(world: World, call: Call): void {
  if (!isReachable(world, call.to)) {
    endCall(world, call, 'unreachable');
    return;
  }
  const inbound = call.from.type === 'Wexternalline';
  const originatedBy = inbound ? { originatedBy: { dn: 'ROUTER', type: 'Wroutepoint' } as const } : {};
  ringTarget(world, call, { endpoint: call.to, party: call.from, ...originatedBy });
  enterPhase(world, call, 'dialing');
}

/** Whoever is connected already, or an attempt that still rings, stays as it is. */
function afterFarAnswer({ side, status }: Leg): LegStatus {
  const next = nextStatus(side, status, 'farAnswer');
  return next === undefined || next === 'Ended' ? status : next;
}

function enterPhase(world: World, call: Call, phase: CallPhase): void {
  call.phase = phase;
  call.changedAt = now(world);
  if (phase === 'connected') call.establishedAt = now(world);
  for (const watcher of world.phaseWatchers) watcher(call);
}
