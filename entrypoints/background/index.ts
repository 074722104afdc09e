import { defineBackground } from 'wxt/utils/define-background';
import { systemClock } from '../../lib/core/clock';
import { wait } from '../../lib/core/wait';
import { createExchange } from '../../lib/http/exchange';
import { uiLanguage } from '../../lib/i18n';
import { announce } from '../../lib/messaging/announcer';
import { serve } from '../../lib/messaging/server';
import { stopWaking, wakeAt, wakeRegularly } from '../../lib/platform/alarm';
import { createEventSocket } from '../../lib/platform/event-socket';
import { keepAlive } from '../../lib/platform/keep-alive';
import { createLaterScript } from '../../lib/platform/later-script';
import { webLock } from '../../lib/platform/lock';
import {
  hasOutlookAccess,
  isGrantedOutlookHost,
  mayReadOutlookHost,
} from '../../lib/platform/outlook-access';
import { runInFrame } from '../../lib/platform/page-scripts';
import { paintShadowTrees } from '../../lib/platform/page-style';
import { hasPbxAccess, hasPbxEvents, keepOnlyPbxAccess } from '../../lib/platform/pbx-access';
import { setSingleUseConnections } from '../../lib/platform/single-use-connections';
import { openSmallWindow } from '../../lib/platform/small-window';
import { allTabs, openTab, outlookHostIn, outlookTabs } from '../../lib/platform/tabs';
import { removeOriginRule } from '../../lib/platform/without-origin';
import { historyItem } from '../../lib/storage/history';
import { keyReminderItem } from '../../lib/storage/key-reminder';
import { signInRecordItem } from '../../lib/storage/microsoft-sign-in';
import { createSecretStore } from '../../lib/storage/secrets';
import * as session from '../../lib/storage/session';
import { callingItem, connectionItem, mailboxLanguagesItem } from '../../lib/storage/settings';
import { hideFromContentScripts } from '../../lib/storage/trusted-contexts';
import { MICROSOFT_SCRIPT } from '../microsoft/script';
import { createDesks } from './desks';
import type { JobName } from './jobs';
import { listen } from './listen';
import { forwardToMicrosoft } from './microsoft';
import { createRoutes } from './routes';
import { showCallBadge } from './toolbar';

const FOLLOW_CALLS: JobName = 'follow-calls';
const BADGE: JobName = 'badge';

export default defineBackground({
  main() {
    const shared = {
      exchange: createExchange((url, init) => fetch(url, init)),
      announce,
      keepAlive,
      lock: webLock,
      clock: systemClock,
      wait,
    };
    const socket = createEventSocket();
    const desks = createDesks({
      ...shared,
      storage: {
        connection: connectionItem,
        calling: callingItem,
        mailboxLanguages: mailboxLanguagesItem,
        history: historyItem,
        secrets: createSecretStore(),
        token: session.tokenItem,
        calls: session.callsItem,
        callTabs: session.callTabsItem,
        confirmations: session.confirmationsItem,
        line: session.lineItem,
        pausedTabs: session.pausedTabsItem,
        watchedUntil: session.watchedUntilItem,
        seenAt: session.seenAtItem,
        microsoftSignIn: signInRecordItem,
        keyReminder: keyReminderItem,
      },
      access: {
        has: hasPbxAccess,
        hasEvents: hasPbxEvents,
        keepOnly: keepOnlyPbxAccess,
        hasOutlook: hasOutlookAccess,
        hasOutlookHost: mayReadOutlookHost,
      },
      socket,
      setSingleUseConnections,
      tabs: { hostIn: outlookHostIn, all: outlookTabs, every: allTabs, open: openTab },
      paintShadowTrees,
      runInFrame,
      openConfirmWindow: (id) => openSmallWindow('/confirm.html', id),
      showBadge: showCallBadge,
      alarm: { set: () => wakeRegularly(FOLLOW_CALLS), clear: () => stopWaking(FOLLOW_CALLS) },
      badgeAlarm: (moment) => wakeAt(BADGE, moment),
      language: uiLanguage(),
      random: Math.random,
    });
    const microsoft = forwardToMicrosoft(
      createLaterScript(MICROSOFT_SCRIPT, () => globalThis.dialbridgeMicrosoft),
      { ...shared, showBadge: desks.news.showBadge },
    );
    serve(
      createRoutes({
        ...desks,
        calling: callingItem,
        socket,
        lock: webLock,
        microsoft: microsoft.handlers,
      }),
      isGrantedOutlookHost,
    );
    listen({ ...desks, microsoft });
    void hideFromContentScripts();
    void socket.sweep();
    void removeOriginRule();
    void desks.takeUpAbandoned();
    desks.watch.wake();
  },
});
