/** What the emulated server and its page say to each other; both import it. */

export type Language = 'en-US' | 'de-DE';

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** One line of the message list. */
export interface MailRow {
  readonly id: string;
  readonly subject: string;
  readonly from: Person;
  /** ISO 8601. */
  readonly date: string;
  readonly preview: string;
  readonly unread: boolean;
  readonly attachment: boolean;
  /** Messages in the conversation. */
  readonly count: number;
}

/** A message's body: what was written now, and what it quotes (hidden behind "…" until asked for). */
export interface WireBody {
  readonly format: 'html' | 'text';
  readonly fresh: string;
  readonly quoted: string | null;
}

export interface WirePart {
  readonly id: string;
  readonly from: Person;
  readonly to: string;
  readonly date: string;
  readonly preview: string;
  readonly body: WireBody;
}

/** A conversation as the reading pane shows it, newest part first. */
export interface OpenMail {
  readonly id: string;
  readonly subject: string;
  readonly parts: readonly WirePart[];
}

/** A persona card's contents. */
export interface Contact extends Person {
  readonly title: string;
  readonly company: string;
  readonly business: string | null;
  readonly mobile: string | null;
  readonly fax: string | null;
}

export interface CalendarItem {
  readonly id: string;
  readonly subject: string;
  readonly organizer: Person;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly place: string;
  /** Plain text; lines are separated by "\n". */
  readonly notes: string;
}

/** Embedded in the document, so that the page draws without asking first. */
export interface Boot {
  readonly language: Language;
  readonly now: string;
  readonly timeZone: string;
  readonly owner: Person;
  /** HTML that a new message starts with. */
  readonly signature: string;
  readonly rows: readonly MailRow[];
}

/** Pushed to every open page over server-sent events. */
export type PageEvent =
  | { readonly type: 'mail-changed'; readonly id: string }
  | { readonly type: 'list-changed' }
  | { readonly type: 'language'; readonly language: Language }
  | { readonly type: 'reload' };

/** What happened in a page; the control API's log keeps these in order. */
export type Beacon =
  | {
      readonly type: 'opened' | 'deleted' | 'restored' | 'persona' | 'translated' | 'sent';
      readonly id: string;
    }
  | { readonly type: 'read' | 'unread'; readonly id: string }
  | { readonly type: 'compose-opened' | 'compose-closed'; readonly id: string | null }
  | { readonly type: 'compose-changed'; readonly field: 'to' | 'subject' | 'body'; readonly text: string }
  | { readonly type: 'searched'; readonly query: string }
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'page-error' | 'csp-violation'; readonly message: string };
