import { markedInMail, openMail, placeOf } from './journey';
import type { BrowserWithExtension, Tab } from './tab';

/*
 * The mail about a delivery, whose number most tests call.
 */

export const OFFICE = '+49 (0)40 66969 128';
/** The same number as it is dialled, and as a person reads it. */
export const OFFICE_DIALLED = '+494066969128';
export const OFFICE_SHOWN = '+49 40 66969128';

/** Opens it, its numbers painted. */
export async function openDelivery(browser: BrowserWithExtension): Promise<Tab> {
  const mail = await openMail(browser, 'demo-delivery');
  await markedInMail(mail);
  return mail;
}

/** Rests the pointer on a number; where that is. */
export async function pointAt(mail: Tab, number: string): Promise<{ x: number; y: number }> {
  const place = await placeOf(mail, number);
  await mail.mouse.move(place.x, place.y);
  return place;
}
