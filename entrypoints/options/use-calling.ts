import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { countryName } from '../../components/setup/country-names';
import type { Problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import type { CallingView, ListChange } from '../../lib/messaging/calling';
import { ask } from '../../lib/messaging/client';
import type { Answer, Payload } from '../../lib/messaging/protocol';

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
  /** Puts one entry into a list, or takes it out; what others have changed in it stays. */
  change(list: ListChange['list']): (entry: string, listed: boolean) => void;
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

  /** `shown` is shown at once: a second wish must build on the first one, whose answer may still be on its way. */
  const keep = async (asked: Promise<Answer<'calling.write'>>, shown?: CallingWish) => {
    latest.current += 1;
    const turn = latest.current;
    setSaved(false);
    setTrouble(null);
    setView((known) => known && { ...known, ...shown });
    const answer = await asked;
    if (!answer.ok) {
      await read();
      return setTrouble(answer.error);
    }
    if (turn !== latest.current) return;
    setView(answer.value);
    setSaved(true);
  };

  return {
    view,
    saved,
    problem: trouble,
    condition: conditionOf(view),
    save: (wish) => void keep(ask('calling.write', wish), wish),
    change: (list) => (entry, listed) => void keep(ask('calling.list', { list, entry, listed })),
  };
}

function conditionOf(view: CallingView | null): string {
  if (view === null) return t('loading');
  return view.region === null ? t('conditionRegionAuto') : countryName(view.region);
}
