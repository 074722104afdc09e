import type { Call, Endpoint } from './call-model';
import { endCall } from './calls';
import type { Entity } from './odata-entity';
import { notFound } from './odata-error';
import type { EntityType } from './odata-query';
import { now, type World } from './world';
import { answerActionResult, answerCollection, type XapiRoute } from './xapi-route';

const activeCalls: EntityType = {
  set: 'ActiveCalls',
  structural: ['Id', 'Caller', 'Callee', 'Status', 'LastChangeStatus', 'EstablishedAt', 'ServerNow'],
  kinds: { Id: 'number' },
  navigations: {},
  searched: ['Caller', 'Callee'],
};

/** `GET /xapi/v1/ActiveCalls` and its `Pbx.DropCall` (contracts/3cx.md §3.6). */
export const activeCallRoutes: readonly XapiRoute[] = [
  {
    method: 'GET',
    path: /^ActiveCalls$/,
    administratorsOnly: true,
    handle: (c, world) =>
      answerCollection(
        c,
        activeCalls,
        runningCalls(world).map((call) => entity(world, call)),
      ),
  },
  {
    method: 'POST',
    path: /^ActiveCalls\((\d+)\)\/Pbx\.DropCall$/,
    administratorsOnly: true,
    handle: (c, world, key) => {
      const call = runningCalls(world).find((candidate) => String(candidate.id) === key);
      if (call === undefined) return notFound(c, 'Call');
      endCall(world, call, 'dropped');
      return answerActionResult(c);
    },
  },
];

function runningCalls(world: World): readonly Call[] {
  return world.calls.filter((call) => call.phase !== 'ended');
}

/** `Status` is a free string; these words are used by clients of live systems (§3.6). */
const statuses = {
  'own-ringing': 'Routing',
  dialing: 'Ringing',
  connected: 'Talking',
  ended: 'Ended',
} as const;

function entity(world: World, call: Call): Entity {
  return {
    Id: call.id,
    Caller: label(call.from),
    Callee: label(call.to),
    Status: statuses[call.phase],
    LastChangeStatus: iso(call.changedAt),
    EstablishedAt: call.establishedAt === undefined ? null : iso(call.establishedAt),
    ServerNow: iso(now(world)),
  };
}

/** Free text such as "100 John Doe". */
function label(endpoint: Endpoint): string {
  return `${endpoint.callerId} ${endpoint.name}`.trim();
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
