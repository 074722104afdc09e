import { elementOf } from './elements';

/*
 * Where Outlook shows who has sent a message: above its body, in a button that brings up the person's card, as
 * `Name<address>` or with the address in its title or label; on a card of a person, as the one link to write to
 * them. Known from public code (design/detector.md, "Outlook on the web"): elsewhere no sender is found, and
 * numbers are read as those of the mailbox.
 */
export const MESSAGE_BODY = '[id^="UniqueMessageBody"]';

export const PERSON_CARD = '[role="dialog"], [role="complementary"]';

/** The body of the message, or the card of a person, that a node lies in, also within shadow trees and frames. */
export const messageAround = (node: Node): Element | null =>
  closestAround(node, `${MESSAGE_BODY}, [role="dialog"]`);

/** The body of the message that a node lies in. */
export const bodyAround = (node: Node): Element | null => closestAround(node, MESSAGE_BODY);

function closestAround(node: Node, selector: string): Element | null {
  for (let at = elementOf(node); at; at = outsideOf(at)) {
    const found = at.closest(selector);
    if (found) return found;
  }
  return null;
}

/** What holds the tree that an element is in: the host of a shadow tree, or the frame, which is of the same origin. */
function outsideOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : (element.ownerDocument.defaultView?.frameElement ?? null);
}

/** The e-mail address of whoever has sent a message, or of the person on a card; `null` where none is shown. */
export function senderAddressOf(message: Element): string | null {
  if (!message.matches(MESSAGE_BODY)) return addressOnCard(message);
  const person = senderAbove(message);
  if (!person) return null;
  const said = [person.textContent, person.getAttribute('title'), person.getAttribute('aria-label')];
  return said.map(addressIn).find((address) => address !== null) ?? null;
}

/** Whom the message's own header names: its first button that brings up a person's card. */
export function senderAbove(body: Element): Element | null {
  for (let around = body.parentElement; around; around = around.parentElement) {
    if (around.querySelectorAll(MESSAGE_BODY).length > 1) return null;
    const people = [...around.querySelectorAll('[aria-haspopup="dialog"]')];
    const first = people.find((person) => !body.contains(person));
    if (first) return isBefore(first, body) ? first : null;
  }
  return null;
}

function addressOnCard(card: Element): string | null {
  const links = [...card.querySelectorAll('a[href^="mailto:"]')];
  return links.length === 1 ? addressIn(links[0]?.textContent ?? null) : null;
}

const ADDRESS = /[^\s<>()[\],;:"@]{1,64}@[^\s<>()[\],;:"@.]{1,63}(?:\.[^\s<>()[\],;:"@.]{1,63}){1,8}/;

const addressIn = (text: string | null): string | null => ADDRESS.exec(text ?? '')?.[0] ?? null;

const isBefore = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
