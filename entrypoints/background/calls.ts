import { type FollowPorts, followCall } from '../../lib/dial/follow-call';
import type { DialIntent } from '../../lib/dial/intent';
import { placeCall } from '../../lib/dial/place-call';

/** What the rest of the background may do with calls. */
export const createCalls = (ports: FollowPorts) => ({
  place: (intent: DialIntent) => placeCall(intent, ports),
  /** The last call, as the phone system sees it now. */
  read: () => followCall(ports),
});

export type Calls = ReturnType<typeof createCalls>;
