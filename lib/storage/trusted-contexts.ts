import { browser } from 'wxt/browser';

/**
 * Shuts content scripts out of the settings, where the browser can (Firefox cannot, design/toolchain.md §9).
 * No secret is kept there in any browser.
 */
export async function hideFromContentScripts(): Promise<void> {
  await browser.storage.local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' })?.catch(() => undefined);
}
