import {
  ADMIN,
  openMicrosoft,
  ownRedirectUri,
  pressInWindow,
  pressSignIn,
  says,
  signInAs,
  TENANT,
  typeApplication,
} from '../../browsers/microsoft-sign-in';
import { openPortal, type Portal } from '../../browsers/portal';
import type { Tab } from '../../browsers/tab';
import { tellPage, tellTokens } from '../microsoft-witness';
import { takeBoth, takeWhole } from '../pictures';
import type { Stage } from '../stage';
import { giveOrganisationWideAccess } from './microsoft-key';

/** What an administrator adds for the person who signs in. */
const DELEGATED = ['User.Read', 'User.Read.All', 'Calendars.ReadBasic', 'Contacts.Read'];

/** How long the local Microsoft takes until a consent reaches its tokens; the real one takes minutes. */
const PROPAGATION_MS = 6_000;

/** An administrator sets Microsoft 365 up: the application, the sign-in, the consent, then the key pair. */
export async function setUpMicrosoft(stage: Stage): Promise<void> {
  const { browser, pbx } = stage;
  await pbx.send('PATCH', '/entra/settings', { propagationMs: PROPAGATION_MS });
  const options = await openMicrosoft(browser);
  const portal = await openPortal(browser);
  await configure(stage, options, portal);
  await walkToSignIn(stage, options);
  await signIn(stage, options);
  await consent(stage, options, portal);
  await giveOrganisationWideAccess(stage, options, portal);
  await portal.page.close();
  await options.close();
}

async function configure(stage: Stage, options: Tab, portal: Portal): Promise<void> {
  const { story } = stage;
  story.step('Registering the application in the portal of the local Microsoft 365');
  const { clientId, tenantId } = await portal.register('Dialbridge');
  await portal.addRedirectUri(await ownRedirectUri(options));
  await portal.addPermissions('delegated', DELEGATED);
  story.evidence(`the portal says: client ID ${clientId}, tenant ID ${tenantId}`);
  await takeWhole(stage, portal.page, 'portal-registered');

  story.step('Pasting the application’s ID on the options page');
  await options.bringToFront();
  await takeWhole(stage, options, 'microsoft-1-app');
  await typeApplication(options, { clientId, tenant: TENANT });
}

/** Past the key pair, which is not needed to sign in, and the redirect address, which the portal has. */
async function walkToSignIn(stage: Stage, options: Tab): Promise<void> {
  await options.appears('[data-step=key][data-state=current] [name=next]');
  await takeWhole(stage, options, 'microsoft-2-key');
  await options.click('[name=next]');
  await options.appears('[data-step=redirect][data-state=current] [name=next]');
  await takeWhole(stage, options, 'microsoft-3-redirect');
  await options.click('[name=next]');
  await options.appears('[name=sign-in]');
}

async function signIn(stage: Stage, options: Tab): Promise<void> {
  const { browser, story } = stage;
  story.step('Signing in, in Microsoft’s own window');
  await tellTokens(stage, async () => {
    const window = await pressSignIn(browser, options);
    await signInAs(window, ADMIN);
    await says(window, /Permissions requested/);
    await takeBoth(stage, window, 'microsoft-window');
    await pressInWindow(window, 'Accept');
    await options.appears('[data-sign-in=active]');
  });
  await tellPage(stage, options);
  await takeWhole(stage, options, 'microsoft-signed-in');
}

async function consent(stage: Stage, options: Tab, portal: Portal): Promise<void> {
  stage.story.step('Granting admin consent in the portal, and waiting until tokens show it');
  await portal.page.bringToFront();
  await portal.grantAdminConsent();
  await tellTokens(stage, async () => {
    await options.bringToFront();
    await options.click('[name=await-delegated]');
    await options.appears('[name=stop-awaiting]');
    await takeWhole(stage, options, 'microsoft-waiting');
    await options.appears('#microsoft-permissions-delegated .notice.good');
  });
  await tellPage(stage, options);
  await takeWhole(stage, options, 'microsoft-consented');
}
