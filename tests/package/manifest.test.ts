import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { BROWSERS, readBuilt } from '../fixtures/built-extension';
import { textOf } from '../fixtures/import-graph';

describe.each(BROWSERS)('the manifest for %s', (browser) => {
  const { manifest, files } = readBuilt(browser);

  it('asks for these permissions and no other', () => {
    expect(manifest.permissions).toEqual([
      'storage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      'identity',
      'declarativeNetRequestWithHostAccess',
      ...(browser === 'chrome' ? ['offscreen'] : []),
    ]);
  });

  it('asks for nothing that PRIVACY.md does not explain', () => {
    const explained = textOf('PRIVACY.md').split('## Why each permission')[1] ?? '';
    const asked: readonly string[] = [...manifest.permissions, ...manifest.optional_host_permissions];
    expect(asked.filter((name) => !explained.includes(`\`${name}\``))).toEqual([]);
  });

  it('may be given the phone system’s host later, and has none but Outlook’s from the start', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'wss://*/*']);
    expect(manifest.host_permissions).toEqual([
      'https://outlook.office.com/*',
      'https://outlook.office365.com/*',
      'https://outlook.live.com/*',
      'https://outlook.cloud.microsoft/*',
    ]);
    expect(manifest).not.toHaveProperty('optional_permissions');
    expect(JSON.stringify(manifest)).not.toMatch(/<all_urls>|\*:\/\/|http:\/\//);
  });

  it('opens nothing to web pages or other extensions', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
  });

  it('has a strict content security policy', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; " +
        "connect-src https: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'",
    );
  });

  it('runs in Outlook’s four hosts, frames of the same origin included, and nowhere else', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: [
          'https://outlook.cloud.microsoft/*',
          'https://outlook.live.com/*',
          'https://outlook.office.com/*',
          'https://outlook.office365.com/*',
        ],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_start',
        css: ['content-scripts/outlook.css'],
        js: ['content-scripts/outlook.js'],
      },
    ]);
  });

  it('suggests four keys, the most that Chromium takes, and names each', () => {
    expect(
      Object.entries(manifest.commands).map(([name, command]) => [name, command.suggested_key?.default]),
    ).toEqual([
      ['_execute_action', 'Alt+Shift+D'],
      ['call-selection', 'Alt+Shift+J'],
      ['walk-numbers', 'Alt+Shift+K'],
      ['hang-up', 'Alt+Shift+H'],
    ]);
  });

  it('names only files that are there', () => {
    const named = [
      ...Object.values(manifest.icons),
      ...manifest.content_scripts.flatMap(({ css, js }) => [...css, ...js]),
      manifest.action.default_popup,
      manifest.options_ui.page,
      'background.js',
    ];
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('opens its settings in a tab', () => {
    expect(manifest.options_ui).toEqual({ open_in_tab: true, page: 'options.html' });
  });

  it('has the version of the package', () => {
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(readBuilt('chrome').manifest.version).toBe(readBuilt('firefox').manifest.version);
  });
});

describe('for Chromium the manifest', () => {
  const { manifest } = readBuilt('chrome');

  it('fixes the id of unpacked builds', () => {
    expect(idOf(manifest.key ?? '')).toBe('enddbobbleddnedjbhbklpakdidogoef');
  });

  it('needs Chromium 128 and says nothing of Firefox', () => {
    expect(manifest.minimum_chrome_version).toBe('128');
    expect(manifest).not.toHaveProperty('browser_specific_settings');
  });

  it('has a worker that is no module: it loads a script later', () => {
    expect(manifest.background).toEqual({ service_worker: 'background.js' });
  });
});

describe('for Firefox the manifest', () => {
  const { manifest } = readBuilt('firefox');

  it('has its id, its oldest version and what is sent where', () => {
    expect(manifest.browser_specific_settings?.gecko).toEqual({
      id: 'dialbridge@dialbridge.app',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'authenticationInfo'] },
    });
  });

  it('says nothing of Chromium', () => {
    expect(manifest).not.toHaveProperty('key');
    expect(manifest).not.toHaveProperty('minimum_chrome_version');
  });

  it('has an event page', () => {
    expect(manifest.background).toEqual({ scripts: ['background.js'] });
  });
});

/** Chromium's id: the first half of the key's SHA-256, written in the letters a to p. */
const idOf = (key: string) =>
  createHash('sha256')
    .update(Buffer.from(key, 'base64'))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
