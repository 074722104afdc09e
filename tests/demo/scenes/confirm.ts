import { clickNumber, markedInMail, openMail } from '../../browsers/journey';
import { until } from '../../browsers/tab';
import { cardSays } from '../card';
import { confirmWindow } from '../confirm-window';
import { takeBoth } from '../pictures';
import { openPopup } from '../popup';
import type { Stage } from '../stage';

/** From the range that Ofcom keeps for fiction. */
const PREMIUM = '+44 909 879 0123';
const MAIL = {
  id: 'prize',
  subject: 'You have won',
  from: 'Prize Office <prizes@lucky.example>',
  html: `<p>Dear customer,</p><p>your prize is waiting. Call ${PREMIUM} today and claim it.</p>`,
};

/** A premium number asks first; a person who means it is put through. */
export async function callPremium(stage: Stage): Promise<void> {
  const { browser, story, gallery, witness, pbx } = stage;
  story.step(`Clicking ${PREMIUM}, which costs more than a call: a window asks first`);
  await pbx.send('POST', '/outlook/mails', MAIL);
  await witness.afresh();
  const mail = await openMail(browser, MAIL.id);
  await markedInMail(mail);
  await clickNumber(mail, PREMIUM);
  const asking = await confirmWindow(stage);
  story.evidence(`the window says: ${(await asking.read()).join(' · ')}`);
  await asking.settled();
  await takeBoth(stage, asking, 'confirm-premium');
  await cardSays(stage, 'window');
  await gallery.take(mail, 'mail-confirm');
  await witness.calls();

  story.step('Saying yes: only now is it dialled');
  await asking.press('call');
  await until(pbx.calls, (calls) => calls.length > 0);
  await gallery.take(asking, 'confirm-answered');
  await asking.closed;
  await witness.calls();
  await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
  await mail.bringToFront();
  await cardSays(stage, 'The call has ended');
  await mail.close();
}

/** An emergency number is never called by one click. */
export async function typeEmergency(stage: Stage): Promise<void> {
  const { story, witness } = stage;
  story.step('Typing 112 into the popup, and thinking better of it');
  await witness.afresh();
  const popup = await openPopup(stage);
  await popup.appears('input[name=target]');
  await popup.fill('input[name=target]', '112');
  await popup.press('Enter');
  const asking = await confirmWindow(stage);
  story.evidence(`the window says: ${(await asking.read()).join(' · ')}`);
  await takeBoth(stage, asking, 'confirm-emergency');
  await asking.press('cancel');
  await asking.closed;
  await witness.calls();
}
