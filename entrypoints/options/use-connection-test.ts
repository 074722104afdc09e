import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import type { CheckResult } from '../../lib/messaging/views';

export interface ConnectionTestModel {
  /** `null` before the first test. */
  readonly results: readonly CheckResult[] | null;
  readonly busy: boolean;
  /** Why there are no results. */
  readonly problem: Problem | null;
  run(): void;
}

/** The connection test, one run at a time. */
export function useConnectionTest(): ConnectionTestModel {
  const [results, setResults] = useState<readonly CheckResult[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const run = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await ask('connection.test', null);
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setResults(answer.value);
  };

  return { results, busy, problem, run };
}
