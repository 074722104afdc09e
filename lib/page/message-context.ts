import type { CountryCode, PageText } from '../phone';
import { messageAround, senderAddressOf } from './message-sender';

/** What is known of a message. */
export type Context = Pick<PageText, 'chosen' | 'locales' | 'sender'>;

/** What is known of the mailbox. */
export interface MailboxContext {
  /** The country whose national numbers are meant. */
  readonly region?: CountryCode | null;
  /** The mailbox's languages (`de-AT`), the surest first, which count where there is no region. */
  readonly locales?: readonly string[];
}

export interface MessageContexts {
  /** What is known of the message that a node stands in. */
  at(node: Node): Context;
  /** Says that the page has changed, and perhaps shows other messages. */
  forget(): void;
}

/** Tells for every text of the page what is known of the message that it belongs to. */
export function createMessageContexts({ region, locales = [] }: MailboxContext): MessageContexts {
  const contextOf = (sender: string | null): Context => ({ chosen: region ?? null, locales, sender });
  const everywhere = contextOf(null);
  let known = new Map<Element, Context>();
  return {
    at: (node) => {
      const message = messageAround(node);
      if (!message) return everywhere;
      const there = known.get(message) ?? contextOf(senderAddressOf(message));
      known.set(message, there);
      return there;
    },
    forget: () => {
      if (known.size > 0) known = new Map();
    },
  };
}
