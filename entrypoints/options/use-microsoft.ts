import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type Problem, problem } from '../../lib/core/problem';
import { fail } from '../../lib/core/result';
import { ask, hear } from '../../lib/messaging/client';
import type {
  ApplicationWish,
  Cloud,
  Grant,
  MicrosoftView,
  PermissionSet,
} from '../../lib/messaging/microsoft';
import type { Answer } from '../../lib/messaging/protocol';
import { releaseMicrosoftAccess, requestMicrosoftAccess } from '../../lib/platform/microsoft-access';
import { onAccessChanged } from '../../lib/platform/outlook-access';
import { microsoftCondition } from './microsoft-condition';

/** What is being asked of the background, of the browser or of the person just now. */
type Work = 'configure' | 'signIn' | 'agree' | 'check' | 'other';

/** What went wrong last, and with what. */
interface Trouble {
  readonly problem: Problem;
  readonly failed: Work;
}

/** Whether it worked: what did not is shown as the problem. */
type Done = Promise<boolean>;

export interface MicrosoftModel {
  /** `null` while it is being read. */
  readonly view: MicrosoftView | null;
  readonly work: Work | null;
  readonly problem: Problem | null;
  /** What failed with it. */
  readonly failed: Work | null;
  readonly condition: string;
  /** What was typed of the application and is not set up yet. */
  readonly draft: { current: Partial<ApplicationWish> };
  configure(wish: ApplicationWish): Done;
  allowAccess(): Done;
  signIn(): Done;
  signOut(): Done;
  check(): Done;
  /** Opens the page on which an administrator agrees for everybody. */
  agree(grant: Grant, set: PermissionSet): Done;
  awaitConsent(grant: Grant): Done;
  stopAwaiting(grant: Grant): Done;
  organisationWide(on: boolean): Done;
  createCertificate(): Done;
  tryCertificate(thumbprint: string): Done;
  removeCertificate(thumbprint: string): Done;
  forget(): Done;
}

/** Microsoft 365 as the background knows it, and what a person can do about it, one thing at a time. */
export function useMicrosoft(): MicrosoftModel {
  const [view, setView] = useState<MicrosoftView | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const draft = useRef<Partial<ApplicationWish>>({});
  const hearNews = useCallback((news: MicrosoftView) => {
    setView(news);
    // What another window was busy with has come to its end.
    setTrouble((known) => (known?.problem.kind === 'signInRunning' ? null : known));
  }, []);
  useNews(hearNews);

  const show = useCallback((answer: MicrosoftAnswer, failed: Work = 'other'): boolean => {
    setTrouble(answer.ok ? null : { problem: answer.error, failed });
    if (answer.ok) setView(answer.value);
    return answer.ok;
  }, []);
  useEffect(() => void ask('microsoft.read', null).then((answer) => show(answer)), [show]);

  const run = async (kind: Work, start: () => Promise<MicrosoftAnswer>): Done => {
    if (work !== null) return false;
    setWork(kind);
    setTrouble(null);
    const done = show(await start(), kind);
    setWork(null);
    return done;
  };
  const cloud = view?.application?.cloud ?? 'global';

  return {
    view,
    work,
    problem: trouble?.problem ?? null,
    failed: trouble?.failed ?? null,
    condition: microsoftCondition(view, Date.now()),
    draft,
    configure: async (wish) => {
      const done = await run('configure', () =>
        withAccess(wish.cloud, () => ask('microsoft.configure', wish)),
      );
      if (done) draft.current = {};
      return done;
    },
    allowAccess: () => run('other', () => withAccess(cloud, () => ask('microsoft.read', null))),
    signIn: () => run('signIn', () => withAccess(cloud, () => ask('microsoft.signIn', null))),
    signOut: () => run('other', () => ask('microsoft.signOut', null)),
    check: () => run('check', () => ask('microsoft.check', null)),
    agree: (grant, set) =>
      run('agree', () => withAccess(cloud, () => ask('microsoft.agree', { grant, set }))),
    // Goes on for minutes, in which other things may be done: to stop it, for one.
    awaitConsent: async (grant) => show(await ask('microsoft.awaitConsent', { grant })),
    stopAwaiting: async (grant) => show(await ask('microsoft.stopAwaiting', { grant })),
    organisationWide: (on) => run('other', () => ask('microsoft.organisationWide', { on })),
    createCertificate: () => run('other', () => ask('microsoft.createCertificate', null)),
    tryCertificate: (thumbprint) => run('other', () => ask('microsoft.tryCertificate', { thumbprint })),
    removeCertificate: (thumbprint) => run('other', () => ask('microsoft.removeCertificate', { thumbprint })),
    forget: async () => {
      const forgotten = await run('other', () => ask('microsoft.forget', null));
      if (forgotten) await releaseMicrosoftAccess(cloud);
      return forgotten;
    },
  };
}

type MicrosoftAnswer = Answer<'microsoft.read'>;

/** Asks the browser before anything else: the person's gesture does not outlive an await. */
async function withAccess(cloud: Cloud, then: () => Promise<MicrosoftAnswer>): Promise<MicrosoftAnswer> {
  const granted = await requestMicrosoftAccess(cloud).catch(() => false);
  return granted ? then() : fail(problem('microsoftAccessDenied'));
}

/** What changes by itself: by the background, by another tab, or in the browser's own settings. */
function useNews(show: (view: MicrosoftView) => void): void {
  useEffect(() => {
    const life = new AbortController();
    const read = async () => {
      const answer = await ask('microsoft.read', null);
      if (answer.ok && !life.signal.aborted) show(answer.value);
    };
    hear('microsoft.changed', show, life.signal);
    onAccessChanged(() => void read(), life.signal);
    addEventListener('focus', () => void read(), { signal: life.signal });
    return () => life.abort();
  }, [show]);
}
