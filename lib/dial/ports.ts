import type { Problem } from '../core/problem';
import type { Result } from '../core/result';

/** A registered phone of the own extension. */
export interface Phone {
  /** `null`: the phone system named no phone, so the extension as a whole is asked to call. */
  readonly id: string | null;
  /** The name the phone gives itself, such as `Yealink SIP-T54W`. */
  readonly name: string;
}

/** One leg of a call as the phone system sees it. */
export interface Leg {
  readonly id: number;
  readonly stage: 'ringing' | 'dialling' | 'connected';
  /** The other side's number or extension, as far as it is known. */
  readonly otherSide: readonly string[];
  /** The call that the leg belongs to, and which leg of it this is: the caller's own one is 1. */
  readonly callId: number | null;
  readonly legNumber: number | null;
  /** The phone that the leg is on. */
  readonly phoneId: string | null;
}

/** Phones and legs of the own extension, read together in one request. */
export interface LineSnapshot {
  readonly phones: readonly Phone[];
  readonly legs: readonly Leg[];
}

export type PlacedCall =
  | { readonly kind: 'accepted'; readonly leg: Leg | null }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unknown'; readonly problem: Problem };

/** The own extension on a phone system, ready to call from. */
export interface OwnLine {
  readonly extension: string;
  phones(): Promise<Result<readonly Phone[], Problem>>;
  /** Sent once and never repeated by itself. */
  call(phone: Phone, destination: string): Promise<PlacedCall>;
  /** `null` once the leg is gone. */
  leg(id: number): Promise<Result<Leg | null, Problem>>;
  legs(): Promise<Result<readonly Leg[], Problem>>;
  snapshot(): Promise<Result<LineSnapshot, Problem>>;
  /** Ends a leg; one that is gone already is as good as ended. May be repeated. */
  drop(legId: number): Promise<Result<null, Problem>>;
}
