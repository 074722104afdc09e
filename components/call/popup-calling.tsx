import { useEffect, useRef, useState } from 'preact/hooks';
import type { Call } from '../../lib/dial/call';
import type { RecentCall } from '../../lib/dial/history';
import { t } from '../../lib/i18n';
import type { StatusView } from '../../lib/messaging/views';
import { DialBox } from './dial-box';
import { inItsLines } from './pasted-lines';
import type { PopupViewProps } from './popup-model';
import { RecentCalls } from './recent-calls';
import { matchingCalls, namedIn, onlyMatch } from './recent-match';
import { Teach } from './teach';

type PopupCallingProps = PopupViewProps & { readonly status: StatusView };

/** The dial box and the recent calls, which it filters. */
export function PopupCalling({ status, call, now, dialling, actions }: PopupCallingProps) {
  const { recent } = status;
  const box = useDialText(recent, actions);
  const list = useRef<HTMLUListElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // Typing is what most open the popup for; a call that is up comes first.
  const [isFree] = useState(call === null);
  useEffect(() => {
    if (isFree) input.current?.focus();
  }, [isFree]);
  return (
    <>
      <DialBox
        text={box.text}
        busy={dialling.busy}
        problem={dialling.problem}
        note={box.several ? t('dialChoose') : dialling.note}
        input={input}
        onText={box.write}
        onDial={box.dial}
        onDown={() => focusFirst(list.current)}
      />
      {recent.length === 0 ? (
        isQuiet(call) && status.connection.state !== 'none' && <NoCallYet onOpen={actions.openOutlook} />
      ) : (
        <RecentCalls
          calls={recent}
          matching={matchingCalls(recent, box.filter)}
          told={call?.intentId ?? null}
          held={call?.state === 'unknown' ? call.target : null}
          busy={dialling.busy}
          now={now}
          list={list}
          onCall={({ target, name }) => void actions.dial(target, name)}
          onEdit={({ shown }) => {
            box.replace(shown);
            input.current?.focus();
          }}
          onClear={actions.clearHistory}
          onLeave={() => input.current?.focus()}
        />
      )}
    </>
  );
}

/** What stands in the dial box, and what it means together with the recent calls. */
function useDialText(recent: readonly RecentCall[], { dial, forgetDial }: PopupViewProps['actions']) {
  const [text, setText] = useState('');
  const [filter, setFilter] = useState('');
  const [several, setSeveral] = useState(false);
  const set = (words: string, filterBy: string) => {
    setText(words);
    setFilter(filterBy);
    setSeveral(false);
    forgetDial();
  };
  const send = async (wanted: string, name: string | null) => {
    const isDone = await dial(wanted, name);
    if (isDone) setText((now) => (now === text ? '' : now));
    if (isDone) setFilter('');
  };
  return {
    text,
    filter,
    several,
    write: (words: string) => set(words, words),
    /** Puts a number in to be corrected: the list stays as it is. */
    replace: (words: string) => set(words, ''),
    dial: () => {
      const only = onlyMatch(recent, text);
      if (only) return void send(only.target, only.name);
      if (namedIn(recent, text).length > 0) return setSeveral(true);
      if (text.trim() !== '') void send(inItsLines(text), nameOf(recent, text.trim()));
    },
  };
}

/** Who a number belongs to that was put in as it stands in the list. */
const nameOf = (recent: readonly RecentCall[], number: string): string | null =>
  recent.find(({ shown, target }) => shown === number || target === number)?.name ?? null;

const focusFirst = (list: HTMLUListElement | null): void =>
  list?.querySelector<HTMLButtonElement>('button[name="call-again"]')?.focus();

const NoCallYet = ({ onOpen }: { readonly onOpen: () => void }) => (
  <Teach
    title={t('recentTitle')}
    text={t('popupNoCall')}
    button={t('openOutlook')}
    main={false}
    onAct={onOpen}
  />
);

/** Nothing is taught below a call that is going on. */
const isQuiet = (call: Call | null): boolean =>
  call === null || call.state === 'ended' || call.state === 'failed' || call.state === 'handedOver';
