import { clickNumber, markedInMail, openMail } from '../browsers/journey';
import { type Tab, until } from '../browsers/tab';
import type { Stage } from './stage';

/** The mail of the pictures, and the numbers in it. */
const MAIL = 'demo-delivery';
export const OFFICE = '+49 (0)40 66969 128';
export const OFFICE_SHOWN = '+49 40 66969128';
export const MOBILE = '0171 39200 25';

/** Opens the mail, its numbers marked. */
export async function openDelivery({ browser }: Stage): Promise<Tab> {
  const mail = await openMail(browser, MAIL);
  await markedInMail(mail, 2);
  return mail;
}

/** Opens the mail, clicks a number and waits until the card says so. */
export async function clickInDelivery(stage: Stage, number: string, words: string): Promise<Tab> {
  const mail = await openDelivery(stage);
  await clickNumber(mail, number);
  await cardSays(stage, words);
  return mail;
}

/** Waits until the card in the page says something, and prints all it says. */
export async function cardSays({ browser, story }: Stage, words: string): Promise<void> {
  const text = await until(browser.readCard, (shown) => shown.includes(words));
  story.evidence(`the card says: ${withoutEcho(text)}`);
}

/** What a card says it also says to screen readers, at its end: a second time for those who see it. */
export function withoutEcho(text: string): string {
  const words = text.split(' ');
  for (let from = Math.ceil(words.length / 2); from < words.length; from += 1) {
    const end = words.slice(from).join(' ');
    const rest = words.slice(0, from).join(' ');
    if (rest.includes(end)) return rest;
  }
  return text;
}
