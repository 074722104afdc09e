import { HostSwitches } from '../../components/setup/host-switches';
import { NumberList } from '../../components/setup/number-list';
import { OtherHosts } from '../../components/setup/other-hosts';
import { Group } from '../../components/ui/group';
import { OTHER_OUTLOOK_HOSTS, OUTLOOK_HOSTS } from '../../lib/core/outlook-hosts';
import { t } from '../../lib/i18n';
import type { CallingView } from '../../lib/messaging/calling';
import type { CallingModel } from './use-calling';
import { useOtherHosts } from './use-other-hosts';

interface NeverMarkProps {
  readonly view: CallingView;
  readonly change: CallingModel['change'];
}

/** What is no number, and where nothing is marked. */
export function NeverMark({ view, change }: NeverMarkProps) {
  const { granted, allow, release } = useOtherHosts();
  const { offHosts } = view;
  return (
    <Group id="calling-never" title={t('groupNever')}>
      <NumberList
        label={t('ignoredList')}
        empty={t('ignoredNone')}
        numbers={view.ignored}
        onChange={change('ignored')}
        addLabel={t('ignoredAdd')}
      />
      <HostSwitches hosts={OUTLOOK_HOSTS} off={offHosts} onChange={change('offHosts')} />
      <OtherHosts
        hosts={OTHER_OUTLOOK_HOSTS}
        on={granted.filter((host) => !offHosts.includes(host))}
        onSwitch={(host, on) => {
          const answer = on ? allow(host) : release(host);
          // The popup may have switched it off, which keeps the right.
          if (on && offHosts.includes(host)) change('offHosts')(host, false);
          return answer;
        }}
      />
    </Group>
  );
}
