import { ok } from '../core/result';
import type { Leg, OwnLine, Phone } from '../dial/ports';
import { type AuthorisedExchange, createCallControl } from './call-control';
import { makeCall } from './make-call';
import type { Device, Participant } from './wire';

/** The own extension on a 3CX V20, as `lib/dial` wants to see it. */
export function createOwnLine(extension: string, send: AuthorisedExchange): OwnLine {
  const control = createCallControl(send);
  return {
    extension,
    phones: async () => {
      const devices = await control.devices(extension);
      return devices.ok ? ok(devices.value.map(toPhone)) : devices;
    },
    call: async (phone, destination) => {
      const outcome = await makeCall(send, { dn: extension, deviceId: phone.id, destination });
      return outcome.kind === 'accepted'
        ? { kind: 'accepted', leg: outcome.participant && toLeg(outcome.participant) }
        : outcome;
    },
    leg: async (id) => {
      const participant = await control.participant(extension, id);
      return participant.ok ? ok(participant.value && toLeg(participant.value)) : participant;
    },
    legs: async () => {
      const participants = await control.participants(extension);
      return participants.ok ? ok(participants.value.map(toLeg)) : participants;
    },
  };
}

const toPhone = (device: Device): Phone => ({ id: device.device_id, name: device.user_agent });

/** `Ringing`, `Dialing` and `Connected` are all the states that were ever seen (contracts/3cx.md §2.2). */
function toLeg(participant: Participant): Leg {
  const status = participant.status.toLowerCase();
  return {
    id: participant.id,
    stage: status === 'connected' ? 'connected' : status === 'dialing' ? 'dialling' : 'ringing',
    otherSide: [participant.party_caller_id, participant.party_dn].filter(Boolean),
  };
}
