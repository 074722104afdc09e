import * as v from 'valibot';
import type { Problem } from '../core/problem';
import { line } from './formats';

/*
 * What the options page and the background say to each other about Microsoft 365: never a token, never a key
 * (reliability R22, R26).
 */

/** Microsoft's separate worlds; each has its own sign-in, Graph and portal (contracts/microsoft.md §1.5). */
export const CLOUDS = ['global', 'usGovernment', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** What is synchronised from Microsoft 365 to the phone system. */
export type Sync = 'users' | 'contacts' | 'status';

/** Who asks Microsoft: the person who signed in, or the application with its certificate. */
export type Grant = 'delegated' | 'application';

/** Which permissions are asked for: those of 3CX's own integration, or narrower ones that do the same. */
export type PermissionSet = 'usual' | 'narrow';
export const PermissionSetName = v.picklist(['usual', 'narrow']);

export const ApplicationWish = v.object({
  cloud: v.picklist(CLOUDS),
  clientId: line(100),
  /** The tenant's id, or one of its domains. */
  tenant: line(300),
});
export type ApplicationWish = v.InferOutput<typeof ApplicationWish>;

export const GrantName = v.picklist(['delegated', 'application']);
/** SHA-1 over the certificate, as the portal shows it. */
export const Thumbprint = v.pipe(v.string(), v.regex(/^[0-9A-F]{40}$/));

/** The application that the company registered for us. */
export interface ApplicationView {
  readonly cloud: Cloud;
  readonly clientId: string;
  /** As it was typed. */
  readonly tenant: string;
  readonly tenantId: string;
  /** The organisation's name, once somebody has signed in, or the application has shown its certificate. */
  readonly tenantName: string | null;
}

/** The person who signed in, while it lasts and after. */
export interface SignInView {
  /** `ended`: nothing can be asked any more until the person signs in again. */
  readonly state: 'active' | 'ended';
  /** Empty where the very first sign-in was interrupted: nobody knows whose it would have been. */
  readonly username: string;
  readonly name: string | null;
  readonly signedInAt: number;
  /** 24 hours after the sign-in, whatever happens between (contracts/microsoft.md §0.4). */
  readonly endsAt: number;
  /** Why it ended before, or could not be renewed last. */
  readonly problem: Problem | null;
}

/** What Microsoft says about the account; `null` in a field: it could not be read. */
export interface AccountView {
  /** Names of the directory roles that the person has now, also by a group. */
  readonly roles: readonly string[] | null;
  /** Whether one of them may consent for the organisation. */
  readonly mayConsent: Readonly<Record<Grant, boolean>> | null;
  /** Whether the account itself has a mailbox: free/busy is asked there. */
  readonly mailbox: boolean | null;
  readonly checkedAt: number;
  readonly problem: Problem | null;
}

/** What Microsoft says about the organisation, to the person or to the application. */
export interface OrganisationView {
  /** What it bought: whether it manages users, and whether it has mailboxes; `null`: it could not be read. */
  readonly plans: {
    readonly names: readonly string[];
    readonly users: boolean;
    readonly exchange: boolean;
  } | null;
  readonly checkedAt: number;
  readonly problem: Problem | null;
}

export interface PermissionView {
  /** Microsoft's own name: `Directory.Read.All`. */
  readonly name: string;
  readonly grant: Grant;
  /** `covered`: a wider one that was granted includes it. */
  readonly state: 'granted' | 'missing' | 'covered' | 'notNeeded' | 'unknown';
  /** The syncs that need it. */
  readonly syncs: readonly Sync[];
  /** Whether it is of the narrower set, rather than the usual one. */
  readonly narrow: boolean;
}

/** What can be read with what was granted. */
export interface AbilityView {
  readonly what: 'users' | 'status' | 'ownContacts' | 'othersContacts';
  readonly by: Grant;
  readonly state: 'yes' | 'no' | 'unknown';
  /**
   * Why not: a permission is missing; a sign-in can never read that; the tenant manages no users; the account has no
   * mailbox; the company has no Exchange; there is no certificate, nobody has asked whether it is trusted, or it is
   * not; access for the whole organisation is switched off; nobody is signed in.
   */
  readonly reason:
    | 'permission'
    | 'delegatedNever'
    | 'noUsers'
    | 'noMailbox'
    | 'noExchange'
    | 'noKey'
    | 'notTried'
    | 'notTrusted'
    | 'switchedOff'
    | 'signedOut'
    | null;
  /** The permissions it lacks. */
  readonly lacks: readonly string[];
}

/** How agreeing to the permissions stands: up to ten minutes are waited for it to take effect. */
export interface ConsentView {
  readonly grant: Grant;
  /** `refused`: Microsoft's page came back without an agreement; `agreed`: nobody is signed in yet to see it by. */
  readonly state: 'waiting' | 'granted' | 'late' | 'stopped' | 'refused' | 'agreed';
  readonly startedAt: number;
  readonly until: number;
  /** How often new tokens were asked for, and when last. */
  readonly asked: number;
  readonly askedAt: number | null;
  readonly missing: readonly string[];
  readonly problem: Problem | null;
}

export interface CertificateView {
  readonly thumbprint: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** `current` signs; `next` was made to follow it and is not trusted yet; `previous` was followed. */
  readonly use: 'current' | 'next' | 'previous';
  /** `soon`: less than 30 days are left. */
  readonly validity: 'valid' | 'soon' | 'expired' | 'notYet';
  readonly pem: string;
  /** What Microsoft said to it last; `null`: not asked yet. */
  readonly trust: { readonly at: number; readonly problem: Problem | null } | null;
}

export interface MicrosoftView {
  /** Whether the browser lets us ask the chosen cloud's sign-in and Graph. */
  readonly access: boolean;
  readonly application: ApplicationView | null;
  readonly redirectUrls: readonly {
    readonly browser: 'chromium' | 'firefox';
    readonly url: string;
    readonly own: boolean;
  }[];
  readonly signIn: SignInView | null;
  readonly account: AccountView | null;
  readonly organisation: OrganisationView | null;
  readonly permissions: readonly PermissionView[];
  readonly abilities: readonly AbilityView[];
  readonly consents: Readonly<Record<Grant, ConsentView | null>>;
  /** Where an administrator agrees for the whole organisation; `null` without an application. */
  readonly consentUrls: Readonly<Record<Grant, string>> | null;
  /** The same for the narrower permissions of a sign-in. */
  readonly narrowConsentUrl: string | null;
  /** Whether the application may ask by itself: requests without `Origin` (contracts/microsoft.md §2.3). */
  readonly organisationWide: boolean;
  readonly certificates: readonly CertificateView[];
  /** The server's clock minus ours in milliseconds, where it was seen to differ by more than five minutes. */
  readonly clockOff: number | null;
}
