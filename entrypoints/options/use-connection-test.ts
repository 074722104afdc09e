import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckResult } from '../../lib/core/check';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';

export interface ConnectionTestModel {
  /** `null` before the first test. */
  readonly results: readonly CheckResult[] | null;
  readonly busy: boolean;
  /** Whether the last test found what keeps calls from being made. */
  readonly failing: boolean;
  /** Why there are no results. */
  readonly problem: Problem | null;
  run(): void;
}

/** The connection test, one run at a time; what it found says nothing of a connection made afterwards. */
export function useConnectionTest(
  generation: number,
  onTested: (results: readonly CheckResult[]) => void,
): ConnectionTestModel {
  const [results, setResults] = useState<readonly CheckResult[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const current = useRef(generation);
  useEffect(() => {
    current.current = generation;
    setResults(null);
    setProblem(null);
  }, [generation]);

  const run = async () => {
    if (busy) return;
    setBusy(true);
    const answer = await ask('connection.test', null);
    setBusy(false);
    if (current.current !== generation) return;
    setProblem(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setResults(answer.value);
    onTested(answer.value);
  };

  const failing = results?.some(({ state }) => state === 'bad') ?? false;
  return { results, busy, failing, problem, run };
}
