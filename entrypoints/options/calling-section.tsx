import { useEffect } from 'preact/hooks';
import { ClickChoice } from '../../components/setup/click-choice';
import { DialPlanFields } from '../../components/setup/dial-plan-fields';
import { FallbackChoice } from '../../components/setup/fallback-choice';
import { MarkChoice } from '../../components/setup/mark-choice';
import { RegionChoice } from '../../components/setup/region-choice';
import { Contents } from '../../components/ui/contents';
import { Group } from '../../components/ui/group';
import { ProblemNotice } from '../../components/ui/problem-notice';
import { parsePbxAddress } from '../../lib/core/address';
import { t } from '../../lib/i18n';
import type { CallingView } from '../../lib/messaging/calling';
import { AskBefore } from './ask-before';
import { callingParts } from './calling-parts';
import { dialledExample } from './dialled-example';
import { Keyboard } from './keyboard';
import { NeverMark } from './never-mark';
import { RecentCalls } from './recent-calls';
import type { CallingModel } from './use-calling';

interface CallingSectionProps {
  readonly calling: CallingModel;
  /** The connected phone system, where there is one. */
  readonly host: string | null;
}

/** How numbers are read, shown and called. */
export function CallingSection({ calling, host }: CallingSectionProps) {
  const { view, saved, problem } = calling;
  // The part that the address names was not there yet when the browser looked for it.
  const shown = view !== null;
  useEffect(() => {
    if (shown) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [shown]);
  return (
    <>
      <h1>{t('sectionCalling')}</h1>
      <p class="muted">{t('callingIntro')}</p>
      <div class="parts">
        <Contents label={t('contentsLabel')} entries={callingParts()} />
        <div class="parts-body">
          {view && <Settings view={view} save={calling.save} change={calling.change} host={host} />}
          <Keyboard />
          <RecentCalls />
          <div class="save-line">
            <p role="status">{saved ? t('saved') : ''}</p>
            <div role="alert">
              {problem && <ProblemNotice key={problem.kind} problem={problem} wanted="setup" />}
            </div>
          </div>
        </div>
      </div>
    </>
  );
}

interface SettingsProps {
  readonly view: CallingView;
  readonly save: CallingModel['save'];
  readonly change: CallingModel['change'];
  readonly host: string | null;
}

function Settings({ view, save, change, host }: SettingsProps) {
  return (
    <>
      <Group id="calling-region" title={t('groupRegion')}>
        <RegionChoice regions={view.regions} chosen={view.region} onChoose={(region) => save({ region })} />
      </Group>
      <Group id="calling-click" title={t('groupClick')}>
        <ClickChoice chosen={view.clickAction} onChoose={(clickAction) => save({ clickAction })} />
      </Group>
      <Group id="calling-marks" title={t('groupMarks')}>
        <MarkChoice chosen={view.markStyle} onChoose={(markStyle) => save({ markStyle })} />
      </Group>
      <Group id="calling-dial-plan" title={t('groupDialPlan')} hint={t('groupDialPlanHint')}>
        <DialPlanFields plan={view} example={dialledExample(view)} onSave={save} />
      </Group>
      <AskBefore view={view} save={save} change={change} />
      <NeverMark view={view} change={change} />
      <Group id="calling-fallback" title={t('groupFallback')} hint={t('groupFallbackHint')}>
        <FallbackChoice chosen={view} connectedHost={host} readHost={hostIn} onSave={save} />
      </Group>
    </>
  );
}

/** Host and port, as the web client is opened at. */
function hostIn(text: string): string | null {
  const address = parsePbxAddress(text);
  return address.ok ? new URL(address.value.origin).host : null;
}
