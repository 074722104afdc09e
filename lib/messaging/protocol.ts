import * as v from 'valibot';
import type { CheckResult } from '../core/check';
import type { Problem } from '../core/problem';
import type { Result } from '../core/result';
import type { CallableNumber } from '../phone';
import { type CallingView, CallingWish, ListChange } from './calling';
import { Extension, Id, Locales, line, Moment, Name, TabId, Target } from './formats';
import { ApplicationWish, GrantName, type MicrosoftView, PermissionSetName, Thumbprint } from './microsoft';
import { PageTexts } from './page-text';
import type {
  ConfirmView,
  ConnectionView,
  DialAnswer,
  PageCall,
  PageSettings,
  PageView,
  PhoneChoice,
  ReadNumber,
  StatusView,
} from './views';

/*
 * Everything the extension's contexts say to each other: who may say it, what it must look like, and what
 * comes back. Whatever arrives has passed `gate` before a handler sees it (reliability R25, R26).
 */

/**
 * Who may say something: a page of our own, the confirm page in particular, the document that holds the events
 * socket, or the content script in a page of an Outlook host or in a frame of the same origin within it.
 */
export type Speaker = 'ownPage' | 'confirmPage' | 'offscreen' | 'outlook';

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
  /** The phones that are registered now; the answer says which of them is chosen. */
  'connection.phones': { from: ['ownPage'], payload: v.null() },
  /** `id` null: whichever phone the phone system names first. */
  'connection.choosePhone': {
    from: ['ownPage'],
    payload: v.object({ id: v.nullable(line(1_000)), name: v.pipe(v.string(), v.maxLength(300)) }),
  },
  'connection.test': { from: ['ownPage'], payload: v.null() },
  'connection.disconnect': { from: ['ownPage'], payload: v.null() },
  /** What is known without asking Microsoft. */
  'microsoft.read': { from: ['ownPage'], payload: v.null() },
  /** Proves that the tenant exists; another application or tenant ends the sign-in and forgets its consent. */
  'microsoft.configure': { from: ['ownPage'], payload: ApplicationWish },
  /** Opens Microsoft's sign-in window and answers when it is through. */
  'microsoft.signIn': { from: ['ownPage'], payload: v.null() },
  /** Forgets tokens and what was read. */
  'microsoft.signOut': { from: ['ownPage'], payload: v.null() },
  /** Asks with new tokens what is granted, who is signed in and what was bought. */
  'microsoft.check': { from: ['ownPage'], payload: v.null() },
  /** Opens the page on which an administrator agrees for everybody; an agreement is waited for. */
  'microsoft.agree': {
    from: ['ownPage'],
    payload: v.object({ grant: GrantName, set: PermissionSetName }),
  },
  /** Waits for an agreement that was given elsewhere. */
  'microsoft.awaitConsent': { from: ['ownPage'], payload: v.object({ grant: GrantName }) },
  'microsoft.stopAwaiting': { from: ['ownPage'], payload: v.object({ grant: GrantName }) },
  'microsoft.organisationWide': { from: ['ownPage'], payload: v.object({ on: v.boolean() }) },
  'microsoft.createCertificate': { from: ['ownPage'], payload: v.null() },
  /** Asks for a token with this certificate; one that is trusted and was the next becomes the current. */
  'microsoft.tryCertificate': { from: ['ownPage'], payload: v.object({ thumbprint: Thumbprint }) },
  'microsoft.removeCertificate': { from: ['ownPage'], payload: v.object({ thumbprint: Thumbprint }) },
  /** Forgets the application, the sign-in and the keys. */
  'microsoft.forget': { from: ['ownPage'], payload: v.null() },
  'calling.read': { from: ['ownPage'], payload: v.null() },
  'calling.write': { from: ['ownPage'], payload: CallingWish },
  /** Puts one entry into a list, or takes it out, whatever else the list holds by now. */
  'calling.list': { from: ['ownPage'], payload: ListChange },
  /** What is known without asking anybody: the popup shows it at once. */
  'status.read': { from: ['ownPage'], payload: v.null() },
  /** The same after asking the phone system; while a page repeats it, events are listened to. */
  'status.refresh': { from: ['ownPage'], payload: v.null() },
  /** Sets the own status in the phone system, by the name that `status.refresh` gave it. */
  'profile.choose': { from: ['ownPage'], payload: v.object({ profile: line(100) }) },
  'history.clear': { from: ['ownPage'], payload: v.null() },
  /** Calls what a person typed, pasted or chose from the recent calls. */
  'call.dial': {
    from: ['ownPage'],
    payload: v.object({ id: Id, text: v.pipe(v.string(), v.maxLength(10_000)), name: Name, at: Moment }),
  },
  /** Lets the own phone ring and calls nobody else. */
  'call.test': { from: ['ownPage'], payload: v.object({ id: Id, at: Moment }) },
  /** Hangs up, or takes back what has only just been asked for. */
  'call.hangUp': { from: ['ownPage', 'outlook'], payload: v.object({ intentId: Id }) },
  /** How a call that this page asked for stands. */
  'call.follow': { from: ['outlook'], payload: v.object({ intentId: Id }) },
  'confirm.read': { from: ['confirmPage'], payload: v.object({ id: Id }) },
  'confirm.answer': {
    from: ['confirmPage'],
    payload: v.object({ id: Id, call: v.boolean(), remember: v.boolean(), at: Moment }),
  },
  /** How numbers are marked in a tab, for the popup that was opened over it. */
  'page.read': { from: ['ownPage'], payload: v.object({ tabId: TabId }) },
  'page.pause': { from: ['ownPage'], payload: v.object({ tabId: TabId, paused: v.boolean() }) },
  /** Puts another script of ours into the frame that asks, beside the one that is there. */
  'outlook.load': { from: ['outlook'], payload: v.object({ script: v.picklist(['reading', 'card']) }) },
  'outlook.start': { from: ['outlook'], payload: v.null() },
  /** Which numbers of some pieces of a page may be called; the answer has those of each. */
  'numbers.find': { from: ['outlook'], payload: PageTexts },
  /** Whom a text that a person types would call. */
  'number.read': {
    from: ['outlook'],
    payload: v.object({ text: v.pipe(v.string(), v.maxLength(10_000)), locales: Locales }),
  },
  'dial.intent': {
    from: ['outlook'],
    payload: v.object({
      id: Id,
      raw: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
      target: Target,
      name: Name,
      at: Moment,
    }),
  },
  /** What the events socket of the phone system said, or that it is open, or gone. */
  'socket.event': {
    from: ['offscreen'],
    payload: v.object({
      socketId: Id,
      event: v.variant('kind', [
        v.object({ kind: v.literal('open') }),
        v.object({ kind: v.literal('frame'), text: v.pipe(v.string(), v.maxLength(100_000)) }),
        v.object({ kind: v.literal('closed'), code: v.number() }),
      ]),
    }),
  },
} as const satisfies Record<string, { from: readonly Speaker[]; payload: v.GenericSchema }>;

export type MessageName = keyof typeof MESSAGES;
/** Every name in the protocol. */
export const MESSAGE_NAMES = Object.keys(MESSAGES) as MessageName[];

export type Payload<Name extends MessageName> = v.InferOutput<(typeof MESSAGES)[Name]['payload']>;

export interface Answers {
  'connection.read': ConnectionView;
  'connection.connect': ConnectionView;
  'connection.chooseExtension': ConnectionView;
  'connection.phones': readonly PhoneChoice[];
  'connection.choosePhone': ConnectionView;
  'connection.test': readonly CheckResult[];
  'connection.disconnect': ConnectionView;
  'microsoft.read': MicrosoftView;
  'microsoft.configure': MicrosoftView;
  'microsoft.signIn': MicrosoftView;
  'microsoft.signOut': MicrosoftView;
  'microsoft.check': MicrosoftView;
  'microsoft.agree': MicrosoftView;
  'microsoft.awaitConsent': MicrosoftView;
  'microsoft.stopAwaiting': MicrosoftView;
  'microsoft.organisationWide': MicrosoftView;
  'microsoft.createCertificate': MicrosoftView;
  'microsoft.tryCertificate': MicrosoftView;
  'microsoft.removeCertificate': MicrosoftView;
  'microsoft.forget': MicrosoftView;
  'calling.read': CallingView;
  'calling.write': CallingView;
  'calling.list': CallingView;
  'status.read': StatusView;
  'status.refresh': StatusView;
  'profile.choose': StatusView;
  'history.clear': StatusView;
  'call.dial': DialAnswer;
  'call.test': DialAnswer;
  'call.hangUp': PageCall;
  'call.follow': PageCall;
  'confirm.read': ConfirmView;
  'confirm.answer': DialAnswer | null;
  'page.read': PageView;
  'page.pause': PageView;
  'outlook.load': null;
  'outlook.start': PageSettings;
  'numbers.find': readonly (readonly CallableNumber[])[];
  'number.read': ReadNumber;
  'dial.intent': PageCall;
  'socket.event': null;
}

/** Every answer says whether it worked; a handler's exception becomes `internal`. */
export type Answer<Name extends MessageName> = Result<Answers[Name], Problem>;

/**
 * What the background says by itself, to pages of our own and to content scripts; nobody answers. They listen
 * with `hear` of `lib/messaging/client.ts`.
 */
export interface Announcements {
  /** The status has changed; our own pages show it. */
  'status.changed': StatusView;
  /** A call that the content script in this tab asked for has changed. */
  'call.changed': PageCall;
  'page.settings': PageSettings;
  /** Something about Microsoft 365 has changed; the options page shows it. */
  'microsoft.changed': MicrosoftView;
  /** A key was pressed: go to the next number of the open message . */
  'page.walk': null;
}

export type AnnouncementName = keyof Announcements;

export type { RecentCall } from '../dial/history';
