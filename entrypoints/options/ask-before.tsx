import { CountryList } from '../../components/setup/country-list';
import { NumberList } from '../../components/setup/number-list';
import { Group } from '../../components/ui/group';
import { Switch } from '../../components/ui/switch';
import { t } from '../../lib/i18n';
import type { CallingView } from '../../lib/messaging/calling';
import type { CallingModel } from './use-calling';

interface AskBeforeProps {
  readonly view: CallingView;
  readonly save: CallingModel['save'];
  readonly change: CallingModel['change'];
}

/** Which calls a person is asked about first. */
export function AskBefore({ view, save, change }: AskBeforeProps) {
  return (
    <Group id="calling-ask" title={t('groupAsk')} hint={t('groupAskHint')}>
      <Switch
        label={t('confirmFirstTime')}
        hint={t('confirmFirstTimeHint')}
        name="confirmFirstTime"
        on={view.confirmFirstTime}
        onSwitch={(confirmFirstTime) => save({ confirmFirstTime })}
      />
      <CountryList
        regions={view.regions}
        own={view.region}
        chosen={view.countries}
        onChange={(countries) => save({ countries })}
      />
      <NumberList
        label={t('trustedList')}
        empty={t('trustedNone')}
        numbers={view.trusted}
        onChange={change('trusted')}
      />
    </Group>
  );
}
