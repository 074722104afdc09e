import { RecentCallsSetting } from '../../components/setup/recent-calls-setting';
import { Group } from '../../components/ui/group';
import { ProblemNotice } from '../../components/ui/problem-notice';
import { t } from '../../lib/i18n';
import { useHistory } from './use-history';

/** What is remembered of the calls, and how it is forgotten. */
export function RecentCalls() {
  const { count, problem, clear } = useHistory();
  return (
    <Group id="calling-recent" title={t('groupRecent')} hint={t('groupRecentHint')}>
      <RecentCallsSetting count={count} onClear={clear} />
      {problem && (
        <div role="alert">
          <ProblemNotice key={problem.kind} problem={problem} wanted="setup" />
        </div>
      )}
    </Group>
  );
}
