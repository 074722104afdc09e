import type { CountryCode } from './region';

export type PhoneNumberKind = 'phone' | 'mobile' | 'tollfree' | 'vanity' | 'fax' | 'internal' | 'conference';

/** A phone number in a text. Offsets are UTF-16; `text.slice(start, end) === raw`. */
export interface PhoneNumberMatch {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /**
   * What is dialled, without extension; `null` for an internal extension alone, and for what is called a phone
   * number but is valid in no plan (then `likely`).
   */
  readonly e164: string | null;
  readonly extension?: string;
  /** Tones to send after connecting, where the text writes them into the dial string. */
  readonly dtmf?: string;
  readonly kind: PhoneNumberKind;
  readonly region?: CountryCode;
  /** `likely`: its country is not certain (see `alternatives`), or it is valid in no plan. */
  readonly confidence: 'valid' | 'likely';
  /** The same digits as numbers of other countries that are about as likely, best first. */
  readonly alternatives?: readonly OtherNumber[];
}

export interface OtherNumber {
  readonly e164: string;
  readonly region?: CountryCode;
}

export interface FindOptions {
  /** The country whose national numbers are meant where nothing else says so. */
  readonly region?: CountryCode;
  /** Further countries that the message speaks of, best first. */
  readonly regions?: readonly CountryCode[];
}
