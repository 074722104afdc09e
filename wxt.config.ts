import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { OUTLOOK_MATCHES } from './lib/core/outlook-hosts';
import { PACKED } from './lib/phone/plan/packed';

/** Public half of the key that fixes the id of unpacked builds; the private half was thrown away. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA+o5XYYmsx35MWtUShtvrVuZIw+M6DmqKJJNcveDzq1rU3si6qy1RTgJ9r3jIZPm2tbQojx0aisXV5RspskZ3oKmvQ202KRFJiW2Gjn5W+vwLVIkrvf/1NO59y2DzTTuKxVacA8V1PmiRUWFHASUzRRj4zCb06YCJo6IhsuSnUmXIrKZkqUp9/hbiFjkJ2hW81hDHi+VejKuiygEx8OFNmZ8KavmNpP/eGqpY7kiMZ0hJgTbZ4c2eNcqRNSZGTDUz21UKEnYGqu9FXNiBn+FNCAUjqBzuX4LNc9SCTy9fJJ7W8qC1e7Pnn0FNOG7dc14ASeJ9doiRq4c5V8L21hMmyQIDAQAB';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  'connect-src https: wss:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/**
 * Four suggested keys are the most that Chromium takes, the one for the popup included. Some it keeps to itself
 * without a word: Alt+Shift+C and Alt+Shift+N among them.
 */
const COMMANDS = {
  _execute_action: { suggested_key: { default: 'Alt+Shift+D' } },
  'call-selection': {
    suggested_key: { default: 'Alt+Shift+J' },
    description: '__MSG_commandCallSelection__',
  },
  'walk-numbers': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandWalk__' },
  'hang-up': { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandHangUp__' },
};

/** Every one of them is explained in PRIVACY.md. */
const PERMISSIONS = [
  'storage',
  'alarms',
  'scripting',
  'activeTab',
  'contextMenus',
  // Microsoft's sign-in window (docs/decisions/0015)
  'identity',
  // docs/decisions/0003-one-request-one-connection.md, 0014-one-request-without-origin.md, and the token of the events
  // socket
  'declarativeNetRequestWithHostAccess',
];

const CHROMIUM = { minimum_chrome_version: '128', key: PUBLIC_KEY };

const FIREFOX = {
  browser_specific_settings: {
    gecko: {
      id: 'dialbridge@dialbridge.app',
      strict_min_version: '142.0',
      // The number that was clicked and the API client's credential go to the user's own 3CX, a sign-in's codes and
      // tokens to Microsoft; see PRIVACY.md.
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
    },
  },
};

const PLANS = 'dialbridgePlans';

/**
 * The extension carries the numbering plans as they are packed, and not what packs them. They stand behind all code, in
 * a function that can be called before it: between two parts of the code, they would be longer than a packer looks
 * back (docs/decisions/0012).
 */
const packedPlans: Plugin = {
  name: 'dialbridge-packed-plans',
  apply: 'build',
  transform: (_, id) =>
    id.endsWith('/lib/phone/plan/packed.ts') ? { code: `export const PACKED = ${PLANS}()`, map: null } : null,
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk' && chunk.code.includes(`${PLANS}()`))
        chunk.code += `function ${PLANS}(){return\`${PACKED.replace(/[`\\]|\$\{/g, '\\$&')}\`}\n`;
    }
  },
};

/** What runs in Outlook has to be small (docs/decisions/0016): it has less in the place of these. */
const IN_PAGES = ['outlook', 'outlook-reading', 'outlook-card'];
const LESS_IN_PAGES: Readonly<Record<string, string>> = {
  'webextension-polyfill': 'lib/platform/native-browser.ts',
  '@webext-core/messaging': 'lib/messaging/bare-messaging.ts',
  'wxt/utils/content-script-context': 'lib/platform/script-life.ts',
};

const lessInPages = {
  name: 'dialbridge-less-in-pages',
  enforce: 'pre' as const,
  resolveId: (id: string) => {
    const less = LESS_IN_PAGES[id];
    return less === undefined ? null : resolve(import.meta.dirname, less);
  },
};

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.every(({ name }) => IN_PAGES.includes(name))) return;
      config.plugins = [...(config.plugins ?? []), lessInPages];
    },
  },
  vite: ({ mode }) => {
    // A test runner's NODE_ENV must not bring Preact's development build, with paths of this machine, into a package.
    process.env.NODE_ENV = mode;
    return {
      plugins: [preact(), packedPlans],
      // The oldest browsers of the manifest know light-dark(); rewritten for older ones it would follow the root only.
      build: {
        modulePreload: { polyfill: false },
        cssTarget: ['chrome128', 'firefox142'],
        // Together they make the code smaller than either does (docs/decisions/0017). With a function among its options
        // Terser runs in this thread: the one it would have could not be made by whoever builds from a module's text.
        minify: 'terser',
        terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: () => false } },
        rolldownOptions: { output: { minify: { compress: true, mangle: false } } },
      },
    };
  },
  zip: {
    excludeSources: [
      '**/*.pem',
      '**/*.key',
      '**/*.p12',
      '**/*.pfx',
      '**/.env*',
      'docs/images/**',
      'test-results/**',
    ],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Dialbridge',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    // Chromium's worker cannot authorise a socket (contracts/3cx.md §2.6): an offscreen document holds it.
    permissions: browser === 'firefox' ? PERMISSIONS : [...PERMISSIONS, 'offscreen'],
    // The right to put a newer content script into open tabs, and to say when the person took it away.
    host_permissions: OUTLOOK_MATCHES,
    commands: COMMANDS,
    optional_host_permissions: ['https://*/*', 'wss://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    action: { default_title: '__MSG_extensionName__' },
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    ...(browser === 'firefox' ? FIREFOX : CHROMIUM),
  }),
});
