import { type CountryCode, type FindOptions, regionsOfMessage } from '../phone';
import { messageAround, senderAddressOf } from './message-sender';

export interface RegionOptions {
  /** The country whose national numbers are meant. */
  readonly region?: CountryCode;
  /** The mailbox's language (`de-AT`), which counts where there is no region. */
  readonly locale?: string;
}

export interface MessageOptions {
  /** How numbers are looked for in the text at a node. */
  optionsAt(node: Node): FindOptions;
  /** Says that the page has changed, and perhaps shows other messages. */
  forget(): void;
}

/** Tells for every text of the page what is known of the message that it belongs to. */
export function createMessageOptions(options: RegionOptions): MessageOptions {
  const everywhere = findOptions(options, null);
  let known = new Map<Element, FindOptions>();
  return {
    optionsAt: (node) => {
      const message = messageAround(node);
      if (!message) return everywhere;
      const there = known.get(message) ?? findOptions(options, senderAddressOf(message));
      known.set(message, there);
      return there;
    },
    forget: () => {
      if (known.size > 0) known = new Map();
    },
  };
}

const findOptions = ({ region, locale }: RegionOptions, sender: string | null): FindOptions =>
  regionsOfMessage({ chosen: region ?? null, locales: locale === undefined ? [] : [locale], sender });
