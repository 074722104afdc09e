import type { ConsentView, Grant, MicrosoftView } from '../../../lib/messaging/microsoft';
import { currentOf } from '../../../lib/microsoft/certificate/rotation';
import { validityAt } from '../../../lib/microsoft/certificate/validity';
import { ownerOf } from '../../../lib/microsoft/identity/application';
import { consentUrl } from '../../../lib/microsoft/identity/consent-url';
import { consentView } from '../../../lib/microsoft/identity/consent-wait';
import { redirectUrls } from '../../../lib/microsoft/identity/redirect-urls';
import { readRecord, type SignedIn } from '../../../lib/microsoft/identity/session';
import { readSignIn } from '../../../lib/microsoft/identity/sign-in-view';
import { abilityViews } from '../../../lib/microsoft/permissions/ability-views';
import { permissionViews } from '../../../lib/microsoft/permissions/permission-views';
import {
  type ApplicationStanding,
  applicationStanding,
  type DelegatedStanding,
  delegatedStanding,
} from '../../../lib/microsoft/permissions/standing';
import type { StoredApplication } from '../../../lib/storage/microsoft';
import { identityPorts } from './person';
import { type DeskPorts, microsoftNow } from './ports';

/** What the options page shows of the person and of what was granted. */
export type DelegatedView = Pick<
  MicrosoftView,
  | 'redirectUrls'
  | 'signIn'
  | 'account'
  | 'organisation'
  | 'permissions'
  | 'abilities'
  | 'consents'
  | 'consentUrls'
  | 'narrowConsentUrl'
>;

/** What is known of the person without asking Microsoft. */
export async function delegatedView(ports: DeskPorts): Promise<DelegatedView> {
  const application = await ports.storage.application.read();
  const urls = { redirectUrls: redirectUrls(ports.redirectUri) };
  if (application === null)
    return {
      ...urls,
      signIn: null,
      account: null,
      organisation: null,
      permissions: [],
      abilities: [],
      consents: { delegated: null, application: null },
      consentUrls: null,
      narrowConsentUrl: null,
    };
  const owner = ownerOf(application);
  const signIn = await readSignIn(application, identityPorts(ports));
  const person = await activePerson(owner, ports);
  const account = await ports.storage.account.read();
  const isTheirs = account?.owner === owner && account.homeAccountId === person?.account.homeAccountId;
  const known = isTheirs ? account.view : null;
  const ofOrganisation = await ports.storage.organisation.read();
  const organisation = ofOrganisation?.owner === owner ? ofOrganisation.view : null;
  const standing = {
    delegated: await standingOfPerson(person, ports),
    application: await standingOfApplication(application, ports),
  };
  return {
    ...urls,
    signIn,
    account: known,
    organisation,
    permissions: permissionViews(standing),
    abilities: abilityViews(standing, {
      mailbox: known?.mailbox ?? null,
      plans: organisation?.plans ?? null,
    }),
    consents: {
      delegated: await readConsent('delegated', owner, ports),
      application: await readConsent('application', owner, ports),
    },
    ...consentUrlsOf(application, ports),
  };
}

async function readConsent(grant: Grant, owner: string, { storage }: DeskPorts): Promise<ConsentView | null> {
  const consent = await storage.consents[grant].read();
  return consent?.owner === owner ? consentView(consent.wait) : null;
}

/** Whose sign-in goes on. */
async function activePerson(owner: string, ports: DeskPorts): Promise<SignedIn | null> {
  const { signedIn } = await readRecord(identityPorts(ports));
  return signedIn?.owner === owner && signedIn.state === 'active' ? signedIn : null;
}

/** A token that came with another sign-in says nothing of this one. */
async function standingOfPerson(person: SignedIn | null, { storage }: DeskPorts): Promise<DelegatedStanding> {
  if (person === null) return 'signedOut';
  const session = await storage.session.read();
  const isTheirs = session?.owner === person.owner && session.signedInAt === person.signedInAt;
  return isTheirs ? delegatedStanding(session.accessToken) : 'unknown';
}

/** By the token that was issued last, as long as the next one would be: by a certificate that Microsoft takes. */
async function standingOfApplication(
  application: StoredApplication,
  ports: DeskPorts,
): Promise<ApplicationStanding> {
  const { storage } = ports;
  if (!(await storage.organisationWide.read())) return 'switchedOff';
  const pairs = await storage.keyPairs.read();
  const current = pairs.ok ? currentOf(pairs.value) : null;
  const isTrusted = current?.trust?.problem === null;
  if (!isTrusted || validityAt(current, await microsoftNow(ports)) === 'expired') return 'notTrusted';
  const token = await storage.applicationToken.read();
  return token?.owner === ownerOf(application) ? applicationStanding(token.token) : 'unknown';
}

/** Nobody waits for where these links come back to; what they carry is of no use twice. */
function consentUrlsOf(application: StoredApplication, { redirectUri, newId }: DeskPorts) {
  const back = () => ({ redirectUri, state: newId() });
  return {
    consentUrls: {
      delegated: consentUrl(application, 'delegated', 'usual', back()),
      application: consentUrl(application, 'application', 'usual', back()),
    },
    narrowConsentUrl: consentUrl(application, 'delegated', 'narrow', back()),
  };
}
