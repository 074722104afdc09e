import type { Problem } from '../../lib/core/problem';
import { problemWords } from '../../lib/i18n';

/** What happened and what to do next, where nothing more can be said of what was not done. */
export function ProblemText({ problem }: { readonly problem: Problem }) {
  const { what, next } = problemWords(problem, 'setup');
  return (
    <div class="notice bad" role="alert" data-problem={problem.kind}>
      <strong>{what}</strong>
      {next}
    </div>
  );
}
