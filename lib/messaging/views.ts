import type { Problem, ProblemKind } from '../core/problem';
import type { Call, CallState } from '../dial/call';
import type { RecentCall } from '../dial/history';
import type { Risk } from '../dial/risk';
import type { CountryCode, NumberDescription, NumberType } from '../phone';
import type { Calling } from './calling';

/*
 * What pages of our own, and content scripts, are told: each no more than it shows (reliability R26).
 */

/** What the options page and the popup see of the connection; never the secret. */
export type ConnectionView =
  | { readonly state: 'none' }
  | {
      readonly state: 'connected' | 'accessMissing';
      readonly origin: string;
      readonly host: string;
      readonly clientId: string;
      readonly extension: string;
      readonly extensions: readonly string[];
      /** The name of the phone that was chosen to ring; `null`: the first one there is. */
      readonly phone: string | null;
    };

/** A phone to choose from. */
export interface PhoneChoice {
  readonly id: string;
  readonly name: string;
  readonly chosen: boolean;
}

/** The own status in the phone system, as far as the credential may see it. */
export type ProfileView =
  | { readonly state: 'unknown' }
  | { readonly state: 'hidden'; readonly reason: ProblemKind }
  | {
      readonly state: 'known';
      /** 3CX's own name of it (contracts/3cx.md §3.3): `Available`, `Out of office`. */
      readonly current: string;
      readonly choices: readonly {
        readonly name: string;
        /** A label that the company gave it; `null`: ours. */
        readonly label: string | null;
      }[];
    };

/** The own line as the phone system saw it last. */
export interface LineView {
  /** When it said so, milliseconds since 1970. */
  readonly readAt: number;
  readonly phones: readonly string[];
  /** Whether one of its phones is in a call, made here or elsewhere. */
  readonly busy: boolean;
  /** Why it could not be read since, if so. */
  readonly problem: Problem | null;
  readonly profile: ProfileView;
}

/** What of Microsoft 365 needs an administrator: the sign-in has ended, or the certificate needs a successor. */
export type MicrosoftCare = 'signIn' | 'certificate';

/** Everything the popup shows. */
export interface StatusView {
  readonly connection: ConnectionView;
  /** Whether the browser lets us read Outlook's pages. */
  readonly outlookAllowed: boolean;
  readonly line: LineView | null;
  /** The call that is up or was made last in this session. */
  readonly call: Call | null;
  readonly recent: readonly RecentCall[];
  readonly fallback: Calling['fallback'];
  readonly microsoft: MicrosoftCare | null;
}

/** What became of a request to call from one of our own pages. */
export type DialAnswer =
  | { readonly outcome: 'call'; readonly call: Call }
  /** The confirm page was opened and asks. */
  | { readonly outcome: 'confirm' }
  /** There is no phone system to ask; `href` is for the page to open where it is a `tel:` address. */
  | { readonly outcome: 'handedOver'; readonly href: string | null };

/** What the confirm page asks about. */
export interface ConfirmView {
  readonly target: string;
  readonly shown: string;
  readonly name: string | null;
  readonly country: CountryCode | null;
  readonly type: NumberType;
  readonly risks: readonly Risk[];
  /** Whether "do not ask again for this number" may be offered. */
  readonly mayRemember: boolean;
  /** Whether it asks as an emergency number of some country, because nobody has chosen one. */
  readonly isAnyCountrys: boolean;
}

/** How numbers are marked in one tab. */
export interface PageView {
  /** The Outlook host in the tab; `null`: another page, where nothing is marked anyway. */
  readonly host: string | null;
  /** Whether the browser lets us read that host; a person may take a single one away. */
  readonly allowed: boolean;
  readonly paused: boolean;
  /** Whether numbers are marked on this host at all. */
  readonly off: boolean;
}

/** What a content script is told when it starts, and whenever it changes. */
export interface PageSettings {
  readonly region: CountryCode | null;
  readonly clickAction: Calling['clickAction'];
  readonly markStyle: Calling['markStyle'];
  readonly ignored: readonly string[];
  /** Whether numbers are marked in this tab. */
  readonly marking: boolean;
}

/** What the page may know of its own call: nothing that it did not say itself (reliability R26). */
export interface PageCall {
  readonly intentId: string;
  /** `confirm`: a page of our own asks the person first. */
  readonly state: CallState | 'confirm';
  readonly problem: ProblemKind | null;
  /** When the phone system last said so, milliseconds since 1970; `null` where it was not asked. */
  readonly checkedAt: number | null;
  /** A `tel:` address to open, where the number was handed over to the phone app. */
  readonly href: string | null;
}

/** Whom a text would call. */
export interface ReadNumber {
  /** `null` where the text is no number. */
  readonly target: string | null;
  readonly several: boolean;
  /** What is known of the number; `null` where it is no public one. */
  readonly description: NumberDescription | null;
}
