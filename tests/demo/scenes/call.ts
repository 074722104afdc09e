import { pressOnCard } from '../../browsers/card';
import { type Tab, until } from '../../browsers/tab';
import { cardSays, clickInDelivery, MOBILE, OFFICE, OFFICE_SHOWN } from '../card';
import { takeBoth } from '../pictures';
import { openPopup, popupSays, takePopup } from '../popup';
import type { Stage } from '../stage';
import { DROP } from '../witness';

/** One click, and the own desk phone rings; then the other side, until somebody hangs up. */
export async function callOffice(stage: Stage): Promise<void> {
  const { story, witness, pbx } = stage;
  story.step(`Clicking ${OFFICE}: the own desk phone rings`);
  await witness.afresh();
  const mail = await clickInDelivery(stage, OFFICE, 'Your phone is ringing');
  await takeBoth(stage, mail, 'mail-ringing');
  await witness.calls();
  await takePopup(stage, 'popup-ringing', 'Your phone is ringing');

  story.step('The desk phone is picked up, 3CX calls the other side');
  await mail.bringToFront();
  await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
  await cardSays(stage, 'Calling the other side');
  await stage.gallery.take(mail, 'mail-dialling');
  await witness.calls();

  story.step('The other side answers');
  await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
  await cardSays(stage, 'Connected');
  await takeBoth(stage, mail, 'mail-connected');
  await witness.calls();
  await hangUp(stage, mail);
}

/** The popup stays open beside the mail: both tell the end. */
async function hangUp(stage: Stage, mail: Tab): Promise<void> {
  const { browser, story, gallery, witness } = stage;
  const popup = await openPopup(stage);
  const says = await popupSays(popup, 'Connected');
  story.evidence(`the popup says: ${says.slice(1, 6).join(' · ')}`);
  await takeBoth(stage, popup, 'popup-connected');

  story.step('Hanging up on the card');
  await witness.afresh();
  await mail.bringToFront();
  await pressOnCard(browser, mail, 'hangUp');
  await cardSays(stage, 'The call has ended');
  await gallery.take(mail, 'mail-ended');
  await witness.requests(DROP);
  await popup.bringToFront();
  await popup.appears('.call-card[data-call-state=ended]');
  story.evidence(`the popup says: ${(await popupSays(popup, OFFICE_SHOWN)).slice(1, 5).join(' · ')}`);
  await takeBoth(stage, popup, 'popup-ended');
  await popup.close();
  await mail.close();
}

/** A call that was not meant is taken back before anybody else was called. */
export async function undoCall(stage: Stage): Promise<void> {
  const { browser, story, gallery, witness, pbx } = stage;
  story.step(`Clicking ${MOBILE} by mistake, and Undo`);
  await witness.afresh();
  const mail = await clickInDelivery(stage, MOBILE, 'Your phone is ringing');
  await pressOnCard(browser, mail, 'undo');
  await until(pbx.calls, ([call]) => call?.outcome === 'dropped');
  await cardSays(stage, 'Taken back');
  await gallery.take(mail, 'mail-undone');
  await witness.calls();
  await witness.requests(DROP);
  await mail.close();
}

/** What is said when no phone could ring. */
export async function callWithoutPhone(stage: Stage): Promise<void> {
  const { story, witness, pbx } = stage;
  story.step(`Unplugging the desk phone and clicking ${MOBILE}`);
  await pbx.send('POST', '/pbx/devices/unregister', { dn: '100' });
  await witness.afresh();
  const mail = await clickInDelivery(stage, MOBILE, 'Nothing was dialled');
  await takeBoth(stage, mail, 'mail-no-phone');
  await witness.calls();
  await takePopup(stage, 'popup-no-phone', 'Not dialled');
  await pbx.send('POST', '/pbx/devices', { dn: '100' });
  await mail.close();
}
