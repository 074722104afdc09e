import type { Problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';

/** The code behind a problem, for whoever asks for help; nothing where there is none. */
export const ProblemDetails = ({ problem: { kind, detail } }: { readonly problem: Problem }) =>
  detail ? (
    <details>
      <summary>{t('details')}</summary>
      <code>
        {kind}: {detail}
      </code>
    </details>
  ) : null;
