import type { Problem } from '../../lib/core/problem';
import { problemWords } from '../../lib/i18n';
import { ProblemDetails } from '../ui/problem-details';

/** What went wrong some time ago and has not been put right: it stands where it belongs, and calls nobody to it. */
export function KnownProblem({ problem }: { readonly problem: Problem }) {
  const { what, next } = problemWords(problem, 'microsoft');
  return (
    <div class="known-problem" data-problem={problem.kind}>
      <p>
        {what} {next}
      </p>
      <ProblemDetails problem={problem} />
    </div>
  );
}
