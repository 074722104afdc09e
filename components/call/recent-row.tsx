import type { ProblemKind } from '../../lib/core/problem';
import type { RecentCall } from '../../lib/dial/history';
import { t } from '../../lib/i18n';
import { fullMoment, lengthOfTime, moment } from './call-times';
import { firstClick } from './first-click';
import { HandsetIcon, OutgoingIcon, PencilIcon } from './icons';
import { isolated, PlainName, plain } from './plain-name';

interface RecentRowProps {
  readonly call: RecentCall;
  readonly now: number;
  readonly busy: boolean;
  /** Whether it may not be called again from here. */
  readonly held: boolean;
  /** Whether the reason stands elsewhere. */
  readonly told: boolean;
  /** Whether Tab stops here. */
  readonly current: boolean;
  readonly onCall: (call: RecentCall) => void;
  readonly onEdit: (call: RecentCall) => void;
}

/** One call that is over: with whom, what became of it, when. */
export function RecentRow({ call, now, busy, held, told, current, onCall, onEdit }: RecentRowProps) {
  const who = isolated(call.name ?? call.shown);
  const tabIndex = current ? 0 : -1;
  const inactive = busy || held;
  return (
    <li class="recent-row" data-call-state={call.state}>
      <span class="avatar" aria-hidden="true">
        {initials(call.name) || <OutgoingIcon />}
      </span>
      <div class="grow">
        <p class="recent-line">
          <PlainName
            text={call.name ?? call.shown}
            class={call.name ? 'recent-who grow' : 'recent-who number grow'}
          />
          <time
            class="muted"
            dateTime={new Date(call.startedAt).toISOString()}
            title={fullMoment(call.startedAt)}
          >
            {moment(call.startedAt, now)}
          </time>
        </p>
        <p class="recent-what muted">
          {call.name && <PlainName text={call.shown} class="number" />}
          <span>{outcome(call)}</span>
        </p>
        {call.state === 'failed' && call.problem && !told && (
          <p class="recent-why muted">{reason(call.problem)}</p>
        )}
      </div>
      <button
        type="button"
        name="edit"
        class="icon ghost"
        tabIndex={tabIndex}
        aria-label={t('recentEdit', who)}
        title={t('recentEditShort')}
        onClick={firstClick(() => onEdit(call))}
      >
        <PencilIcon />
      </button>
      <button
        type="button"
        name="call-again"
        class="icon ghost recent-call"
        tabIndex={tabIndex}
        aria-label={t('recentCall', who)}
        aria-disabled={inactive}
        title={t('callAgain')}
        onClick={firstClick(() => !inactive && onCall(call))}
      >
        <HandsetIcon />
      </button>
    </li>
  );
}

function outcome({ state, seconds, takenBack }: RecentCall): string {
  if (seconds !== null) return t('recentSpoken', lengthOfTime(seconds));
  if (state === 'ended') return t(takenBack ? 'callTakenBack' : 'recentNoAnswer');
  if (state === 'unknown') return t('recentUnknown');
  return t(`call_${state}`);
}

function reason(kind: ProblemKind): string {
  const key: `problem_${ProblemKind}` = `problem_${kind}`;
  return t(key);
}

/** Two letters for a name, none for a number. */
function initials(name: string | null): string {
  const words = plain(name ?? '').match(/\p{L}[^\s]*/gu) ?? [];
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0]);
  return letters.join('').toLocaleUpperCase();
}
