import { useEffect, useRef } from 'preact/hooks';
import { ConnectionForm } from '../../components/setup/connection-form';
import { ConnectionSummary } from '../../components/setup/connection-summary';
import { Foldable } from '../../components/ui/foldable';
import { ProblemNotice } from '../../components/ui/problem-notice';
import type { ProblemKind } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import type { ConnectionView } from '../../lib/messaging/protocol';
import type { ConnectionModel } from './use-connection';

/** Connects the phone system: what is connected now, and the form that changes it. */
export function ConnectionSection({ connection }: { readonly connection: ConnectionModel }) {
  const { view, generation } = connection;
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone after connecting or disconnecting; a keyboard goes on from the heading.
  useEffect(() => {
    if (generation > 0) heading.current?.focus();
  }, [generation]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('sectionConnection')}
      </h1>
      {view && view.state !== 'none' && (
        <ConnectionSummary
          connection={view}
          busy={connection.work !== null}
          onChooseExtension={connection.chooseExtension}
          onAllowAccess={connection.allowAccess}
          onDisconnect={connection.disconnect}
        />
      )}
      {view?.state === 'none' && <p class="muted">{t('connectionIntro')}</p>}
      {view && <Form connection={connection} view={view} />}
      <Trouble connection={connection} />
    </>
  );
}

function Form({ connection, view }: { readonly connection: ConnectionModel; readonly view: ConnectionView }) {
  const known = view.state === 'none' ? null : view;
  return (
    <Foldable summary={known && t('changeConnection')}>
      <ConnectionForm
        key={connection.generation}
        initial={
          connection.draft.current ?? {
            address: known?.origin ?? '',
            clientId: known?.clientId ?? '',
            clientSecret: '',
          }
        }
        onDraft={(draft) => {
          connection.draft.current = draft;
        }}
        secretStored={known !== null}
        busy={connection.work === 'connect'}
        onConnect={connection.connect}
      />
    </Foldable>
  );
}

function Trouble({ connection }: { readonly connection: ConnectionModel }) {
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
