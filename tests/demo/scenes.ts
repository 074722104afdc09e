import type { ChromiumWithExtension } from '../browsers/chromium';
import { clickNumber, markedInMail, openMail, pressConnect, readPopup, switches } from '../browsers/journey';
import { type Tab, until } from '../browsers/tab';
import type { Emulators } from '../emulators/start';
import type { Gallery } from './gallery';
import type { Story } from './story';

export interface Stage {
  readonly browser: ChromiumWithExtension;
  readonly emulators: Emulators;
  readonly story: Story;
  readonly gallery: Gallery;
}

const MAIL = 'demo-delivery';
const OFFICE = '+49 (0)40 66969 128';
const MOBILE = '0171 39200 25';

/** A new user connects the phone system on the options page. */
export async function setUp({ browser, emulators, story, gallery }: Stage): Promise<void> {
  const { send } = switches(emulators);
  story.step('Connecting the 3CX on the options page, as a new user does');
  const options = await browser.openOwnPage('options.html');
  await options.appears('form');
  await gallery.take(options, 'options-before');
  await pressConnect(options, emulators);
  await options.appears('.notice.good');
  await gallery.take(options, 'options-connected');
  const seen = (await send('GET', '/pbx/requests')) as readonly {
    method: string;
    path: string;
    status: number;
  }[];
  for (const { method, path, status } of seen) story.evidence(`3CX saw ${method} ${path} → ${status}`);
  await browser.setColorScheme('dark');
  await gallery.take(options, 'options-connected-dark');
  await browser.setColorScheme('light');
  await options.goto(await options.evaluate(() => `${location.origin}${location.pathname}#calling`, null));
  await options.choose('select[name=region]', 'DE');
  await gallery.take(options, 'options-calling');
  await options.close();
}

/** The numbers of a mail are marked, and nothing else. */
export async function showMail({ browser, story, gallery }: Stage): Promise<void> {
  story.step('Opening a mail: its phone numbers are marked');
  const mail = await openMail(browser, MAIL);
  const marked = await markedInMail(mail, 2);
  story.evidence(`marked: ${marked.join(' · ')} (not the order number, the fax or the date)`);
  await gallery.take(mail, 'mail-marked-light');
  await browser.setColorScheme('dark');
  await gallery.take(mail, 'mail-marked-dark');
  await browser.setColorScheme('light');
  await mail.close();
}

/** One click, and the own desk phone rings; then the other side. */
export async function callColleague({ browser, emulators, story, gallery }: Stage): Promise<void> {
  const { calls } = switches(emulators);
  story.step(`Clicking ${OFFICE}`);
  const mail = await openMail(browser, MAIL);
  await markedInMail(mail, 2);
  await clickNumber(mail, OFFICE);
  await until(browser.readCard, (note) => note.includes('ringing'));
  await gallery.take(mail, 'mail-ringing-light');
  story.evidence(`the page says: ${await browser.readCard()}`);
  for (const { dn, destination, deviceId, status } of await calls()) {
    story.evidence(
      `3CX saw one makecall from extension ${dn}, phone ${deviceId}, to ${destination} → ${status}`,
    );
  }
  await takePopup(browser, gallery, 'popup-ringing', 'Your phone is ringing');
  story.step('The desk phone is picked up, 3CX calls the other side, it answers');
  await until(calls, ([call]) => call?.outcome === 'connected');
  await takePopup(browser, gallery, 'popup-connected', 'Connected\n');
  await browser.setColorScheme('dark');
  await mail.bringToFront();
  await gallery.take(mail, 'mail-calling-dark');
  await takePopup(browser, gallery, 'popup-connected-dark', 'Connected\n');
  await browser.setColorScheme('light');
  story.evidence(
    `the popup says: ${(await readPopup(browser, 'Connected\n'))
      .trim()
      .split(/\s*\n\s*/)
      .slice(0, -2)
      .join(' · ')}`,
  );
  await mail.close();
}

/** What is said when no phone could ring. */
export async function refuseWithoutPhone({ browser, emulators, story, gallery }: Stage): Promise<void> {
  const { send, calls } = switches(emulators);
  story.step(`Switching the desk phone off and clicking ${MOBILE}`);
  await send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
  await send('POST', '/pbx/devices/unregister', { dn: '100' });
  const mail = await openMail(browser, MAIL);
  await markedInMail(mail, 2);
  await clickNumber(mail, MOBILE);
  await until(browser.readCard, (note) => note.includes('Nothing was dialled'));
  await gallery.take(mail, 'mail-no-phone');
  story.evidence(`the page says: ${await browser.readCard()}`);
  story.evidence(`3CX still saw ${(await calls()).length} makecall`);
  await takePopup(browser, gallery, 'popup-no-phone', 'Not dialled');
  await send('POST', '/pbx/devices', { dn: '100' });
  await mail.close();
}

async function takePopup(browser: ChromiumWithExtension, gallery: Gallery, name: string, says: string) {
  const popup: Tab = await browser.openOwnPage('popup.html');
  await popup.setSize(360, 400);
  await until(
    () => popup.evaluate(() => document.body.innerText, null),
    (text) => text.includes(says),
  );
  await gallery.take(popup, name);
  await popup.close();
}
