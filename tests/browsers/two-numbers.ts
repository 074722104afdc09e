import { clickNumber, markedInMail, openMail, type switches } from './journey';
import { type BrowserWithExtension, type Tab, until } from './tab';

/*
 * A mail with two numbers, to show that something dials nothing: it is done to the first number, then the
 * other one is clicked. Once that is dialled, whatever was to come of what happened before has come too.
 */

export const FIRST = '+49 40 66969 128';
const OTHER = '+49 40 66969 415';
const OTHER_DIALLED = '+494066969415';

/** The note of a call stands below its number and must not lie on the other one. */
const BETWEEN = '<p>Kind regards</p>'.repeat(5);

type Switches = ReturnType<typeof switches>;

/** Opens the mail, its two numbers painted. */
export async function openTwoNumbers(browser: BrowserWithExtension, pbx: Switches): Promise<Tab> {
  const html = `<p>My desk: ${FIRST}</p>${BETWEEN}<p>My colleague: ${OTHER}</p>`;
  await pbx.send('POST', '/outlook/mails', { id: 'two-numbers', html });
  const mail = await openMail(browser, 'two-numbers');
  await markedInMail(mail, 2);
  return mail;
}

/** Clicks the other number; all the destinations that were dialled, once its own is among them. */
export async function callOther(mail: Tab, pbx: Switches): Promise<readonly string[]> {
  await mail.bringToFront();
  await clickNumber(mail, OTHER);
  const dialled = async () => (await pbx.calls()).map(({ destination }) => destination);
  return until(dialled, (destinations) => destinations.includes(OTHER_DIALLED));
}
