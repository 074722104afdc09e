import type { CheckName, CheckResult } from '../../lib/core/check';
import { t } from '../../lib/i18n';
import { fixFor } from './check-fix';
import { CheckIcon } from './check-icon';
import { adviceFor, stateWord, titleOf } from './check-words';

interface CheckLineProps {
  readonly name: CheckName;
  /** `null` while it is being looked at: its room is kept. */
  readonly result: CheckResult | null;
  readonly host: string;
  readonly busy: boolean;
  readonly onFix: (result: CheckResult) => void;
}

/** One line of the connection test: how it is and what was found; where it is not good, why and what helps. */
export function CheckLine({ name, result, host, busy, onFix }: CheckLineProps) {
  const state = result?.state ?? 'waiting';
  const found = name === 'clock' ? null : result?.found;
  return (
    <li class="check" data-check={name} data-state={state}>
      <CheckIcon state={state} />
      <div class="check-head">
        <strong>{titleOf(name)}</strong>
        <span class={state === 'good' ? 'visually-hidden' : 'check-state'}>{stateWord(result)}</span>
        {found && <bdi class="muted number">{found}</bdi>}
      </div>
      {result && <Trouble result={result} host={host} busy={busy} onFix={onFix} />}
    </li>
  );
}

type TroubleProps = Omit<CheckLineProps, 'name' | 'result'> & { readonly result: CheckResult };

function Trouble({ result, host, busy, onFix }: TroubleProps) {
  const advice = adviceFor(result);
  const label = fixLabel(result, host);
  if (!advice) return null;
  return (
    <div class="check-trouble">
      <p>
        {advice.what} {advice.next}
      </p>
      {advice.causes && (
        <ul>
          {advice.causes.map((cause) => (
            <li key={cause}>{cause}</li>
          ))}
        </ul>
      )}
      {label && (
        <button type="button" aria-disabled={busy} onClick={() => onFix(result)}>
          {label}
        </button>
      )}
      {result.problem?.detail && (
        <details>
          <summary>{t('details')}</summary>
          <code>
            {result.problem.kind}: {result.problem.detail}
          </code>
        </details>
      )}
    </div>
  );
}

function fixLabel(result: CheckResult, host: string): string | null {
  switch (fixFor(result)) {
    case 'allowAccess':
      return t('allowAccess');
    case 'openAddress':
      return t('openAddress', host);
    case 'openConsole':
      return t('openAdminConsole');
    case 'enterSecret':
      return t('enterSecretAgain');
    case 'testAgain':
      return t('testAgain');
    case null:
      return null;
  }
}
