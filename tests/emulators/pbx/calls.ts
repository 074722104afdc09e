import type { Call, CallEnding, CallPhase, Endpoint, Leg } from './call-model';
import type { Device } from './devices';
import { addLeg, changeLeg, isReachable, moveLeg, removeLegs, ringTarget } from './legs';
import { now, type World } from './world';

interface CallPlan {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly destination: string;
  readonly clientId?: string;
  readonly timeoutSeconds?: number | undefined;
}

/**
 * A call made for an extension: its devices ring until one is picked up (emulation), or the one uaCSTA
 * device dials at once (contracts/3cx.md §2.7.1).
 */
export function startFromDevices(world: World, plan: CallPlan, devices: readonly Device[]): Call {
  const dialsAtOnce = devices.length === 1 && devices[0]?.kind === 'uacsta';
  const call = openCall(world, plan, dialsAtOnce ? 'dialing' : 'own-ringing');
  const status = dialsAtOnce ? 'Dialing' : 'Ringing';
  for (const device of devices) {
    addLeg(world, call, { endpoint: plan.from, party: plan.to, side: 'origin', status, device });
  }
  if (dialsAtOnce) dialFarSide(world, call);
  else enterPhase(world, call, 'own-ringing');
  return call;
}

/** A call that a route point makes, or that comes in from a trunk or a colleague: it dials at once. */
export function startDialing(world: World, plan: CallPlan, device?: Device): Call {
  const call = openCall(world, plan, 'dialing');
  addLeg(world, call, {
    endpoint: plan.from,
    party: plan.to,
    side: 'origin',
    status: 'Dialing',
    ...(device === undefined ? {} : { device }),
    ...(plan.from.type === 'Wroutepoint' ? { directControl: true } : {}),
  });
  dialFarSide(world, call);
  return call;
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

/** A called device answers: all legs that stay are Connected, every other ringing one is removed (§2.7.2). */
export function answerLeg(world: World, call: Call, leg: Leg): boolean {
  if (!moveLeg(world, call, leg, 'answer')) return false;
  const replaced = call.legs.find((other) => other.id === leg.replaces);
  const otherSide = replaced?.side === 'origin' ? 'target' : 'origin';
  const stays = (other: Leg) => other.id === leg.id || (other.side === otherSide && !isAttempt(other));
  removeLegs(
    world,
    call,
    call.legs.filter((other) => !stays(other)),
  );
  call.legs = call.legs.map((other) => (other.id === leg.id ? settled(other, replaced) : other));
  if (replaced?.side !== 'origin') call.to = leg.endpoint;
  for (const other of call.legs.filter((candidate) => candidate.id !== leg.id)) {
    if (replaced !== undefined) changeLeg(world, call, other, { party: leg.endpoint, status: 'Connected' });
    else moveLeg(world, call, other, 'farAnswer');
  }
  if (call.phase !== 'connected') enterPhase(world, call, 'connected');
  return true;
}

/** The called side refuses or stays silent: an attempt ends alone (§2.3 transferto), else the whole call. */
export function failFarSide(world: World, call: Call, ending: CallEnding): boolean {
  const waiting = answerable(call);
  if (waiting.length === 0) return false;
  const attempts = call.legs.filter(isAttempt);
  if (attempts.length > 0) removeLegs(world, call, attempts);
  else endCall(world, call, ending);
  return true;
}

/** Removes all legs of the call (§2.7.3). */
export function endCall(world: World, call: Call, ending: CallEnding): boolean {
  if (call.phase === 'ended') return false;
  call.ending = ending;
  removeLegs(world, call, call.legs);
  enterPhase(world, call, 'ended');
  return true;
}

/** A leg that was added by routeto or transferto and is not yet answered. */
export function isAttempt(leg: Leg): boolean {
  return leg.replaces !== undefined;
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

function settled(leg: Leg, replaced: Leg | undefined): Leg {
  const { replaces: _done, ...rest } = leg;
  return { ...rest, side: replaced?.side ?? leg.side };
}

function enterPhase(world: World, call: Call, phase: CallPhase): void {
  call.phase = phase;
  call.changedAt = now(world);
  if (phase === 'connected') call.establishedAt = now(world);
  for (const watcher of world.phaseWatchers) watcher(call);
}
