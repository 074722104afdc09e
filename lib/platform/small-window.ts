import { browser } from 'wxt/browser';

const WIDTH = 420;
const HEIGHT = 480;

/**
 * Opens a page of our own in a small window, or in a tab where windows cannot be opened. The fragment is all that
 * the page is told. The window's number, `null` for a tab.
 */
export async function openSmallWindow(
  page: '/confirm.html' | '/hand-over.html',
  fragment: string,
): Promise<number | null> {
  const url = `${browser.runtime.getURL(page)}#${fragment}`;
  try {
    const created = await browser.windows.create({
      url,
      type: 'popup',
      width: WIDTH,
      height: HEIGHT,
      focused: true,
    });
    return created?.id ?? null;
  } catch {
    await browser.tabs.create({ url });
    return null;
  }
}

/** Tells which windows are gone. */
export const onWindowClosed = (closed: (windowId: number) => void): void =>
  browser.windows.onRemoved.addListener((windowId) => closed(windowId));
