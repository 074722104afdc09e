import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ConnectionDraft } from '../../components/setup/connection-form';
import { parsePbxAddress } from '../../lib/core/address';
import { type Problem, problem } from '../../lib/core/problem';
import { fail } from '../../lib/core/result';
import { t } from '../../lib/i18n';
import { ask } from '../../lib/messaging/client';
import type { Answer } from '../../lib/messaging/protocol';
import type { ConnectionView } from '../../lib/messaging/views';
import { keepOnlyPbxAccess, requestPbxAccess } from '../../lib/platform/pbx-access';

/** What is being asked of the background or of the browser just now. */
type Work = 'connect' | 'disconnect' | 'other';

/** Whether it worked: what did not is shown as the problem. */
type Done = Promise<boolean>;

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
  readonly draft: { current: Partial<ConnectionDraft> };
  /** Asks the browser for the right to talk to an address, and nothing else yet; to one tried before it is given back. */
  allowAddress(address: string): Done;
  connect(draft: ConnectionDraft): Done;
  allowAccess(): Done;
  chooseExtension(extension: string): Done;
  choosePhone(id: string | null, name: string): Done;
  disconnect(): Done;
  forgetProblem(): void;
  /** Nobody goes on with the setup now: what was allowed for it is given back. */
  putOff(): void;
}

/** The connection as the background knows it, and what a person can do about it, one thing at a time. */
export function useConnection(): ConnectionModel {
  const [view, setView] = useState<ConnectionView | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [trouble, setTrouble] = useState<Problem | null>(null);
  const [tried, setTried] = useState<string | null>(null);
  const [generation, setGeneration] = useState(0);
  const draft = useRef<Partial<ConnectionDraft>>({});

  const run = useCallback(async (kind: Work, asked: Promise<ConnectionAnswer>): Done => {
    setWork(kind);
    setTrouble(null);
    const answer = await asked;
    setWork(null);
    if (!answer.ok) {
      setTrouble(answer.error);
      return false;
    }
    setView(answer.value);
    if (kind === 'other') return true;
    draft.current = {};
    setGeneration((count) => count + 1);
    return true;
  }, []);
  useEffect(() => void run('other', ask('connection.read', null)), [run]);
  useEffect(
    () =>
      whenShown(() => void ask('connection.read', null).then((answer) => answer.ok && setView(answer.value))),
    [],
  );

  const unlessBusy = async (kind: Work, start: () => Promise<ConnectionAnswer>): Done =>
    work === null && run(kind, start());

  const withHost = async (address: string, go: (host: string) => Done): Done => {
    const parsed = parsePbxAddress(address);
    setTried(parsed.ok ? parsed.value.origin : null);
    if (parsed.ok) return go(parsed.value.host);
    setTrouble(parsed.error);
    return false;
  };

  return {
    view,
    work,
    problem: trouble,
    tried,
    generation,
    draft,
    condition: conditionOf(view),
    allowAddress: (address) =>
      withHost(address, (host) => unlessBusy('other', () => askForAccess(host, () => giveBackAllBut(host)))),
    connect: (wish) =>
      withHost(wish.address, (host) =>
        unlessBusy('connect', () => askForAccess(host, () => ask('connection.connect', wish))),
      ),
    allowAccess: async () => {
      if (!view || view.state === 'none') return false;
      return unlessBusy('other', () => askForAccess(view.host, () => ask('connection.read', null)));
    },
    chooseExtension: (extension) =>
      unlessBusy('other', () => ask('connection.chooseExtension', { extension })),
    choosePhone: (id, name) => unlessBusy('other', () => ask('connection.choosePhone', { id, name })),
    disconnect: () => unlessBusy('disconnect', () => ask('connection.disconnect', null)),
    forgetProblem: () => setTrouble(null),
    putOff: () => {
      setTrouble(null);
      void giveBackAllBut(null);
    },
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
  return granted ? then() : fail(problem('accessDenied'));
}

/**
 * Where no phone system is connected, only the setup needs a right, and to one host; whoever goes on with it another day
 * is asked again as he connects. Another tab may have connected meanwhile: then the background knows what it needs.
 */
async function giveBackAllBut(host: string | null): Promise<ConnectionAnswer> {
  const now = await ask('connection.read', null);
  if (now.ok && now.value.state === 'none') await keepOnlyPbxAccess(host).catch(() => undefined);
  return now;
}

function conditionOf(view: ConnectionView | null): string {
  if (!view) return t('loading');
  if (view.state === 'none') return t('conditionNotConnected');
  return t(view.state === 'connected' ? 'conditionConnected' : 'conditionAccessMissing', view.host);
}
