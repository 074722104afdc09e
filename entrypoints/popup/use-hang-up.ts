import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';

interface Ending {
  readonly intentId: string;
  readonly busy: boolean;
  readonly problem: Problem | null;
}

/** Ends calls; what went wrong with one says nothing of the next. */
export function useHangUp(refresh: () => void) {
  const [ending, setEnding] = useState<Ending | null>(null);
  const hangUp = async (intentId: string): Promise<void> => {
    if (ending?.busy && ending.intentId === intentId) return;
    setEnding({ intentId, busy: true, problem: null });
    const answer = await ask('call.hangUp', { intentId });
    setEnding({ intentId, busy: false, problem: answer.ok ? null : answer.error });
    refresh();
  };
  return {
    hangUp,
    of: (intentId: string | undefined) =>
      ending?.intentId === intentId && ending ? ending : { busy: false, problem: null },
  };
}
