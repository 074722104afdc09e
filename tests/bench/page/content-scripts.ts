import type { BuiltExtension } from '../../fixtures/built-extension';

/** What the browser runs in Outlook by the manifest. */
export const CONTENT_SCRIPT = 'content-scripts/outlook.js';

/** The background, and what it loads later. */
const BACKGROUND = /^(background|microsoft)\.js$/;

/**
 * Every script of the extension that is loaded neither by the background nor by a page of ours: the content
 * script, and whatever is put beside it later.
 */
export function contentScripts({ files, bundle }: BuiltExtension): readonly string[] {
  const elsewhere = files.filter((file) => BACKGROUND.test(file) || file.endsWith('.html'));
  const loaded = new Set(elsewhere.flatMap((entry) => bundle(entry).files));
  return files.filter((file) => file.endsWith('.js') && !loaded.has(file));
}
