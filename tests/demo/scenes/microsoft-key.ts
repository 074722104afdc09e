import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Portal } from '../../browsers/portal';
import type { Tab } from '../../browsers/tab';
import { tellPage, tellTokens } from '../microsoft-witness';
import { takeWhole } from '../pictures';
import type { Stage } from '../stage';

/** What an administrator adds for the application itself. */
const APPLICATION = ['Directory.Read.All', 'Contacts.Read', 'Calendars.Read'];

/** The application gets a key pair, and may then read what no sign-in may: the contacts of others. */
export async function giveOrganisationWideAccess(stage: Stage, options: Tab, portal: Portal): Promise<void> {
  const { story, pbx } = stage;
  story.step('Switching organisation-wide access on, and generating the key pair');
  await pbx.send('PATCH', '/entra/settings', { propagationMs: 0 });
  await options.click('[name=organisation-wide]');
  await options.appears('[name=create-certificate]');
  await options.click('[name=create-certificate]');
  await options.appears('[name=save-pem]');
  await takeWhole(stage, options, 'microsoft-key-pair');

  story.step('Uploading the certificate in the portal, and granting the application its permissions');
  await uploadCertificate(stage, options, portal);
  await portal.addPermissions('application', APPLICATION);
  await portal.grantAdminConsent();
  await takeWhole(stage, portal.page, 'portal-certificate');

  story.step('Checking the certificate with Microsoft: the contacts of others can be read');
  await options.bringToFront();
  await tellTokens(stage, async () => {
    await options.click('[name=try-certificate]');
    await options.appears('[data-ability=othersContacts][data-state=yes]');
  });
  await tellPage(stage, options);
  await takeWhole(stage, options, 'microsoft-done');
}

/** Saves `public_key.pem` as a person does, and takes it to the portal. */
async function uploadCertificate({ browser, story }: Stage, options: Tab, portal: Portal): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dialbridge-certificate-'));
  try {
    const [page] = browser.context.pages().filter((one) => one.url().includes('options.html'));
    const saving = page?.waitForEvent('download');
    await options.click('[name=save-pem]');
    const file = await saving;
    if (!file) throw new Error('nothing was saved');
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    await portal.page.bringToFront();
    const shown = await portal.uploadCertificate(await readFile(path, 'utf8'));
    story.evidence(`the portal shows the thumbprint ${shown}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
