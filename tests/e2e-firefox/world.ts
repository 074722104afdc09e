import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type FirefoxWithExtension, launchFirefox } from '../browsers/firefox';
import { connect, switches } from '../browsers/journey';
import { type Tab, until } from '../browsers/tab';
import { type Emulators, startEmulators } from '../emulators/start';

interface World {
  readonly emulators: Emulators;
  readonly browser: FirefoxWithExtension;
  readonly pbx: ReturnType<typeof switches>;
}

/**
 * One Firefox and one set of emulators for a file of tests; each test starts with both as new, but for the
 * connection: with `connected` it was made before the first one.
 */
export function shareWorld({ connected = false } = {}): () => World {
  let world: World | null = null;
  let started: Emulators | null = null;
  const current = () => {
    if (!world) throw new Error('the world begins with the first test');
    return world;
  };
  beforeAll(async () => {
    const emulators = await startEmulators();
    started = emulators;
    const browser = await launchFirefox(emulators);
    world = { emulators, browser, pbx: switches(emulators) };
    if (connected) await (await connect(browser, emulators)).close();
  });
  beforeEach(async () => {
    const { pbx, browser } = current();
    await browser.killBackground();
    await pbx.send('POST', '/pbx/reset');
    await pbx.send('POST', '/outlook/reset');
    await forgetAll(browser.desk);
  });
  afterAll(async () => {
    await world?.browser.close();
    await started?.close();
  });
  return current;
}

/** Everything but the connection: calls, questions, settings. */
async function forgetAll(desk: Tab): Promise<void> {
  await forgetSession(desk);
  await desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser');
    await api.storage.local.remove(['calling', 'history']);
  }, null);
}

/** What lives as long as the browser runs: a gesture that follows is the first one. */
export async function forgetSession(desk: Tab): Promise<void> {
  await desk.evaluate(async () => {
    const api = Reflect.get(globalThis, 'browser');
    await api.storage.session.clear();
  }, null);
}

/** Waits until the card says something. */
export const untilCardSays = (browser: FirefoxWithExtension, words: string): Promise<string> =>
  until(browser.readCard, (text) => text.includes(words));
