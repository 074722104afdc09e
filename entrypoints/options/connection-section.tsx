import { ConnectionForm } from '../../components/setup/connection-form';
import { ConnectionSummary } from '../../components/setup/connection-summary';
import { Foldable } from '../../components/ui/foldable';
import { ProblemNotice } from '../../components/ui/problem-notice';
import { t } from '../../lib/i18n';
import type { ConnectionModel } from './use-connection';

/** Connects the phone system: what is connected now, and the form that changes it. */
export function ConnectionSection({ connection }: { readonly connection: ConnectionModel }) {
  const { view, busy, problem, tried } = connection;
  if (!view) return <h1>{t('sectionConnection')}</h1>;
  const known = view.state === 'none' ? null : view;
  return (
    <>
      <h1>{t('sectionConnection')}</h1>
      <div role="status">
        {known && (
          <ConnectionSummary
            connection={known}
            onChooseExtension={connection.chooseExtension}
            onAllowAccess={connection.allowAccess}
            onDisconnect={connection.disconnect}
          />
        )}
      </div>
      {!known && <p class="muted">{t('connectionIntro')}</p>}
      <Foldable summary={known && t('changeConnection')}>
        <ConnectionForm
          key={known ? `${known.origin} ${known.clientId}` : 'none'}
          initial={{ address: known?.origin ?? '', clientId: known?.clientId ?? '', clientSecret: '' }}
          secretStored={known !== null}
          busy={busy}
          onConnect={connection.connect}
        />
      </Foldable>
      <div role="alert">
        {problem && (
          <ProblemNotice problem={problem} wanted="setup">
            {tried && mayBeCertificate.includes(problem.kind) && (
              <a href={tried} target="_blank" rel="noreferrer">
                {t('openAddress', tried)}
              </a>
            )}
          </ProblemNotice>
        )}
      </div>
    </>
  );
}

const mayBeCertificate = ['unreachable', 'timeout', 'redirected', 'notPbx'];
