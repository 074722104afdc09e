import type { LegSide, LegStatus } from './leg-states';
import type { Place } from './places';

export const dnTypes = ['Wextension', 'Wexternalline', 'Wroutepoint', 'Wspecialmenu', 'None'] as const;
export type DnType = (typeof dnTypes)[number];

/** One side of a call: an extension, an outside number on its trunk, a route point. */
export interface Endpoint {
  readonly dn: string;
  readonly type: DnType;
  readonly callerId: string;
  readonly name: string;
}

/** Somebody named in a participant besides its party; '' and None when there is nobody (§2.2). */
export interface Mention {
  readonly dn: string;
  readonly type: DnType;
}

/** A participant: one device of one DN in one call. */
export interface Leg {
  readonly id: number;
  readonly callId: number;
  readonly legId: number;
  readonly endpoint: Endpoint;
  readonly deviceId: string;
  readonly directControl: boolean;
  /** Which way of the state table it goes. Until it answers, a leg that is offered a place goes the target's. */
  readonly side: LegSide;
  readonly place: Place;
  readonly status: LegStatus;
  readonly party: Endpoint;
  readonly originatedBy: Mention;
  readonly referredBy: Mention;
  readonly attachedData: Readonly<Record<string, string>>;
}

export const callPhases = ['own-ringing', 'dialing', 'connected', 'ended'] as const;
export type CallPhase = (typeof callPhases)[number];

/** How a call ended; `reason` words are free (§2.2), so these are the emulator's own. */
export type CallEnding =
  | 'own-no-answer'
  | 'own-rejected'
  | 'busy'
  | 'rejected'
  | 'no-answer'
  | 'unreachable'
  | 'hung-up'
  | 'dropped';

/** Mutable on purpose: a call has an identity and a life. */
export interface Call {
  readonly id: number;
  readonly from: Endpoint;
  to: Endpoint;
  /** Set for calls made over the API. */
  readonly clientId: string | undefined;
  /** As it was dialled. */
  readonly destination: string;
  readonly startedAt: number;
  /** Seconds, from the request; used when the switch `honourTimeouts` is on. */
  readonly timeoutSeconds: number | undefined;
  changedAt: number;
  establishedAt: number | undefined;
  phase: CallPhase;
  ending: CallEnding | undefined;
  legs: readonly Leg[];
  /** The caller's first participant as it began, for the answer to makecall. */
  firstLeg: Leg | null;
  /** The last leg number given out. */
  lastLegId: number;
  /** The last offer of somebody's place, see places.ts. */
  lastOffer: number;
}

export const nobody: Mention = { dn: '', type: 'None' };
