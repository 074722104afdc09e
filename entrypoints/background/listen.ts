import { t } from '../../lib/i18n';
import { announce } from '../../lib/messaging/announcer';
import { onAlarm } from '../../lib/platform/alarm';
import { onCommand } from '../../lib/platform/commands';
import { createMenu, onMenuChoice } from '../../lib/platform/context-menu';
import { registerOutlookScripts } from '../../lib/platform/outlook-scripts';
import { openPopup } from '../../lib/platform/own-popup';
import { onAccessAdded, onAccessRemoved } from '../../lib/platform/pbx-access';
import { readSelection } from '../../lib/platform/selection';
import { onWindowClosed, openSmallWindow } from '../../lib/platform/small-window';
import { onTabClosed, tabInFront } from '../../lib/platform/tabs';
import { onStart, startInOtherTabs, takeOverOpenTabs } from '../../lib/platform/takeover';
import type { Desks } from './desks';
import { createJobs } from './jobs';
import type { MicrosoftDoor } from './microsoft';
import { createShortcuts } from './shortcuts';

/** Registers every listener that is no message, at once: an event that wakes the worker finds its own (R1). */
export function listen(desks: Desks & { readonly microsoft: MicrosoftDoor }): void {
  const shortcuts = createShortcuts({
    callText: desks.callText,
    readSelection,
    tabInFront,
    walk: (tabId) => announce('page.walk', null, tabId),
    callUp: desks.callUp,
    hangUp: desks.dial.hangUp,
    refuse: desks.refuse,
    openPopup,
    openPhoneApp: (href) => openSmallWindow('/hand-over.html', href),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  });
  const jobs: Readonly<Record<string, () => void>> = createJobs(desks);
  const menu = () =>
    void createMenu({ selection: t('menuCallSelection', '%s'), link: t('menuCallLink') }).catch(
      () => undefined,
    );

  // The browser has forgotten the tokens: Microsoft is asked once whether it goes on.
  const goOn = async () => {
    if (await desks.isSignedIn()) await desks.microsoft.wake();
  };

  onCommand((command, tabId) => void shortcuts.command(command, tabId));
  onMenuChoice((choice) => void shortcuts.menu(choice));
  onAlarm((name) => jobs[name]?.());
  onWindowClosed((windowId) => void desks.dial.windowClosed(windowId));
  onAccessAdded(() => void followAccess(desks));
  onAccessRemoved(() => {
    desks.accessChanged();
    void followAccess(desks);
  });
  onTabClosed((tabId) => void desks.pages.closed(tabId));
  onStart({
    installed: () => {
      menu();
      void registerOutlookScripts();
      void takeOverOpenTabs();
      void goOn();
    },
    started: () => {
      menu();
      void registerOutlookScripts();
      void desks.news.showBadge();
      void goOn();
    },
  });
}

/** A host of a national cloud was allowed, or is none any longer. */
async function followAccess({ pages }: Desks): Promise<void> {
  await registerOutlookScripts();
  await startInOtherTabs();
  await pages.tellWithdrawn();
}
