import { ProblemNotice } from '../../components/ui/problem-notice';
import type { MicrosoftModel } from './use-microsoft';

interface MicrosoftTroubleProps {
  readonly microsoft: MicrosoftModel;
  /** Whether it is shown elsewhere already. */
  readonly elsewhere?: boolean;
}

/** What went wrong just now with Microsoft 365, where the person is looking. */
export function MicrosoftTrouble({ microsoft: { problem }, elsewhere = false }: MicrosoftTroubleProps) {
  return (
    <div role="alert">
      {problem && !elsewhere && (
        <ProblemNotice key={`${problem.kind} ${problem.detail}`} problem={problem} wanted="microsoft" />
      )}
    </div>
  );
}
