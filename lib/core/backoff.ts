/** How long to wait before another attempt: doubled each time, up to a limit. Milliseconds. */
export interface Backoff {
  readonly baseMs: number;
  readonly capMs: number;
}

/**
 * Full jitter: anything between nothing and the doubled delay, so that many clients that lost the same server
 * do not come back to it together. `attempt` counts from 0; `random` gives a number from 0 up to 1.
 */
export const delayFor = (attempt: number, random: () => number, { baseMs, capMs }: Backoff): number =>
  Math.round(random() * Math.min(capMs, baseMs * 2 ** Math.max(0, attempt)));
