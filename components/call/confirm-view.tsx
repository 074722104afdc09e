import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import type { ConfirmView as Question } from '../../lib/messaging/views';
import { countryName } from './country-name';
import { isolated, PlainName } from './plain-name';
import { RiskList } from './risk-list';

interface ConfirmViewProps {
  readonly question: Question;
  /** Whether the call is being asked for. */
  readonly busy: boolean;
  readonly onCall: (remember: boolean) => void;
  readonly onCancel: () => void;
}

/** A click meant for what was here a moment ago, as the second of a double click, is no answer. */
const SETTLE_MS = 700;

/** What is about to be called, why that asks first, and the two answers; *no* is the nearer one. */
export function ConfirmView({ question, busy, onCall, onCancel }: ConfirmViewProps) {
  const isEmergency = question.risks.includes('emergency');
  const [meant, setMeant] = useState(!isEmergency);
  const [remember, setRemember] = useState(false);
  const isSettled = useSettled();
  const ready = meant && !busy;
  return (
    <main class="confirm-main">
      <Whom question={question} />
      <RiskList question={question} />
      {question.isAnyCountrys && <p class="muted">{t('confirmAnyCountry')}</p>}
      {isEmergency && (
        <Tick name="emergency" words={t('confirmEmergency')} ticked={meant} onTick={setMeant} />
      )}
      {question.mayRemember && (
        <Tick name="remember" words={t('confirmRemember')} ticked={remember} onTick={setRemember} />
      )}
      <Answers
        number={question.shown}
        note={noteOf(meant, busy)}
        busy={busy}
        ready={ready}
        settling={!isSettled}
        onCall={() => onCall(remember)}
        onCancel={onCancel}
      />
    </main>
  );
}

function noteOf(meant: boolean, busy: boolean): string {
  if (busy) return t('confirmAsking');
  return meant ? '' : t('confirmEmergencyFirst');
}

function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}

function Whom({ question: { shown, name, country, type } }: { readonly question: Question }) {
  const place = country === null ? null : countryName(country);
  return (
    <header class="confirm-whom">
      <p class="muted">{t('confirmQuestion')}</p>
      <h1>
        <PlainName text={shown} class="number" />
      </h1>
      {name && <PlainName text={name} class="confirm-name" />}
      <p class="muted">{place === null ? t(`type_${type}`) : `${place} · ${t(`type_${type}`)}`}</p>
    </header>
  );
}

interface TickProps {
  readonly name: string;
  readonly words: string;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

const Tick = ({ name, words, ticked, onTick }: TickProps) => (
  <label class="confirm-tick">
    <input
      type="checkbox"
      name={name}
      checked={ticked}
      onClick={dropUntrusted}
      onChange={({ currentTarget }) => onTick(currentTarget.checked)}
    />
    {words}
  </label>
);

/** A change is trusted whoever made it; only the click tells. */
function dropUntrusted(event: MouseEvent): void {
  if (!event.isTrusted) event.preventDefault();
}

interface AnswersProps {
  readonly number: string;
  /** What has to be done before the call button works, or what is being done. */
  readonly note: string;
  readonly busy: boolean;
  readonly ready: boolean;
  /** Whether it is too soon for an answer; nothing shows it, or the button would change colour by itself. */
  readonly settling: boolean;
  readonly onCall: () => void;
  readonly onCancel: () => void;
}

function Answers({ number, note, busy, ready, settling, onCall, onCancel }: AnswersProps) {
  const mayCall = ready && !settling;
  const no = useRef<HTMLButtonElement>(null);
  const noteId = useId();
  useEffect(() => no.current?.focus(), []);
  return (
    <div class="confirm-answers">
      <button
        ref={no}
        type="button"
        name="cancel"
        aria-disabled={busy}
        onKeyDown={dropRepeats}
        onClick={({ isTrusted }) => isTrusted && !busy && onCancel()}
      >
        {t('confirmNot')}
      </button>
      <button
        type="button"
        name="call"
        class={ready ? 'call' : 'call waiting'}
        aria-disabled={!mayCall}
        aria-describedby={noteId}
        onKeyDown={dropRepeats}
        onClick={({ isTrusted, detail }) => isTrusted && detail <= 1 && mayCall && onCall()}
      >
        {t('confirmCall', isolated(number))}
      </button>
      <p id={noteId} class="muted confirm-note" role="status">
        {note}
      </p>
    </div>
  );
}

/** A key still held down from the page before says nothing here. */
function dropRepeats(event: KeyboardEvent): void {
  if (event.repeat) event.preventDefault();
}
