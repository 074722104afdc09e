import type { Leg } from './call-model';
import type { World } from './world';

/** `Participant` as on the wire (contracts/3cx.md §2.2); empty strings, never null. */
export function wireParticipant(leg: Leg) {
  return {
    id: leg.id,
    status: leg.status,
    dn: leg.endpoint.dn,
    party_caller_name: leg.party.name,
    party_dn: leg.party.dn,
    party_caller_id: leg.party.callerId,
    party_did: '',
    device_id: leg.deviceId,
    party_dn_type: leg.party.type,
    direct_control: leg.directControl,
    originated_by_dn: leg.originatedBy.dn,
    originated_by_type: leg.originatedBy.type,
    referred_by_dn: leg.referredBy.dn,
    referred_by_type: leg.referredBy.type,
    on_behalf_of_dn: '',
    on_behalf_of_type: 'None',
    callid: leg.callId,
    legid: leg.legId,
  };
}

/** The participants of a DN, in the order of their ids. */
export function participantsOf(world: World, dn: string): readonly Leg[] {
  return world.calls.flatMap((call) => call.legs).filter((leg) => leg.endpoint.dn === dn);
}

/** A DN's participant by the id in the path. */
export function findParticipant(world: World, dn: string, id: string): Leg | undefined {
  return participantsOf(world, dn).find((leg) => String(leg.id) === id);
}

/** The path that events carry. */
export function participantEntity(leg: Leg): string {
  return `/callcontrol/${leg.endpoint.dn}/participants/${leg.id}`;
}
