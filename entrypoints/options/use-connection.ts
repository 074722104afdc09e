import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ConnectionDraft } from '../../components/setup/connection-form';
import { parsePbxAddress } from '../../lib/core/address';
import { type Problem, problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import type { ConnectionView } from '../../lib/messaging/protocol';
import { requestPbxAccess } from '../../lib/platform/pbx-access';

export interface ConnectionModel {
  /** `null` while it is being read. */
  readonly view: ConnectionView | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The address that the problem is about, to be opened in a tab. */
  readonly tried: string | null;
  readonly condition: string;
  connect(draft: ConnectionDraft): void;
  allowAccess(): void;
  chooseExtension(extension: string): void;
  disconnect(): void;
}

type ConnectionAnswer = Awaited<ReturnType<typeof ask<'connection.connect'>>>;

/** The connection as the background knows it, and what a person can do about it. */
export function useConnection(): ConnectionModel {
  const [view, setView] = useState<ConnectionView | null>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [tried, setTried] = useState<string | null>(null);

  const run = useCallback((work: Promise<ConnectionAnswer>) => {
    setBusy(true);
    setTrouble(null);
    void work.then((answer) => {
      setBusy(false);
      setTrouble(answer.ok ? null : answer.error);
      if (answer.ok) setView(answer.value);
    });
  }, []);
  useEffect(() => run(ask('connection.read', null)), [run]);

  return {
    view,
    busy,
    problem: trouble,
    tried,
    condition: conditionOf(view),
    connect: (draft) => {
      const address = parsePbxAddress(draft.address);
      setTried(address.ok ? address.value.origin : null);
      if (!address.ok) setTrouble(address.error);
      else run(askForAccess(address.value.host, () => ask('connection.connect', draft)));
    },
    allowAccess: () => {
      if (view && view.state !== 'none') run(askForAccess(view.host, () => ask('connection.read', null)));
    },
    chooseExtension: (extension) => run(ask('connection.chooseExtension', { extension })),
    disconnect: () => run(ask('connection.disconnect', null)),
  };
}

/** Asks the browser before anything else: the person's gesture does not outlive an await. */
async function askForAccess(host: string, then: () => Promise<ConnectionAnswer>): Promise<ConnectionAnswer> {
  const granted = await requestPbxAccess(host).catch(() => false);
  return granted ? then() : { ok: false, error: problem('accessDenied') };
}

function conditionOf(view: ConnectionView | null): string {
  if (!view) return t('loading');
  if (view.state === 'none') return t('conditionNotConnected');
  return t(view.state === 'connected' ? 'conditionConnected' : 'conditionAccessMissing', view.host);
}
