import { Fragment } from 'preact';
import { problemWords, t, textLanguage } from '../../lib/i18n';
import type { LineView } from '../../lib/messaging/views';
import { namedIn, shortName } from './phone-names';
import { ProfileChange } from './profile-change';
import { type Dot, dotOf, wordOf } from './profile-look';

interface OwnStatusProps {
  /** `null` while it is being read: room is kept, nothing is claimed. */
  readonly line: LineView | null;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
  /** While a change is on its way, no other is asked for. */
  readonly busy: boolean;
  /** Whether a call that failed says already what to do without a phone. */
  readonly advised?: boolean;
  /** By the name that the phone system has for it. */
  readonly onChoose: (profile: string) => void;
}

/** The own status: registered or not, in a call or not, and what colleagues see; with a way to change that. */
export function OwnStatus({ line, now, busy, advised = false, onChoose }: OwnStatusProps) {
  const { dot, word } = stateOf(line);
  return (
    <section class="presence" data-presence={dot}>
      <div class="presence-head">
        <span class={`dot ${dot}`} aria-hidden="true" />
        <h2>
          <bdi>{word}</bdi>
        </h2>
      </div>
      <div class="presence-more">
        {line && wasRead(line) && <Phones names={line.phones} advised={advised} />}
        {line && <Age line={line} now={now} />}
      </div>
      {line?.profile.state === 'known' && (
        <ProfileChange profile={line.profile} busy={busy} onChoose={onChoose} />
      )}
      {line?.profile.state === 'hidden' && <Hidden reason={line.profile.reason} />}
    </section>
  );
}

/** What was never read has no age, and its phones are not known. */
const wasRead = ({ readAt }: LineView): boolean => readAt > 0;

/** A call is more than a status, and without a phone neither is worth anything. */
function stateOf(line: LineView | null): { readonly dot: Dot; readonly word: string } {
  if (!line || !wasRead(line)) {
    return { dot: 'off', word: t(line?.problem ? 'presenceUnknown' : 'presenceReading') };
  }
  const { phones, busy, profile } = line;
  if (busy) return { dot: 'busy', word: t('presenceInCall') };
  if (phones.length === 0) return { dot: 'off', word: t('presenceOffline') };
  if (profile.state !== 'known') return { dot: 'on', word: t('presenceReady') };
  return { dot: dotOf(profile.current), word: wordOf(profile, profile.current) };
}

/** The names are the phones' own: each stands by itself, whatever its direction of writing. */
function Phones({ names, advised }: { readonly names: readonly string[]; readonly advised: boolean }) {
  if (names.length === 0) return advised ? null : <p class="muted">{t('presenceOfflineNext')}</p>;
  return (
    <p class="muted">
      {[...new Set(names)].map((name, index) => (
        <Fragment key={name}>
          {index > 0 && ', '}
          <bdi>{namedIn(shortName(name, names))}</bdi>
        </Fragment>
      ))}
    </p>
  );
}

const FRESH_MS = 10_000;

/** What is shown may be wrong by now; it says so, and why nothing newer could be had. */
function Age({ line, now }: { readonly line: LineView; readonly now: number }) {
  const { readAt, problem } = line;
  const age = wasRead(line) ? t('presenceAge', ago(now - readAt)) : '';
  if (now - readAt <= FRESH_MS || !(age || problem)) return null;
  return (
    <p class="presence-age number">
      {age} {problem && problemWords(problem, 'setup').what}
    </p>
  );
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function ago(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(textLanguage()).format(-Math.floor(seconds / size), unit);
}

type HiddenProfile = Extract<LineView['profile'], { state: 'hidden' }>;

/** One line; the whole reason is a click away. */
function Hidden({ reason }: Pick<HiddenProfile, 'reason'>) {
  const { what, next } = problemWords({ kind: reason }, 'setup');
  return (
    <details class="muted presence-hidden">
      <summary>{t('presenceHidden')}</summary>
      <p>
        {what} {next}
      </p>
    </details>
  );
}
