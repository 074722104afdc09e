import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');
const fakeBrowser = { 'wxt/browser': resolve(root, 'tests/fixtures/fake-browser.ts') };

/** One project per stage of `npm test`; `tests/run` starts them by name. */
export default defineConfig({
  root,
  test: {
    projects: [
      node('unit', { resolve: { alias: fakeBrowser } }, { testTimeout: 20_000 }),
      node('contract', {}, { testTimeout: 20_000 }),
      node('faults', { resolve: { alias: fakeBrowser } }, { testTimeout: 20_000 }),
      node('package', {}, { testTimeout: 120_000, hookTimeout: 120_000 }),
      node('e2e-firefox', {}, { testTimeout: 60_000, hookTimeout: 120_000, fileParallelism: false }),
      {
        plugins: [preact()],
        publicDir: false,
        resolve: { alias: fakeBrowser },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          // A machine that is shared may stand still for longer than the usual second.
          expect: { poll: { timeout: 5_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.DIALBRIDGE_CHROMIUM ?? 'chromium',
                args: ['--no-sandbox', '--disable-gpu'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});

function node(name: string, config: object, test: object = {}) {
  return {
    ...config,
    test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', ...test },
  };
}
