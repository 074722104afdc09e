import { browser } from 'wxt/browser';

const WIDTH = 420;
const HEIGHT = 560;

/** Opens the confirm page for one question in a small window, or in a tab where windows cannot be opened. */
export async function openConfirmWindow(id: string): Promise<void> {
  const url = `${browser.runtime.getURL('/confirm.html')}#${id}`;
  try {
    await browser.windows.create({ url, type: 'popup', width: WIDTH, height: HEIGHT, focused: true });
  } catch {
    await browser.tabs.create({ url });
  }
}
