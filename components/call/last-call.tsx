import type { Call } from '../../lib/dial/call';
import { t, textLanguage } from '../../lib/i18n';
import { ProblemNotice } from '../ui/problem-notice';

/** The last call: its number, how it stands, and why not if it failed. */
export function LastCall({ call }: { readonly call: Call }) {
  const time = new Intl.DateTimeFormat(textLanguage(), { timeStyle: 'short' }).format(call.startedAt);
  return (
    <div class="stack" data-call-state={call.state}>
      <div>
        <p class="call-state" role="status">
          {t(`call_${call.state}`)}
        </p>
        <p class="call-number number">{call.shown}</p>
        <p class="muted">{call.device ? t('callFrom', call.device, time) : time}</p>
      </div>
      {call.problem && <ProblemNotice problem={call.problem} wanted="call" />}
    </div>
  );
}
