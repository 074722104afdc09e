import type { NumberDescription } from './describe';
import type { PhoneNumberMatch } from './match';
import type { MessageContext } from './regions/message';

/** A link to a number (`tel:`, `callto:`), as far as it stands in a text. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/** A piece of a page, and what the page knows of the message that it belongs to. */
export interface PageText extends Required<MessageContext> {
  readonly text: string;
  /** Numbers that begin between these are wanted; what is around is only context. */
  readonly from: number;
  readonly to: number;
  readonly links: readonly TextLink[];
}

/** A number of a page that may be called. Offsets are UTF-16; `text.slice(start, end) === raw`. */
export interface CallableNumber
  extends Partial<Pick<PhoneNumberMatch, 'extension' | 'dtmf' | 'kind' | 'confidence'>> {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Whom a click calls: `+4940123456`, or digits where it is no public number. */
  readonly target: string;
  /** Whether the target is that of a link whose text does not say it. */
  readonly isLinked?: true;
  /**
   * The numbers that it may be, the target's first, as far as they are public; more than one where its country is not
   * certain.
   */
  readonly readings: readonly NumberDescription[];
}
