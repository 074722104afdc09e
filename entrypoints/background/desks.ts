import type { Problem } from '../../lib/core/problem';
import { followCalls, isFollowed } from '../../lib/dial/follow-call';
import { handOverAddress, recordHandOver } from '../../lib/dial/hand-over';
import { hangUp } from '../../lib/dial/hang-up';
import { wasCalled } from '../../lib/dial/history';
import { type CallJournal, createCallJournal } from '../../lib/dial/journal';
import { forgetAll, record } from '../../lib/dial/keep-call';
import { placeCall } from '../../lib/dial/place-call';
import type { CallingRules } from '../../lib/dial/rules';
import type { PageCall, PageSettings } from '../../lib/messaging/views';
import type { Confirmation } from '../../lib/storage/session';
import { takeUpAbandoned } from './abandoned-calls';
import { attentionEnds, badgeOf, stillToTell } from './badge';
import { createCallNews } from './call-news';
import { createCallWatch } from './call-watch';
import { chosenRegion, readCalling } from './calling-rules';
import { createConfirmDesk, questionView } from './confirm-desk';
import { createConnectionDesk } from './connection-desk';
import { testConnection } from './connection-test';
import { createDialDesk } from './dial-desk';
import { createLikelyRegion } from './likely-region';
import { createLineDesk } from './line-desk';
import { careOf } from './microsoft-care';
import { createPageDesk } from './page-desk';
import { refusedText } from './refused-text';
import { readStatus } from './status';
import { createTestCall } from './test-call';
import { createTextCalls } from './text-calls';
import type { World } from './world';

export type Desks = ReturnType<typeof createDesks>;

/** Puts the background together: each desk does one thing, and knows of the others only what it is given. */
export function createDesks(world: World) {
  const { storage, lock, clock } = world;
  const journal: CallJournal = createCallJournal(storage.calls);
  const calling = () => readCalling(storage.calling);
  const connection = createConnectionDesk({
    settings: storage.connection,
    secrets: storage.secrets,
    token: storage.token,
    calls: {
      clear: async () => {
        await forgetAll({ journal, lock });
        await news.forgetTabs();
        await confirmations.forget();
      },
    },
    access: world.access,
    setSingleUseConnections: world.setSingleUseConnections,
    exchange: world.exchange,
    lock,
    clock,
  });
  const ownExtension = async () => (await storage.connection.read())?.extension ?? null;
  const likelyRegion = createLikelyRegion({ ...storage, calling, browserLanguage: world.language });
  const rules = async (): Promise<CallingRules> => {
    const [chosen, connected] = await Promise.all([calling(), storage.connection.read()]);
    return {
      ...chosen,
      region: chosenRegion(chosen),
      likelyRegion: await likelyRegion.read(),
      ownExtension: connected?.extension ?? null,
      phone: connected?.phone ?? null,
    };
  };
  const calledBefore = async (target: string) => wasCalled((await storage.history.read()) ?? [], target);

  const microsoft = async () =>
    careOf(await storage.microsoftSignIn.read(), await storage.keyReminder.read(), clock.now());
  const status = () =>
    readStatus({
      ...storage,
      connection,
      outlookAllowed: world.access.hasOutlook,
      journal,
      calling,
      microsoft,
    });
  const tellPages = async () => world.announce('status.changed', await status());
  const news = createCallNews({
    ...storage,
    journal,
    tellTab: (tabId: number, call: PageCall) => world.announce('call.changed', call, tabId),
    tellPages,
    // One at a time: of two that cross, an older reading must not be shown last.
    showBadge: () =>
      lock('badge', async () => {
        const seenAt = (await storage.seenAt.read()) ?? 0;
        const calls = stillToTell(await journal.all(), seenAt, clock.now());
        const badge = badgeOf(calls, await microsoft());
        await world.showBadge(badge);
        const last = badge === 'attention' ? calls.find(({ state }) => state === 'failed') : null;
        await world.badgeAlarm(last ? attentionEnds(last) : null);
      }),
    lock,
  });
  const line = createLineDesk({ session: connection.session, store: storage.line, lock, clock });
  /** The calls of which the phone system has more to tell, newest first. */
  const callsUp = async () => {
    const extension = await ownExtension();
    return (await journal.all()).filter((call) => isFollowed(call, clock.now(), extension));
  };
  const callPorts = { line: connection.line, journal, lock, clock, rules, calledBefore };
  const watch = createCallWatch({
    ...world,
    session: connection.session,
    line,
    news,
    follow: (reading) => followCalls(reading, callPorts),
    callsUp,
    watchedUntil: storage.watchedUntil,
    hasEvents: world.access.hasEvents,
    tellPages,
  });
  const confirmations = createConfirmDesk({
    store: storage.confirmations,
    open: world.openConfirmWindow,
    lock,
    clock,
  });
  const dial = createDialDesk({
    place: (intent, begun) => placeCall(intent, { ...callPorts, begun }),
    hangUp: (intentId) => hangUp(intentId, callPorts),
    addressElsewhere: async (target) => {
      const { fallback, webClientHost } = await calling();
      const host = webClientHost || ((await storage.connection.read())?.origin ?? '');
      return handOverAddress(target, { fallback, webClientHost: host });
    },
    recordHandOver: (intent) => recordHandOver(intent, callPorts),
    openTab: world.tabs.open,
    confirmations,
    news,
    follow: watch.callMade,
  });
  const pages = createPageDesk({
    calling,
    pausedTabs: storage.pausedTabs,
    tabs: world.tabs,
    mayRead: world.access.hasOutlookHost,
    paintShadowTrees: world.paintShadowTrees,
    runInFrame: world.runInFrame,
    tell: (tabId: number, settings: PageSettings) => world.announce('page.settings', settings, tabId),
    lock,
  });
  const isSignedIn = async () => (await storage.microsoftSignIn.read())?.signedIn?.state === 'active';
  return {
    journal,
    connection,
    isSignedIn,
    status,
    line,
    watch,
    news,
    confirmations,
    likelyRegion,
    describe: async (question: Confirmation) => questionView(question, await rules()),
    dial,
    callText: createTextCalls({ desk: dial, region: likelyRegion.read, ownExtension }),
    testCall: createTestCall(dial, ownExtension),
    pages,
    test: () => testConnection(world, connection, watch),
    /** To be done as a worker begins. */
    takeUpAbandoned: async (): Promise<void> => {
      if (await takeUpAbandoned(callPorts, news)) watch.wake();
    },
    /** A right was taken away: what listens begins anew, with the rights that are left. */
    accessChanged: (): void => {
      watch.stop();
      watch.wake();
      void tellPages();
    },
    /** A person looks at the popup: what failed until now needs nobody to be called to it. */
    seen: async (): Promise<void> => {
      await storage.seenAt.write(clock.now());
      await news.showBadge();
    },
    /** Keeps why a text could not be called, where the popup shows it. */
    refuse: async (text: string, reason: Problem): Promise<void> => {
      const call = refusedText(text, reason, clock.now());
      await record(call, { journal, lock });
      await news.tell([call]);
    },
    /** The call that "hang up" means: the newest that is not over. */
    callUp: async () => {
      const calls = await callsUp();
      return calls.find(({ state }) => state !== 'unknown') ?? calls[0] ?? null;
    },
  };
}
