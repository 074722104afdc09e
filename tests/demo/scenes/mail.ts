import { markedInMail, placeOf } from '../../browsers/journey';
import { cardSays, OFFICE, openDelivery } from '../card';
import { takeBoth } from '../pictures';
import type { Stage } from '../stage';

/** The numbers of a mail are marked, and nothing else; a card comes where the pointer rests. */
export async function showMail(stage: Stage): Promise<void> {
  const { story, witness } = stage;
  story.step('Opening a mail: its phone numbers are marked');
  const mail = await openDelivery(stage);
  const marked = await markedInMail(mail, 2);
  story.evidence(`marked: ${marked.join(' · ')} (not the order number, the fax or the date)`);
  await takeBoth(stage, mail, 'mail-marked');

  story.step(`Pointing at ${OFFICE}: the card`);
  await witness.afresh();
  const { x, y } = await placeOf(mail, OFFICE);
  await mail.mouse.move(x, y);
  await cardSays(stage, 'Call with 3CX');
  await takeBoth(stage, mail, 'mail-card');
  await witness.calls();
  await mail.close();
}
