import * as v from 'valibot';
import type { Problem, ProblemKind } from '../core/problem';
import type { Result } from '../core/result';
import type { Call, CallState } from '../dial/call';
import type { CountryCode } from '../phone';

/*
 * Everything the extension's contexts say to each other: who may say it, what it must look like, and what
 * comes back. Whatever arrives has passed `gate` before a handler sees it (reliability R25, R26).
 */

/** Who may say something: a page of our own, or the content script in the top frame of an Outlook host. */
export type Speaker = 'ownPage' | 'outlook';

const line = (longest: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest));

const Extension = v.pipe(v.string(), v.regex(/^[\w*#.-]{1,64}$/));

export const MESSAGES = {
  'connection.read': { from: ['ownPage'], payload: v.null() },
  'connection.connect': {
    from: ['ownPage'],
    payload: v.object({
      address: line(300),
      clientId: line(200),
      /** Empty: the secret that is stored for this address and client id. */
      clientSecret: v.pipe(v.string(), v.trim(), v.maxLength(4_000)),
    }),
  },
  'connection.chooseExtension': { from: ['ownPage'], payload: v.object({ extension: Extension }) },
  'connection.disconnect': { from: ['ownPage'], payload: v.null() },
  'calling.read': { from: ['ownPage'], payload: v.null() },
  'calling.write': {
    from: ['ownPage'],
    payload: v.object({ region: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))) }),
  },
  'call.read': { from: ['ownPage'], payload: v.null() },
  'outlook.start': { from: ['outlook'], payload: v.null() },
  'dial.intent': {
    from: ['outlook'],
    payload: v.object({
      id: v.pipe(v.string(), v.uuid()),
      raw: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      e164: v.pipe(v.string(), v.regex(/^\+[1-9]\d{3,14}$/)),
      at: v.pipe(v.number(), v.finite()),
    }),
  },
} as const satisfies Record<string, { from: readonly Speaker[]; payload: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
/** Every name in the protocol. */
export const MESSAGE_NAMES = Object.keys(MESSAGES) as MessageName[];

export type Payload<Name extends MessageName> = v.InferOutput<(typeof MESSAGES)[Name]['payload']>;

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
    };

/** How numbers are read. */
export interface CallingView {
  readonly region: CountryCode | null;
  /** Every country to choose from. */
  readonly regions: readonly CountryCode[];
}

/** What a content script is told when it starts. */
export interface PageSettings {
  readonly region: CountryCode | null;
}

/** What the page may know of its own call: nothing that it did not say itself (reliability R26). */
export interface PageCall {
  readonly state: CallState;
  readonly problem: ProblemKind | null;
}

export interface Answers {
  'connection.read': ConnectionView;
  'connection.connect': ConnectionView;
  'connection.chooseExtension': ConnectionView;
  'connection.disconnect': ConnectionView;
  'calling.read': CallingView;
  'calling.write': CallingView;
  'call.read': Call | null;
  'outlook.start': PageSettings;
  'dial.intent': PageCall;
}

/** Every answer says whether it worked; a handler's exception becomes `internal`. */
export type Answer<Name extends MessageName> = Result<Answers[Name], Problem>;
