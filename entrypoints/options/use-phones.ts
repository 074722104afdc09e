import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { ask } from '../../lib/messaging/client';
import type { PhoneChoice } from '../../lib/messaging/views';
import type { ConnectionModel } from './use-connection';

export interface PhonesModel {
  /** The phones that are registered now; `null` while they are being read for the first time. */
  readonly phones: readonly PhoneChoice[] | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  refresh(): void;
  choose(id: string | null, name: string): void;
}

/** The phones of the own extension, read when they are first shown, on demand and for another extension. */
export function usePhones(connection: ConnectionModel): PhonesModel {
  const { view, generation } = connection;
  const [phones, setPhones] = useState<readonly PhoneChoice[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    const answer = await ask('connection.phones', null);
    if (turn !== latest.current) return;
    setBusy(false);
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setPhones(answer.value);
  }, []);

  const whose = view?.state === 'connected' ? `${view.origin} ${view.extension} ${generation}` : null;
  useEffect(() => {
    setPhones(null);
    setProblem(null);
    if (whose !== null) void refresh();
  }, [whose, refresh]);

  const choose = async (id: string | null, name: string) => {
    if (!(await connection.choosePhone(id, name))) return;
    setPhones((known) => known?.map((phone) => ({ ...phone, chosen: phone.id === id })) ?? null);
  };

  return { phones, problem, busy, refresh, choose };
}
