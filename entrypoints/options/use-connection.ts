import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionDraft } from '../../components/setup/connection-form';
import { parsePbxAddress } from '../../lib/core/address';
import { type Problem, problem } from '../../lib/core/problem';
import { t } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import type { Answer, ConnectionView } from '../../lib/messaging/protocol';
import { requestPbxAccess } from '../../lib/platform/pbx-access';

/** What is being asked of the background just now. */
type Work = 'connect' | 'disconnect' | 'other';

export interface ConnectionModel {
  /** `null` while it is being read. */
  readonly view: ConnectionView | null;
  readonly work: Work | null;
  readonly problem: Problem | null;
  /** The address that the problem is about, to be opened in a tab. */
  readonly tried: string | null;
  /** Grows with every connection that was made or given up, so that the form begins anew, without the secret typed before. */
  readonly generation: number;
  readonly condition: string;
  /** What was typed into the form and not yet connected. */
  readonly draft: { current: ConnectionDraft | null };
  connect(draft: ConnectionDraft): void;
  allowAccess(): void;
  chooseExtension(extension: string): void;
  disconnect(): void;
}

/** The connection as the background knows it, and what a person can do about it, one thing at a time. */
export function useConnection(): ConnectionModel {
  const [view, setView] = useState<ConnectionView | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [tried, setTried] = useState<string | null>(null);
  const [generation, setGeneration] = useState(0);
  const draft = useRef<ConnectionDraft | null>(null);

  const run = useCallback(async (kind: Work, asked: Promise<ConnectionAnswer>) => {
    setWork(kind);
    setTrouble(null);
    const answer = await asked;
    setWork(null);
    if (!answer.ok) return setTrouble(answer.error);
    setView(answer.value);
    if (kind === 'other') return;
    draft.current = null;
    setGeneration((count) => count + 1);
  }, []);
  useEffect(() => void run('other', ask('connection.read', null)), [run]);
  useEffect(
    () =>
      whenShown(() => void ask('connection.read', null).then((answer) => answer.ok && setView(answer.value))),
    [],
  );

  const unlessBusy = (kind: Work, start: () => Promise<ConnectionAnswer>) => {
    if (work === null) void run(kind, start());
  };
  const connect = (draft: ConnectionDraft) => {
    const address = parsePbxAddress(draft.address);
    setTried(address.ok ? address.value.origin : null);
    if (!address.ok) return setTrouble(address.error);
    const { host } = address.value;
    unlessBusy('connect', () => askForAccess(host, () => ask('connection.connect', draft)));
  };
  const allowAccess = () => {
    if (!view || view.state === 'none') return;
    unlessBusy('other', () => askForAccess(view.host, () => ask('connection.read', null)));
  };

  return {
    view,
    work,
    problem: trouble,
    tried,
    generation,
    draft,
    condition: conditionOf(view),
    connect,
    allowAccess,
    chooseExtension: (extension) =>
      unlessBusy('other', () => ask('connection.chooseExtension', { extension })),
    disconnect: () => unlessBusy('disconnect', () => ask('connection.disconnect', null)),
  };
}

/** Another tab may have changed the connection while this one was not looked at. */
function whenShown(look: () => void): () => void {
  addEventListener('focus', look);
  return () => removeEventListener('focus', look);
}

type ConnectionAnswer = Answer<'connection.connect'>;

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
