import type { Problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import { CopyButton } from './copy-button';

/** The code behind a problem, for whoever asks for help; nothing where there is none. */
export const ProblemDetails = ({ problem: { kind, detail } }: { readonly problem: Problem }) =>
  detail ? (
    <details>
      <summary>{t('details')}</summary>
      <span class="details-line">
        <code>
          {kind}: {detail}
        </code>
        <CopyButton text={`${kind}: ${detail}`} what={t('details')} />
      </span>
    </details>
  ) : null;
