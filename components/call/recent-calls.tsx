import type { Ref } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecentCall } from '../../lib/dial/history';
import { t } from '../../lib/i18n';
import { moveByKeys } from './move-by-keys';
import { RecentRow } from './recent-row';

interface RecentCallsProps {
  /** Newest first. */
  readonly calls: readonly RecentCall[];
  /** Those that match what is being typed. */
  readonly matching: readonly RecentCall[];
  /** The number of a call that may have gone out: it is not called again from here. */
  readonly held: string | null;
  /** The call that says by itself, above the list, why it failed. */
  readonly told: string | null;
  readonly busy: boolean;
  readonly now: number;
  readonly list: Ref<HTMLUListElement>;
  readonly onCall: (call: RecentCall) => void;
  readonly onEdit: (call: RecentCall) => void;
  readonly onClear: () => void;
  /** Arrow up from the first row. */
  readonly onLeave: () => void;
}

/** Whom did I just talk to, and what became of it? */
export function RecentCalls(props: RecentCallsProps) {
  const { calls, matching, list, onClear, onLeave } = props;
  const [current, setCurrent] = useState(0);
  const inList = Math.min(current, matching.length - 1);
  const filtered = matching.length < calls.length;
  const room = useRoom(matching.length);
  return (
    <section class="recent" aria-labelledby="recent-title">
      <RecentHead onClear={onClear} />
      <p class="visually-hidden" role="status">
        {filtered && matching.length > 0 && t('recentMatches', String(matching.length))}
      </p>
      {matching.length === 0 && (
        <p class="muted recent-none" role="status">
          {t('recentNoMatch')}
        </p>
      )}
      <ul ref={list} class="recent-list" onKeyDown={(event) => moveByKeys(event, setCurrent, onLeave)}>
        {matching.slice(0, room).map((call, index) => (
          <RecentRow
            key={call.intentId}
            {...props}
            call={call}
            current={index === inList}
            held={props.held === call.target}
            told={props.told === call.intentId}
          />
        ))}
      </ul>
    </section>
  );
}

/** As many as can be seen at once; the others come with the next frame, so that nobody waits for them. */
const SEEN_AT_ONCE = 8;

function useRoom(wanted: number): number {
  const [isOpen, setOpen] = useState(wanted <= SEEN_AT_ONCE);
  useEffect(() => setOpen(true), []);
  return isOpen ? wanted : SEEN_AT_ONCE;
}

/** Asks once: a list that is cleared is gone. */
function RecentHead({ onClear }: { readonly onClear: () => void }) {
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) keep.current?.focus();
  }, [asking]);
  const clear = () => {
    setAsking(false);
    onClear();
  };
  return (
    <div class="recent-head">
      <h2 id="recent-title" class="grow">
        {t(asking ? 'recentClearQuestion' : 'recentTitle')}
      </h2>
      {asking ? (
        <>
          <button type="button" name="clear-now" class="danger" onClick={clear}>
            {t('recentClear')}
          </button>
          <button ref={keep} type="button" name="keep" onClick={() => setAsking(false)}>
            {t('recentKeep')}
          </button>
        </>
      ) : (
        <button type="button" name="clear" class="ghost" onClick={() => setAsking(true)}>
          {t('recentClear')}
        </button>
      )}
    </div>
  );
}
