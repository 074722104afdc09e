import { certificatesIn, say } from './microsoft';
import {
  type BrowserWithWindows,
  goOnToSignIn,
  pressAgree,
  pressInWindow,
  readMicrosoft,
  says,
  signInWithConsent,
  typeApplication,
} from './microsoft-sign-in';
import { openPortal, type Portal } from './portal';
import { type Tab, until } from './tab';

/** What the portal is given: the narrower set for a person, the usual one for the application. */
const DELEGATED = ['User.Read', 'User.Read.All', 'Calendars.ReadBasic', 'Contacts.Read'];
const APPLICATION = ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];

interface Scene {
  readonly browser: BrowserWithWindows;
  /** The section about Microsoft 365, where nothing is set up. */
  readonly page: Tab;
  readonly redirectUri: string;
}

/**
 * An administrator's way from nothing to everything: registers the app in the portal, pastes its ids, signs in, agrees
 * until the permissions are green; then makes a key pair, uploads its certificate in the portal, and the application
 * reads by itself. Throws where a step does not lead to the next.
 */
export async function setUpFromPortal(scene: Scene): Promise<void> {
  const portal = await openPortal(scene.browser);
  const { clientId, tenantId } = await portal.register('Dialbridge');
  await portal.addRedirectUri(scene.redirectUri);
  await portal.addPermissions('delegated', DELEGATED);
  await signInAndAgree(scene, clientId, tenantId);
  await giveKey(scene, portal);
  await portal.page.close();
}

async function signInAndAgree({ browser, page }: Scene, clientId: string, tenantId: string): Promise<void> {
  await page.bringToFront();
  await typeApplication(page, { clientId, tenant: tenantId });
  await goOnToSignIn(page);
  await signInWithConsent(browser, page);
  await says(page, /Signed in as Robin Keller/);
  await pressInWindow(await pressAgree(browser, page), 'Accept');
  await page.appears('#microsoft-permissions-delegated .notice.good');
  const { permissions } = await readMicrosoft(page);
  const lacking = permissions.filter(({ grant, state }) => grant === 'delegated' && state === 'missing');
  if (lacking.length > 0) throw new Error(`still missing: ${lacking.map(({ name }) => name)}`);
}

async function giveKey({ page }: Scene, portal: Portal): Promise<void> {
  await page.click('[name=organisation-wide]');
  await page.appears('[name=create-certificate]');
  await page.click('[name=create-certificate]');
  await page.appears('[name=save-pem]');
  const [made] = certificatesIn(await say(page, 'microsoft.read', null));
  await portal.page.bringToFront();
  const shown = await portal.uploadCertificate(made?.pem ?? '');
  if (shown !== made?.thumbprint) throw new Error(`the portal shows ${shown} for ${made?.thumbprint}`);
  await portal.addPermissions('application', APPLICATION);
  await portal.grantAdminConsent();
  await page.bringToFront();
  await page.click('[name=try-certificate]');
  await page.appears('[data-ability=othersContacts][data-state=yes]');
  await until(
    async () => (await readMicrosoft(page)).certificates[0]?.trust?.problem,
    (trouble) => trouble === null,
  );
}
