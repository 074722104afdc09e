import type { Stage } from './stage';

/** Whether somebody may look at a window here; nobody watches where CI runs. */
export function hasDisplay({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'> = process): boolean {
  if (env.CI && !['0', 'false'].includes(env.CI)) return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** In the scenes each phone is picked up when it is its turn; a person who plays has nobody for that. */
const AUTOPILOT = { enabled: true, pickUpMs: 2_500, answerMs: 2_500, hangUpMs: null };

/** Leaves the browser to whoever watches, until the window is closed. */
export async function stayOpen({ browser, story, emulators, pbx }: Stage): Promise<void> {
  await pbx.send('PATCH', '/pbx/settings', { autopilot: AUTOPILOT });
  story.step('The browser is yours: click numbers, open the popup. Close the window or press Ctrl+C to end.');
  story.evidence(`The 3CX picks up and answers by itself; its switches are at ${emulators.control.url}/pbx`);
  const closed = new Promise<void>((done) => browser.context.once('close', () => done()));
  await browser.openTab('https://outlook.office.com/mail/');
  await closed;
}
