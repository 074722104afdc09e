import { type Call, type CallState, isLive } from '../../lib/dial/call';

/** A call that failed, or of which nobody knows, is still worth a look this long after. */
const WORTH_A_LOOK_MS = 600_000;

const UNFINISHED: readonly CallState[] = ['failed', 'unknown'];

/**
 * The call on top of the popup: one that is up, one that ended while the popup was open, or one that failed
 * not long ago. It never goes by itself: what moves under the pointer is somebody else's number.
 */
export function topCall(call: Call | null, openedAt: number, closed: string | null): Call | null {
  if (!call || call.state === 'handedOver' || call.intentId === closed) return null;
  if (isLive(call.state) && call.state !== 'unknown') return call;
  const lookedAt = UNFINISHED.includes(call.state) ? openedAt - WORTH_A_LOOK_MS : openedAt;
  return call.changedAt >= lookedAt ? call : null;
}
