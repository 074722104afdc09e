import { browser } from 'wxt/browser';

const WIDTH = 420;
const HEIGHT = 480;

/**
 * Opens the confirm page for one question in a small window, or in a tab where windows cannot be opened. The
 * window's number, `null` for a tab.
 */
export async function openConfirmWindow(id: string): Promise<number | null> {
  const url = `${browser.runtime.getURL('/confirm.html')}#${id}`;
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
