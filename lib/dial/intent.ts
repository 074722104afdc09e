/** What a person asked for with one gesture. */
export interface DialIntent {
  /** One gesture, one id: whatever is repeated or dies in between, it leads to at most one call. */
  readonly id: string;
  /** The number as it was shown. */
  readonly raw: string;
  /** The number as it was read, `+4940123456`. */
  readonly e164: string;
  readonly source: 'mail' | 'popup' | 'options';
  /** The moment of the gesture, milliseconds since 1970. */
  readonly at: number;
}
