import type { Problem } from '../../lib/core/problem';
import { problemWords, t } from '../../lib/i18n';

/** What went wrong some time ago and has not been put right: it stands where it belongs, and calls nobody to it. */
export function KnownProblem({ problem }: { readonly problem: Problem }) {
  const { what, next } = problemWords(problem, 'microsoft');
  return (
    <div class="known-problem" data-problem={problem.kind}>
      <p>
        {what} {next}
      </p>
      {problem.detail && (
        <details>
          <summary>{t('details')}</summary>
          <code>
            {problem.kind}: {problem.detail}
          </code>
        </details>
      )}
    </div>
  );
}
