/**
 * The life of one participant (contracts/3cx.md §2.7). The origin is the side that called, the target the
 * side that is called; a target at a trunk has no phone of ours that rings, so it begins at Dialing.
 *
 *   origin, emulated phone:  Ringing --pickUp--> Dialing --farAnswer--> Connected --end--> Ended
 *   origin, uaCSTA:                              Dialing --farAnswer--> Connected --end--> Ended
 *   target, phone:           Ringing ------------------------answer---> Connected --end--> Ended
 *   target, trunk:           Dialing ------------------------answer---> Connected --end--> Ended
 */
export const legStatuses = ['Dialing', 'Ringing', 'Connected'] as const;
export type LegStatus = (typeof legStatuses)[number];

export const legEvents = ['pickUp', 'farAnswer', 'answer', 'end'] as const;
export type LegEvent = (typeof legEvents)[number];

export const legSides = ['origin', 'target'] as const;
export type LegSide = (typeof legSides)[number];

/** `Ended` never reaches the wire: the participant is removed (§2.2). */
export type LegNext = LegStatus | 'Ended';

const transitions: Record<LegSide, Record<LegStatus, Partial<Record<LegEvent, LegNext>>>> = {
  origin: {
    Ringing: { pickUp: 'Dialing', end: 'Ended' },
    Dialing: { farAnswer: 'Connected', end: 'Ended' },
    Connected: { end: 'Ended' },
  },
  target: {
    Ringing: { answer: 'Connected', end: 'Ended' },
    Dialing: { answer: 'Connected', end: 'Ended' },
    Connected: { end: 'Ended' },
  },
};

/** The status after the event; nothing when the event means nothing in this status. */
export function nextStatus(side: LegSide, status: LegStatus, event: LegEvent): LegNext | undefined {
  return transitions[side][status][event];
}

export const participantActions = [
  'drop',
  'answer',
  'divert',
  'routeto',
  'transferto',
  'attach_participant_data',
  'attach_party_data',
] as const;
export type ParticipantAction = (typeof participantActions)[number];

/** In which status an action is allowed; elsewhere 422 (contracts/3cx.md §2.3). */
export const allowedStatuses: Record<ParticipantAction, readonly LegStatus[]> = {
  drop: legStatuses,
  answer: ['Ringing'],
  divert: ['Ringing'],
  routeto: ['Ringing', 'Connected'],
  transferto: ['Connected'],
  attach_participant_data: legStatuses,
  attach_party_data: legStatuses,
};
