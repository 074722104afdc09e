import type { Stage } from './scenes';

/** Whether somebody can look at a window here. */
export function hasDisplay(): boolean {
  if (process.platform === 'win32' || process.platform === 'darwin') return !process.env.CI;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Leaves the browser to whoever watches, until the window is closed or Ctrl+C. */
export async function stayOpen({ browser, story, emulators }: Stage): Promise<void> {
  story.step('The browser is yours: click numbers, open the popup. Close the window or press Ctrl+C to end.');
  story.evidence(`The 3CX picks up and answers by itself; its switches are at ${emulators.control.url}/pbx`);
  await browser.openTab('https://outlook.office.com/mail/');
  await new Promise<void>((done) => {
    browser.context.once('close', () => done());
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}
