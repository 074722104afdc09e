import type { BuiltExtension } from '../../fixtures/built-extension';

/** What the browser runs in Outlook by the manifest. */
export const CONTENT_SCRIPT = 'content-scripts/outlook.js';

/** The background, and what it loads later. */
const BACKGROUND = /^(background|microsoft)\.js$/;

/** What the background puts beside it, by the name under which it is asked for (docs/decisions/0016). */
export const LATER_SCRIPTS = { reading: 'outlook-reading.js', card: 'outlook-card.js' } as const;

/** Parts of our own pages, of which some are loaded when they are first opened. */
const PAGE_PARTS = /^chunks\//;

/**
 * Every script of the extension that is loaded neither by the background nor by a page of ours: the content
 * script, and whatever is put beside it later.
 */
export function contentScripts({ files, bundle }: BuiltExtension): readonly string[] {
  const elsewhere = files.filter((file) => BACKGROUND.test(file) || file.endsWith('.html'));
  const loaded = new Set(elsewhere.flatMap((entry) => bundle(entry).files));
  return files.filter((file) => file.endsWith('.js') && !PAGE_PARTS.test(file) && !loaded.has(file));
}
