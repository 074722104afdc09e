import { browser } from 'wxt/browser';

/** No page reaches these files: they are put into frames from here only. */
const FILES = { reading: '/outlook-reading.js', card: '/outlook-card.js' } as const;

/**
 * Runs one of our scripts beside the content script in a frame, at once and however far the page has come. Says whether
 * that has worked: a frame that has gone meanwhile, or that we may not enter any longer, runs nothing.
 */
export async function runInFrame(
  tabId: number,
  frameId: number,
  script: keyof typeof FILES,
): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [FILES[script]],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}
