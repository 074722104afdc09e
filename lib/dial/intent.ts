import type { CallSource } from './call';

/** What a person asked for with one gesture. */
export interface DialIntent {
  /** One gesture, one id: whatever is repeated or dies in between, it leads to at most one call. */
  readonly id: string;
  /** Whom to call: `+4940123456`, or digits, `*` and `#` for what is no public number: `104`, `112`, `*31`. */
  readonly target: string;
  /** Who that is, where it is known. */
  readonly name: string | null;
  readonly source: CallSource;
  /** The moment of the gesture, milliseconds since 1970. */
  readonly at: number;
  /** Whether the person has said yes on the confirm page, after seeing what is risky about it. */
  readonly confirmed: boolean;
}
