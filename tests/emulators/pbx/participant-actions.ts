import type { Context } from 'hono';
import { limitRinging } from './autopilot';
import type { Call, Leg } from './call-model';
import type { CallPath } from './call-path';
import {
  type CallRequest,
  destinationOf,
  hasKnownReason,
  noDestination,
  publicData,
  readCallRequest,
} from './call-request';
import { accepted, refused } from './call-result';
import { answerLeg, giveUp, pickUpOwn } from './calls';
import { resolveDestination } from './endpoints';
import { allowedStatuses, type ParticipantAction, participantActions } from './leg-states';
import { changeLeg } from './legs';
import { findParticipant } from './participants';
import { isAttempt } from './places';
import { divert, offerInstead, type Redirect } from './redirect';
import type { World } from './world';

/** `POST /callcontrol/{dn}/participants/{id}/{action}` (contracts/3cx.md §2.3). */
export async function actOnParticipant(c: Context, world: World, path: CallPath): Promise<Response> {
  const action = participantActions.find((known) => known === path.action);
  if (action === undefined) return refused(c, world, 404, 'NotFound', `No action "${path.action}".`);
  const request = await readCallRequest(c, world);
  if (request instanceof Response) return request;
  const leg = findParticipant(world, path.dn, path.participantId);
  const call = world.calls.find((candidate) => candidate.id === leg?.callId);
  if (leg === undefined || call === undefined) {
    return refused(c, world, 404, 'ParticipantNotFound', 'No such participant.');
  }
  if (!allowedStatuses[action].includes(leg.status)) {
    return refused(c, world, 422, 'InvalidState', `${action} is not possible while ${leg.status}.`);
  }
  return handlers[action]({ c, world, call, leg, request });
}

interface Action {
  readonly c: Context;
  readonly world: World;
  readonly call: Call;
  readonly leg: Leg;
  readonly request: CallRequest;
}

const handlers: Record<ParticipantAction, (action: Action) => Response> = {
  drop: ({ c, world, call, leg }) => {
    giveUp(world, call, leg, 'dropped');
    return accepted(c, world, leg);
  },
  answer: ({ c, world, call, leg }) => {
    if (!leg.directControl)
      return refused(c, world, 422, 'NoDirectControl', 'The device is not under direct control.');
    const isAnswered =
      leg.side === 'origin' ? pickUpOwn(world, call, leg.deviceId) : answerLeg(world, call, leg);
    if (!isAnswered)
      return refused(c, world, 422, 'InvalidState', `answer is not possible while ${leg.status}.`);
    return accepted(c, world, findParticipant(world, leg.endpoint.dn, String(leg.id)) ?? leg);
  },
  divert: (action) => redirect(action, divert),
  routeto: (action) => redirect(action, offerInstead),
  transferto: (action) => redirect(action, offerInstead),
  attach_participant_data: ({ c, world, call, leg, request }) => attach(c, world, call, leg, request),
  attach_party_data: ({ c, world, call, leg, request }) => {
    const party = call.legs.find((other) => other.place.seat !== leg.place.seat && !isAttempt(other));
    if (party === undefined) return refused(c, world, 422, 'NoParty', 'There is no other party yet.');
    return attach(c, world, call, party, request, leg);
  },
};

/** The own phone that has not been picked up yet has nobody to hand over (inferred). */
function redirect(action: Action, move: Redirect): Response {
  const { c, world, call, leg, request } = action;
  const destination = destinationOf(request);
  if (destination === undefined) return noDestination(c, world);
  if (!hasKnownReason(request))
    return refused(c, world, 422, 'InvalidRequest', 'reason: none of those known.');
  if (leg.side === 'origin' && leg.status !== 'Connected') {
    return refused(c, world, 422, 'InvalidState', 'The call is not established.');
  }
  const rung = move(world, call, leg, resolveDestination(world, destination));
  if (rung.length === 0) return refused(c, world, 424, 'NoDestinations', `${destination} cannot be reached.`);
  limitRinging(world, call, rung, request.timeout ?? undefined);
  return accepted(c, world, leg);
}

function attach(c: Context, world: World, call: Call, to: Leg, request: CallRequest, shown = to): Response {
  const { attacheddata } = request;
  if (attacheddata === null || attacheddata === undefined) {
    return refused(c, world, 422, 'NoData', 'attacheddata is required.');
  }
  changeLeg(world, call, to, { attachedData: { ...to.attachedData, ...publicData(request) } });
  return accepted(c, world, shown);
}
