import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../lib/messaging/views';
import {
  NO_PROGRESS,
  readSetupProgress,
  type SetupProgress,
  writeSetupProgress,
} from '../../lib/platform/setup-progress';

export const SETUP_STEPS = ['address', 'client', 'phone', 'test'] as const;
export type SetupStep = (typeof SETUP_STEPS)[number];

export interface SetupModel {
  /** The step that is open; `null` while it is being read, put off or over. */
  readonly step: SetupStep | null;
  /** `null` while it is being read. */
  readonly progress: SetupProgress | null;
  /** Whether a phone system is connected over which the own phone has never rung. */
  readonly unfinished: boolean;
  goTo(step: SetupStep): void;
  /** Puts the rest off; it can be gone on with at any time. */
  later(): void;
  remember(part: Partial<SetupProgress>): void;
}

/** Where a person is in the guided setup: derived from the connection itself, and from what was remembered. */
export function useSetup(view: ConnectionView | null): SetupModel {
  const [progress, setProgress] = useState<SetupProgress | null>(null);
  const [chosen, setChosen] = useState<SetupStep | null | undefined>(undefined);
  useEffect(() => void readSetupProgress().then(setProgress), []);

  const begin = view === null || progress === null ? undefined : firstStep(view, progress);
  useEffect(() => {
    if (chosen === undefined && begin !== undefined) setChosen(begin);
  }, [chosen, begin]);

  const known = progress ?? NO_PROGRESS;
  return {
    step: view === null || progress === null ? null : stepFor(view, chosen === undefined ? begin : chosen),
    progress,
    unfinished: view?.state === 'connected' && known.rangOver !== view.origin,
    goTo: setChosen,
    later: () => setChosen(null),
    remember: (part) => {
      const next = { ...known, ...part };
      setProgress(next);
      void writeSetupProgress(next);
    },
  };
}

/** Who is connected already sees the connection, not the steps to it. */
const firstStep = (view: ConnectionView, { address }: SetupProgress): SetupStep | null =>
  view.state !== 'none' ? null : address === '' ? 'address' : 'client';

/** Two steps need a phone system and two lead to one; another tab may have connected it meanwhile. */
function stepFor(view: ConnectionView, step: SetupStep | null | undefined): SetupStep | null {
  if (!step || view.state === 'accessMissing') return null;
  const needsConnection = step === 'phone' || step === 'test';
  if (view.state === 'connected') return needsConnection ? step : 'phone';
  return needsConnection ? 'address' : step;
}
