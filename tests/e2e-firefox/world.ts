import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchFirefox } from '../browsers/firefox';
import { forgetCalls, switches } from '../browsers/journey';
import type { BrowserWithExtension } from '../browsers/tab';
import { type Emulators, startEmulators } from '../emulators/start';

interface World {
  readonly emulators: Emulators;
  readonly browser: BrowserWithExtension;
  readonly pbx: ReturnType<typeof switches>;
}

/** One Firefox and one set of emulators for a file of tests; each test starts with both as new. */
export function shareWorld(): () => World {
  let world: World | null = null;
  let started: Emulators | null = null;
  const current = () => {
    if (!world) throw new Error('the world begins with the first test');
    return world;
  };
  beforeAll(async () => {
    const emulators = await startEmulators();
    started = emulators;
    world = { emulators, browser: await launchFirefox(emulators), pbx: switches(emulators) };
  });
  beforeEach(async () => {
    const { pbx, browser } = current();
    await pbx.send('POST', '/pbx/reset');
    await pbx.send('POST', '/outlook/reset');
    await forgetCalls(browser);
  });
  afterAll(async () => {
    await world?.browser.close();
    await started?.close();
  });
  return current;
}
