import { type ChromiumWithExtension, launchChromium } from '../browsers/chromium';
import type { Emulators } from '../emulators/start';
import type { Story } from './story';

/** The demo's browser, and whether it has a window. */
export interface OpenedBrowser {
  readonly browser: ChromiumWithExtension;
  readonly visible: boolean;
  close(): Promise<void>;
}

/**
 * Opens a window if one is wanted. A display that is named but dead (a session that ended, an ssh without
 * its forwarding) is no reason to show nothing: the pictures and the evidence need no window.
 */
export async function openBrowser(
  emulators: Emulators,
  story: Story,
  wanted: { readonly visible: boolean },
): Promise<OpenedBrowser> {
  if (wanted.visible) {
    try {
      return opened(await launch(emulators, false), true);
    } catch {
      story.evidence('No window could be opened on this display, so the browser runs without one.');
    }
  }
  return opened(await launch(emulators, true), false);
}

const opened = (browser: ChromiumWithExtension, visible: boolean): OpenedBrowser => ({
  browser,
  visible,
  close: browser.close,
});

/** Signals are the demo's own: it has more to put away than the browser. */
const launch = (emulators: Emulators, headless: boolean) =>
  launchChromium(emulators, { headless, endsOnSignals: false });
