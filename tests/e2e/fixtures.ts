import { test as base, expect as patient } from 'playwright/test';
import { type ChromiumWithExtension, launchChromium } from '../browsers/chromium';
import { connect, switches } from '../browsers/journey';
import { startAfresh } from '../browsers/stored';
import { type Emulators, startEmulators } from '../emulators/start';

interface Shared {
  readonly emulators: Emulators;
  /** One browser for a file of tests; what a test changes in it is undone by `fresh`. */
  readonly browser: ChromiumWithExtension;
  /** The API client that is connected, as it was when the last test had ended. */
  connection: unknown;
}

/** The tests' own names for what they use, made when a test first asks for it. */
export const test = base.extend<
  { fresh: undefined; connected: undefined; pbx: ReturnType<typeof switches> },
  { world: Shared }
>({
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names from the pattern
    async ({}, use) => {
      const emulators = await startEmulators();
      try {
        const browser = await launchChromium(emulators);
        try {
          await browser.approvePermissions();
          await use({ emulators, browser, connection: null });
        } finally {
          await browser.close();
        }
      } finally {
        await emulators.close();
      }
    },
    { scope: 'worker' },
  ],
  pbx: async ({ world }, use) => use(switches(world.emulators)),
  fresh: [
    async ({ world, pbx }, use) => {
      await pbx.send('POST', '/pbx/reset');
      await pbx.send('POST', '/outlook/reset');
      await use(undefined);
      for (const page of world.browser.context.pages().slice(1)) await page.close();
      const hasCalled = (await pbx.requests(/makecall$/)) > 0;
      await pbx.send('POST', '/pbx/reset');
      // A worker that still follows a call would write it down again.
      if (hasCalled) await world.browser.stopBackground();
      world.connection = await startAfresh(world.browser);
    },
    { auto: true },
  ],
  connected: async ({ world, fresh }, use) => {
    void fresh;
    if (!isEmployees(world.connection)) {
      const options = await connect(world.browser, world.emulators);
      await options.close();
    }
    await use(undefined);
  },
});

/** Whether the employee's API client is connected as it was first: then nobody walks through the setup again. */
const isEmployees = (stored: unknown): boolean =>
  typeof stored === 'object' &&
  stored !== null &&
  Reflect.get(stored, 'clientId') === 'dialbridge-employee' &&
  Reflect.get(stored, 'extension') === '100' &&
  !Reflect.get(stored, 'phone');

/** Looks again soon: Playwright's own pauses, of up to a second, come to minutes over all tests. */
const AGAIN_MS = [20, 40, 80, 100, 100, 100, 200];

/** Playwright's `expect`, but for one that looks more often. */
export const expect: typeof patient = new Proxy(patient, {
  get: (all, name) => (name === 'poll' ? pollOften : Reflect.get(all, name)),
});

const pollOften: typeof patient.poll = (actual, options) =>
  patient.poll(actual, {
    intervals: AGAIN_MS,
    ...(typeof options === 'string' ? { message: options } : options),
  });
