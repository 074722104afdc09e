import type { Call, Leg } from './call-model';
import { answerable, answerLeg, endCall, giveUp, pickUpOwn } from './calls';
import { later, type World } from './world';

/**
 * Lets calls made over the API live by themselves when `autopilot.enabled` is set, and lets the request's
 * `timeout` end an unanswered one when `honourTimeouts` is set. Without these switches nothing moves.
 */
export function installAutopilot(world: World): void {
  world.phaseWatchers.add((call) => {
    if (call.clientId === undefined) return;
    act(world, call);
    limit(world, call);
  });
}

/**
 * With `honourTimeouts`, the `timeout` of a divert, routeto or transferto ends what it rings while unanswered: an
 * alternative or a transfer alone, a diverted call as a whole (contracts/3cx.md §2.3; inferred).
 */
export function limitRinging(world: World, call: Call, rung: readonly Leg[], timeoutSeconds?: number): void {
  if (!world.settings.honourTimeouts || timeoutSeconds === undefined) return;
  later(world, timeoutSeconds * 1000, () => {
    const ids = rung.map(({ id }) => id);
    const waiting = call.legs.find(({ id, status }) => ids.includes(id) && status !== 'Connected');
    if (waiting !== undefined) giveUp(world, call, waiting, 'no-answer');
  });
}

function act(world: World, call: Call): void {
  const { enabled, pickUpMs, answerMs, hangUpMs } = world.settings.autopilot;
  if (!enabled) return;
  if (call.phase === 'own-ringing') inPhase(world, call, pickUpMs, () => pickUpOwn(world, call));
  if (call.phase === 'dialing') inPhase(world, call, answerMs, () => answerFirst(world, call));
  if (call.phase === 'connected') inPhase(world, call, hangUpMs, () => endCall(world, call, 'hung-up'));
}

function limit(world: World, call: Call): void {
  if (!world.settings.honourTimeouts || call.timeoutSeconds === undefined) return;
  const ms = call.timeoutSeconds * 1000;
  if (call.phase === 'own-ringing') inPhase(world, call, ms, () => endCall(world, call, 'own-no-answer'));
  if (call.phase === 'dialing') inPhase(world, call, ms, () => endCall(world, call, 'no-answer'));
}

function answerFirst(world: World, call: Call): void {
  const [leg] = answerable(call);
  if (leg !== undefined) answerLeg(world, call, leg);
}

/** Runs the task after the delay if the call is still in the phase that it was in. */
function inPhase(world: World, call: Call, ms: number | null, task: () => void): void {
  if (ms === null) return;
  const { phase } = call;
  later(world, ms, () => {
    if (call.phase === phase) task();
  });
}
