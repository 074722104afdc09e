/** Less is the way of ordinary clocks, and Microsoft itself allows it (reliability R18). */
export const CLOCK_SLACK_MS = 300_000;

/**
 * The server's clock minus ours in milliseconds, where they differ by more than five minutes; `null` where ours is
 * right, or the server does not say. `askedAt` and `answeredAt` are by our clock: the answer was written in between.
 */
export function clockOff(date: number | null, askedAt: number, answeredAt: number): number | null {
  if (date === null) return null;
  const off = date < askedAt ? date - askedAt : Math.max(0, date - answeredAt);
  return Math.abs(off) > CLOCK_SLACK_MS ? off : null;
}
