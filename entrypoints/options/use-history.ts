import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import type { Answer } from '../../lib/messaging/protocol';

export interface HistoryModel {
  /** How many calls are kept; `null` while they are being read. */
  readonly count: number | null;
  readonly problem: Problem | null;
  clear(): void;
}

/** The recent calls, as far as the settings care: how many there are, and none after clearing. */
export function useHistory(): HistoryModel {
  const [count, setCount] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const show = useCallback((answer: Answer<'status.read'>) => {
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setCount(answer.value.recent.length);
  }, []);
  useEffect(() => void ask('status.read', null).then(show), [show]);
  return { count, problem, clear: () => void ask('history.clear', null).then(show) };
}
