import type { FindOptions } from '../match';
import { type CountryCode, isCountryCode, suggestRegion } from '../region';
import { countryOfAddress } from './domains';

/** What is known of a message before its text is read. */
export interface MessageContext {
  /** The country that the person chose for the own mailbox; `null` where none was. */
  readonly chosen?: CountryCode | null;
  /** Languages of the mailbox and the browser, the surest first: `de-AT`. */
  readonly locales?: readonly string[];
  /** The sender's mail address or domain. */
  readonly sender?: string | null;
}

/**
 * The countries whose national numbers a message may hold: the mailbox's (the chosen one before what its languages
 * suggest), and the sender's, which comes first. What the text itself says, `findPhoneNumbers` reads.
 */
export function regionsOfMessage({ chosen, locales = [], sender }: MessageContext): FindOptions {
  const region = chosen && isCountryCode(chosen) ? chosen : suggestRegion(locales);
  const senders = sender ? countryOfAddress(sender) : undefined;
  return { ...(region && { region }), ...(senders && senders !== region ? { regions: [senders] } : {}) };
}
