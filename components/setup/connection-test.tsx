import type { CheckName, CheckResult } from '../../lib/core/check';
import { t } from '../../lib/i18n';
import { type Fix, fixFor } from './check-fix';
import { CheckLine } from './check-line';
import { CHECK_NAMES } from './check-words';

interface ConnectionTestProps {
  /** `null` before the first test. */
  readonly results: readonly CheckResult[] | null;
  readonly busy: boolean;
  /** The phone system's host, for the buttons that lead to it. */
  readonly host: string;
  readonly onTest: () => void;
  /** What a person chose to do about a line; called within the gesture. */
  readonly onFix: (check: CheckName, fix: Fix) => void;
}

/** The connection test: one line for each check, and what to do where it is not good. */
export function ConnectionTest({ results, busy, host, onTest, onFix }: ConnectionTestProps) {
  const test = () => {
    if (!busy) onTest();
  };
  const follow = (result: CheckResult) => {
    const fix = fixFor(result);
    if (fix === null || busy) return;
    if (fix === 'testAgain') onTest();
    else onFix(result.check, fix);
  };
  return (
    <section class="connection-test stack">
      <div class="row">
        <button type="button" name="test-connection" aria-disabled={busy} onClick={test}>
          {t('testConnection')}
        </button>
        <p role="status">{busy ? t('testingConnection') : results && summaryOf(results)}</p>
      </div>
      {(results || busy) && (
        <ul class="checks" aria-busy={busy}>
          {CHECK_NAMES.map((name) => (
            <CheckLine
              key={name}
              name={name}
              result={results && lineOf(results, name)}
              host={host}
              busy={busy}
              onFix={follow}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** A test that could not even begin has no more than its first line. */
const lineOf = (results: readonly CheckResult[], name: CheckName): CheckResult =>
  results.find(({ check }) => check === name) ?? {
    check: name,
    state: 'skipped',
    found: null,
    problem: null,
  };

function summaryOf(results: readonly CheckResult[]): string {
  const count = (...states: readonly CheckResult['state'][]) =>
    results.filter(({ state }) => states.includes(state)).length;
  const all = String(CHECK_NAMES.length);
  const attention = count('warn', 'bad');
  if (attention === 1) return t('checksAttentionOne', all);
  if (attention > 1) return t('checksAttention', String(attention), all);
  const good = count('good');
  return good === CHECK_NAMES.length ? t('checksAllFine', all) : t('checksPartlyFine', String(good), all);
}
