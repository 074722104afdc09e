import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { countryName } from '../../components/setup/country-names';
import type { Problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import type { CallingView } from '../../lib/messaging/calling';
import { ask } from '../../lib/messaging/client';
import type { Payload } from '../../lib/messaging/protocol';

export type CallingWish = Payload<'calling.write'>;

/** How long "Saved" stays in sight. */
const SAVED_MS = 5_000;

export interface CallingModel {
  /** `null` while it is being read. */
  readonly view: CallingView | null;
  readonly saved: boolean;
  readonly problem: Problem | null;
  readonly condition: string;
  save(wish: CallingWish): void;
}

/** How numbers are read, shown and called, and what a person changes about it, kept at once. */
export function useCalling(): CallingModel {
  const [view, setView] = useState<CallingView | null>(null);
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const latest = useRef(0);

  const read = useCallback(async () => {
    const answer = await ask('calling.read', null);
    if (answer.ok) setView(answer.value);
    else setTrouble(answer.error);
  }, []);
  useEffect(() => void read(), [read]);
  useEffect(() => {
    if (!saved) return;
    const timer = setTimeout(() => setSaved(false), SAVED_MS);
    return () => clearTimeout(timer);
  }, [saved]);

  const save = async (wish: CallingWish) => {
    latest.current += 1;
    const turn = latest.current;
    setSaved(false);
    setTrouble(null);
    // Shown at once: a second change must build on the first one, whose answer may still be on its way.
    setView((known) => known && { ...known, ...wish });
    const answer = await ask('calling.write', wish);
    if (!answer.ok) {
      await read();
      return setTrouble(answer.error);
    }
    if (turn !== latest.current) return;
    setView(answer.value);
    setSaved(true);
  };

  return { view, saved, problem: trouble, condition: conditionOf(view), save };
}

function conditionOf(view: CallingView | null): string {
  if (view === null) return t('loading');
  return view.region === null ? t('conditionRegionAuto') : countryName(view.region);
}
