import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { controlBody } from '../control-body';
import type { Call, Endpoint } from './call-model';
import { answerable, answerLeg, endCall, failFarSide, pickUpOwn, startDialing } from './calls';
import { devicesOf } from './devices';
import { outsideEndpoint, resolveDestination } from './endpoints';
import { wireParticipant } from './participants';
import type { World } from './world';

const ownSchema = v.strictObject({
  do: v.picklist(['pickUp', 'noAnswer', 'reject', 'hangUp']),
  deviceId: v.optional(v.string()),
});

const farSchema = v.strictObject({
  do: v.picklist(['answer', 'busy', 'reject', 'noAnswer', 'hangUp']),
  /** Which of the called devices does it; the first one when not given. */
  deviceId: v.optional(v.string()),
});

const newCallSchema = v.strictObject({
  from: v.string(),
  to: v.string(),
  /** The caller's name, for a call from outside. */
  name: v.optional(v.string(), ''),
});

/** What people do with phones; `:id` is a call's id or `latest`. */
export function callSwitches(world: World): Hono {
  const app = new Hono();
  app.get('/calls', (c) => c.json(world.calls.map(describe)));
  app.post('/calls', async (c) => {
    const { from, to, name } = await controlBody(c, newCallSchema);
    const caller = resolveDestination(world, from);
    const outside = caller.type === 'Wexternalline' ? outsideEndpoint(from, name) : caller;
    const plan = { from: outside, to: resolveDestination(world, to), destination: to };
    return c.json(describe(startDialing(world, plan, devicesOf(world, caller.dn)[0])), 201);
  });
  app.post('/calls/:id/own', async (c) => {
    const { do: action, deviceId } = await controlBody(c, ownSchema);
    return onCall(c, world, (call) => ownSide[action](world, call, deviceId));
  });
  app.post('/calls/:id/far', async (c) => {
    const { do: action, deviceId } = await controlBody(c, farSchema);
    return onCall(c, world, (call) => farSide[action](world, call, deviceId));
  });
  return app;
}

type Switch = (world: World, call: Call, deviceId: string | undefined) => boolean;

const ownSide: Record<v.InferOutput<typeof ownSchema>['do'], Switch> = {
  pickUp: pickUpOwn,
  noAnswer: (world, call) => call.phase === 'own-ringing' && endCall(world, call, 'own-no-answer'),
  reject: (world, call) => call.phase === 'own-ringing' && endCall(world, call, 'own-rejected'),
  hangUp: (world, call) => endCall(world, call, 'hung-up'),
};

const farSide: Record<v.InferOutput<typeof farSchema>['do'], Switch> = {
  answer: (world, call, deviceId) => {
    const leg = answerable(call).find(
      (candidate) => deviceId === undefined || candidate.deviceId === deviceId,
    );
    return leg !== undefined && answerLeg(world, call, leg);
  },
  busy: (world, call, deviceId) => failFarSide(world, call, 'busy', deviceId),
  reject: (world, call, deviceId) => failFarSide(world, call, 'rejected', deviceId),
  noAnswer: (world, call, deviceId) => failFarSide(world, call, 'no-answer', deviceId),
  hangUp: (world, call) => call.phase === 'connected' && endCall(world, call, 'hung-up'),
};

/** 409 when the call is not in a state for this, so that a test never believes that something happened. */
function onCall(c: Context, world: World, act: (call: Call) => boolean): Response {
  const id = c.req.param('id');
  const call =
    id === 'latest' ? world.calls.at(-1) : world.calls.find((candidate) => String(candidate.id) === id);
  if (call === undefined) return c.json({ error: 'no such call' }, 404);
  return act(call) ? c.json(describe(call)) : c.json({ error: 'not possible now', ...describe(call) }, 409);
}

function describe(call: Call) {
  return {
    id: call.id,
    phase: call.phase,
    ending: call.ending ?? null,
    clientId: call.clientId ?? null,
    destination: call.destination,
    from: label(call.from),
    to: label(call.to),
    participants: call.legs.map((leg) => ({ ...wireParticipant(leg), attached_data: leg.attachedData })),
  };
}

function label(endpoint: Endpoint): string {
  return endpoint.type === 'Wexternalline' ? endpoint.callerId : endpoint.dn;
}
