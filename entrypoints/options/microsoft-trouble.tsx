import { ProblemNotice } from '../../components/ui/problem-notice';
import type { MicrosoftModel } from './use-microsoft';

/** What went wrong just now with Microsoft 365, where the person is looking. */
export function MicrosoftTrouble({ microsoft: { problem } }: { readonly microsoft: MicrosoftModel }) {
  return (
    <div role="alert">
      {problem && (
        <ProblemNotice key={`${problem.kind} ${problem.detail}`} problem={problem} wanted="microsoft" />
      )}
    </div>
  );
}
