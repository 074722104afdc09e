import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../lib/core/problem';
import { problemWords, type Wanted } from '../../lib/i18n';
import { ProblemDetails } from './problem-details';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly wanted: Wanted;
  /** A button that helps, where there is one. */
  readonly children?: ComponentChildren;
}

/** What happened, what was not done, what to do next; the code stays behind "Details". */
export function ProblemNotice({ problem, wanted, children }: ProblemNoticeProps) {
  const { what, consequence, next } = problemWords(problem, wanted);
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={notice} class="notice bad" data-problem={problem.kind}>
      <strong>
        {what} {consequence}
      </strong>
      {next}
      <ProblemDetails problem={problem} />
      {children && <p class="row">{children}</p>}
    </div>
  );
}
