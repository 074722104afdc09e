import type { CountryCode } from 'libphonenumber-js/max';
import type { Person } from './wire';

/** A number as a careful person labels it (design/detector.md, "label rules"). */
export interface LabelledNumber {
  /** As it stands in the mail, tags removed and entities decoded; line breaks of plain text included. */
  readonly raw: string;
  /** What is dialled, without extension; null for an internal extension. */
  readonly e164: string | null;
  readonly kind: 'phone' | 'mobile' | 'tollfree' | 'vanity' | 'fax' | 'internal' | 'conference';
  readonly extension?: string;
  readonly dtmf?: string;
  /** `href`: stands behind a `tel:` or `callto:` link, not in the visible text. Default: `text`. */
  readonly in?: 'text' | 'href';
}

/** Where a body comes from: a file in `mails/`, text at hand, or a function when it is too large to store. */
export type BodySource =
  | { readonly file: `${string}.html` | `${string}.txt` }
  | { readonly format: 'html' | 'text'; readonly content: string }
  | { readonly format: 'html' | 'text'; readonly generate: () => string };

/** An older message of the same conversation. */
export interface EarlierPart {
  readonly from: Person;
  readonly date: string;
  readonly body: BodySource;
}

export type MailKind =
  | 'outlook'
  | 'gmail'
  | 'apple'
  | 'plain'
  | 'newsletter'
  | 'invitation'
  | 'conversation'
  | 'table'
  | 'generated';

export interface Mail {
  readonly id: string;
  readonly subject: string;
  readonly from: Person;
  /** ISO 8601 with offset. */
  readonly date: string;
  readonly language: string;
  /** The country whose national numbers the mail uses. */
  readonly region: CountryCode;
  readonly kind: MailKind;
  readonly body: BodySource;
  /** Newest first. */
  readonly earlier?: readonly EarlierPart[];
  /** In the order in which they stand in the newest part, then in the earlier ones. */
  readonly numbers: readonly LabelledNumber[];
  /** Shown in the list in place of the body's first words: for bodies that are made only when opened. */
  readonly preview?: string;
  readonly unread?: boolean;
  readonly attachment?: boolean;
}
