import type { Problem } from '../core/problem';
import type { Result } from '../core/result';

/** A registered phone of the own extension. */
export interface Phone {
  readonly id: string;
  /** The name the phone gives itself, such as `Yealink SIP-T54W`. */
  readonly name: string;
}

/** One leg of a call as the phone system sees it. */
export interface Leg {
  readonly id: number;
  readonly stage: 'ringing' | 'dialling' | 'connected';
  /** The other side's number or extension, as far as it is known. */
  readonly otherSide: readonly string[];
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
}
