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
      return devices.ok ? ok(toPhones(devices.value)) : devices;
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
    snapshot: async () => {
      const line = await control.line(extension);
      if (!line.ok) return line;
      const { devices, participants } = line.value;
      return ok({ phones: toPhones(devices), legs: participants.map(toLeg) });
    },
    drop: (legId) => control.drop(extension, legId),
  };
}

/**
 * The phones that can be named. Where none has an id, the extension as a whole can still be asked to call
 * (contracts/3cx.md §2.4).
 */
function toPhones(devices: readonly Device[]): readonly Phone[] {
  const named = devices.filter(({ device_id }) => device_id !== '');
  if (named.length > 0)
    return named.map(({ device_id, user_agent }) => ({ id: device_id, name: user_agent }));
  return devices.slice(0, 1).map(({ user_agent }) => ({ id: null, name: user_agent }));
}

/** `Ringing`, `Dialing` and `Connected` are all the states that were ever seen (contracts/3cx.md §2.2). */
function toLeg(participant: Participant): Leg {
  const status = participant.status.toLowerCase();
  return {
    id: participant.id,
    stage: status === 'connected' ? 'connected' : status === 'dialing' ? 'dialling' : 'ringing',
    otherSide: [participant.party_caller_id, participant.party_dn].filter(Boolean),
    callId: participant.callid,
    legNumber: participant.legid,
    phoneId: participant.device_id || null,
  };
}
