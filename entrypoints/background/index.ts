import { defineBackground } from 'wxt/utils/define-background';
import { systemClock } from '../../lib/core/clock';
import { createCallJournal } from '../../lib/dial/journal';
import { createExchange } from '../../lib/http/exchange';
import { serve } from '../../lib/messaging/server';
import { webLock } from '../../lib/platform/lock';
import { hasPbxAccess, keepOnlyPbxAccess } from '../../lib/platform/pbx-access';
import { setSingleUseConnections } from '../../lib/platform/single-use-connections';
import { createSecretStore } from '../../lib/storage/secrets';
import { callsItem, tokenItem } from '../../lib/storage/session';
import { callingItem, connectionItem } from '../../lib/storage/settings';
import { hideFromContentScripts } from '../../lib/storage/trusted-contexts';
import { createCalls } from './calls';
import { createConnectionDesk } from './connection-desk';
import { createRoutes } from './routes';

export default defineBackground({
  type: 'module',
  main() {
    const journal = createCallJournal(callsItem);
    const connection = createConnectionDesk({
      settings: connectionItem,
      secrets: createSecretStore(),
      token: tokenItem,
      calls: journal,
      access: { has: hasPbxAccess, keepOnly: keepOnlyPbxAccess },
      setSingleUseConnections,
      exchange: createExchange((url, init) => fetch(url, init)),
      lock: webLock,
      clock: systemClock,
    });
    const calls = createCalls({ line: connection.line, journal, lock: webLock, clock: systemClock });
    serve(createRoutes({ connection, calls, calling: callingItem }));
    void hideFromContentScripts();
  },
});
