import { HostSwitches } from '../../components/setup/host-switches';
import { NumberList } from '../../components/setup/number-list';
import { Group } from '../../components/ui/group';
import { OUTLOOK_HOSTS } from '../../lib/core/outlook-hosts';
import { t } from '../../lib/i18n';
import type { CallingView } from '../../lib/messaging/calling';
import type { CallingModel } from './use-calling';

interface NeverMarkProps {
  readonly view: CallingView;
  readonly save: CallingModel['save'];
}

/** What is no number, and where nothing is marked. */
export function NeverMark({ view, save }: NeverMarkProps) {
  return (
    <Group id="calling-never" title={t('groupNever')}>
      <NumberList
        label={t('ignoredList')}
        empty={t('ignoredNone')}
        numbers={view.ignored}
        onChange={(ignored) => save({ ignored })}
        addLabel={t('ignoredAdd')}
      />
      <HostSwitches hosts={OUTLOOK_HOSTS} off={view.offHosts} onChange={(offHosts) => save({ offHosts })} />
    </Group>
  );
}
