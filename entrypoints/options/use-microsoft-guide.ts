import { useEffect, useRef, useState } from 'preact/hooks';
import type { MicrosoftView } from '../../lib/messaging/microsoft';
import {
  type MicrosoftProgress,
  NO_MICROSOFT_PROGRESS,
  readMicrosoftProgress,
  writeMicrosoftProgress,
} from '../../lib/platform/microsoft-progress';

export const MICROSOFT_STEPS = ['app', 'key', 'redirect', 'signIn'] as const;
export type MicrosoftStep = (typeof MICROSOFT_STEPS)[number];

export interface MicrosoftGuide {
  /** The step that is open; `null` when all of them are done. */
  readonly step: MicrosoftStep | null;
  /** `null` while it is being read. */
  readonly progress: MicrosoftProgress | null;
  readonly ticks: readonly string[];
  tick(id: string, done: boolean): void;
  goTo(step: MicrosoftStep | 'done'): void;
  /**
   * Back to where somebody came from who went back to an earlier step; else to `step`. Nowhere where the person has
   * gone to another step since: an answer may come after the news of it.
   */
  goOn(step: MicrosoftStep): void;
  remember(part: Partial<MicrosoftProgress>): void;
}

/** Where a person is in the setup: derived from what is set up, and from what was remembered. */
export function useMicrosoftGuide({ application, signIn }: MicrosoftView): MicrosoftGuide {
  const [progress, setProgress] = useState<MicrosoftProgress | null>(null);
  useEffect(() => void readMicrosoftProgress().then(setProgress), []);
  const known = progress ?? NO_MICROSOFT_PROGRESS;
  // What is remembered after an answer is added to what was remembered while it was waited for.
  const latest = useRef(known);
  latest.current = known;
  const remember = (part: Partial<MicrosoftProgress>) => {
    const next = { ...latest.current, ...part };
    latest.current = next;
    setProgress(next);
    void writeMicrosoftProgress(next);
  };
  // A first sign-in that was interrupted is nobody's, and keeps nobody from going on.
  const step = stepFor(known.step, application !== null, signIn !== null && signIn.username !== '');
  const cameFrom = useRef<MicrosoftStep | null>(null);
  return {
    step,
    progress,
    ticks: known.ticks,
    tick: (id, done) =>
      remember({ ticks: [...latest.current.ticks.filter((tick) => tick !== id), ...(done ? [id] : [])] }),
    goTo: (next) => {
      cameFrom.current = step !== null && isBefore(next, step) ? step : null;
      remember({ step: next });
    },
    goOn: (next) => {
      if (latest.current.step !== known.step) return;
      remember({ step: cameFrom.current ?? next });
      cameFrom.current = null;
    },
    remember,
  };
}

const isBefore = (one: MicrosoftStep | 'done', other: MicrosoftStep): boolean =>
  one !== 'done' && MICROSOFT_STEPS.indexOf(one) < MICROSOFT_STEPS.indexOf(other);

/** Without an application there is only the first step; the next one comes with it. */
function stepFor(remembered: string, configured: boolean, signedIn: boolean): MicrosoftStep | null {
  if (!configured) return 'app';
  if (signedIn || remembered === 'done') return null;
  return MICROSOFT_STEPS.find((step) => step === remembered) ?? 'key';
}
