import { ProblemNotice } from '../../components/ui/problem-notice';
import type { ProblemKind } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import type { ConnectionModel } from './use-connection';

/** What went wrong with the connection, where the person is looking. */
export function Trouble({ connection }: { readonly connection: ConnectionModel }) {
  const { problem, tried } = connection;
  return (
    <div role="alert">
      {problem && (
        <ProblemNotice key={problem.kind} problem={problem} wanted="setup">
          {tried && mayBeCertificate.includes(problem.kind) && (
            <a href={tried} target="_blank" rel="noreferrer">
              {t('openAddress', tried)}
            </a>
          )}
        </ProblemNotice>
      )}
    </div>
  );
}

const mayBeCertificate: readonly ProblemKind[] = ['unreachable', 'timeout', 'redirected', 'notPbx'];
