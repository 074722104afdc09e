import { defineBackground } from 'wxt/utils/define-background';
import { systemClock } from '../../lib/core/clock';
import { wait } from '../../lib/core/wait';
import { createExchange } from '../../lib/http/exchange';
import { uiLanguage } from '../../lib/i18n';
import { announce } from '../../lib/messaging/announcer';
import { serve } from '../../lib/messaging/server';
import { stopWaking, wakeRegularly } from '../../lib/platform/alarm';
import { openConfirmWindow } from '../../lib/platform/confirm-window';
import { createEventSocket } from '../../lib/platform/event-socket';
import { keepAlive } from '../../lib/platform/keep-alive';
import { webLock } from '../../lib/platform/lock';
import { hasOutlookAccess, isGrantedOutlookHost } from '../../lib/platform/outlook-access';
import { paintShadowTrees } from '../../lib/platform/page-style';
import { hasPbxAccess, hasPbxEvents, keepOnlyPbxAccess } from '../../lib/platform/pbx-access';
import { setSingleUseConnections } from '../../lib/platform/single-use-connections';
import { allTabs, openTab, outlookHostIn, outlookTabs } from '../../lib/platform/tabs';
import { historyItem } from '../../lib/storage/history';
import { createSecretStore } from '../../lib/storage/secrets';
import * as session from '../../lib/storage/session';
import { callingItem, connectionItem } from '../../lib/storage/settings';
import { hideFromContentScripts } from '../../lib/storage/trusted-contexts';
import { createDesks } from './desks';
import type { JobName } from './jobs';
import { listen } from './listen';
import { createRoutes } from './routes';
import { showCallBadge } from './toolbar';

const FOLLOW_CALLS: JobName = 'follow-calls';

export default defineBackground({
  type: 'module',
  main() {
    const socket = createEventSocket();
    const desks = createDesks({
      storage: {
        connection: connectionItem,
        calling: callingItem,
        history: historyItem,
        secrets: createSecretStore(),
        token: session.tokenItem,
        calls: session.callsItem,
        callTabs: session.callTabsItem,
        confirmations: session.confirmationsItem,
        line: session.lineItem,
        pausedTabs: session.pausedTabsItem,
        watchedUntil: session.watchedUntilItem,
      },
      access: {
        has: hasPbxAccess,
        hasEvents: hasPbxEvents,
        keepOnly: keepOnlyPbxAccess,
        hasOutlook: hasOutlookAccess,
      },
      exchange: createExchange((url, init) => fetch(url, init)),
      socket,
      setSingleUseConnections,
      tabs: { hostIn: outlookHostIn, all: outlookTabs, every: allTabs, open: openTab },
      paintShadowTrees,
      openConfirmWindow,
      announce,
      showBadge: showCallBadge,
      keepAlive,
      alarm: { set: () => wakeRegularly(FOLLOW_CALLS), clear: () => stopWaking(FOLLOW_CALLS) },
      language: uiLanguage(),
      lock: webLock,
      clock: systemClock,
      random: Math.random,
      wait,
    });
    serve(
      createRoutes({ ...desks, calling: callingItem, history: historyItem, socket, lock: webLock }),
      isGrantedOutlookHost,
    );
    listen(desks);
    void hideFromContentScripts();
    void socket.sweep();
    void desks.takeUpAbandoned();
    desks.watch.wake();
  },
});
