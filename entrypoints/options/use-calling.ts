import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { t, textLanguage } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import type { CallingView } from '../../lib/messaging/protocol';

export interface CallingModel {
  readonly region: string | null;
  readonly regions: readonly string[];
  readonly saved: boolean;
  readonly problem: Problem | null;
  readonly condition: string;
  chooseRegion(region: string | null): void;
}

/** How numbers are read, and what a person can change about it. */
export function useCalling(): CallingModel {
  const [view, setView] = useState<CallingView>({ region: null, regions: [] });
  const [saved, setSaved] = useState(false);
  const [trouble, setTrouble] = useState<Problem | null>(null);

  useEffect(() => {
    void ask('calling.read', null).then((answer) =>
      answer.ok ? setView(answer.value) : setTrouble(answer.error),
    );
  }, []);

  const chooseRegion = async (wish: string | null) => {
    setSaved(false);
    const answer = await ask('calling.write', { region: wish });
    setTrouble(answer.ok ? null : answer.error);
    if (!answer.ok) return;
    setView(answer.value);
    setSaved(true);
  };

  return { ...view, saved, problem: trouble, condition: conditionOf(view.region), chooseRegion };
}

const conditionOf = (region: string | null): string =>
  region === null
    ? t('conditionRegionAuto')
    : (new Intl.DisplayNames([textLanguage(), 'en'], { type: 'region' }).of(region) ?? region);
