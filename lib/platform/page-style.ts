import { browser } from 'wxt/browser';

/**
 * Lets numbers be painted in the open shadow trees of a document as well: what a page's author, or a manifest, says
 * of highlights ends at their borders, what the user says does not (design/toolchain.md §9).
 */
export async function paintShadowTrees(tabId: number, frameId: number): Promise<void> {
  try {
    await browser.scripting.insertCSS({
      target: { tabId, frameIds: [frameId] },
      origin: 'USER',
      files: ['/content-scripts/outlook.css'],
    });
  } catch {
    // The page has gone meanwhile; the next one asks for itself.
  }
}
