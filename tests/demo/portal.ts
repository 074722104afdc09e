import type { Page } from 'playwright';
import type { Sitter } from './pictures';
import type { Stage } from './stage';

/** The administration's page of the local Microsoft 365, used as a person does. */
export interface Portal extends Sitter {
  /** Registers an application in the first tenant, and opens it. */
  register(name: string): Promise<Ids>;
  addRedirectUri(platform: string, uri: string): Promise<void>;
  /** One permission of Microsoft Graph by its name and kind: `User.Read (delegated)`. */
  addPermission(label: string): Promise<void>;
  grantAdminConsent(): Promise<void>;
  /** Uploads a certificate; the thumbprint that is shown for it. */
  uploadCertificate(path: string): Promise<string>;
  setSize(width: number, height: number): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Ids {
  readonly clientId: string;
  readonly tenantId: string;
}

export async function openPortal({ browser, emulators }: Stage): Promise<Portal> {
  const page = await browser.context.newPage();
  await page.goto(`${emulators.entra.url}/portal`);
  /** Each button leads to the next page, which may look the same. */
  const press = async (name: string) => {
    const next = page.waitForEvent('domcontentloaded');
    await page.getByRole('button', { name, exact: true }).click();
    await next;
  };
  return {
    register: async (name) => {
      await page.getByLabel('Name').fill(name);
      await press('Register');
      return {
        clientId: await factOf(page, 'Application (client) ID'),
        tenantId: await factOf(page, 'Directory (tenant) ID'),
      };
    },
    addRedirectUri: async (platform, uri) => {
      await page.getByLabel('Platform').selectOption({ label: platform });
      await page.getByLabel('Redirect URI').fill(uri);
      await press('Add redirect URI');
    },
    addPermission: async (label) => {
      await page.getByLabel('Microsoft Graph').selectOption({ label });
      await press('Add permission');
    },
    grantAdminConsent: () => press('Grant admin consent'),
    uploadCertificate: async (path) => {
      await page.getByLabel('Certificate (.cer, .pem, .crt)').setInputFiles(path);
      await press('Upload certificate');
      const row = page.getByRole('listitem').filter({ hasText: 'expires' });
      return (await row.locator('code').textContent()) ?? '';
    },
    screenshot: async (path) => void (await page.screenshot({ path, fullPage: true })),
    setSize: (width, height) => page.setViewportSize({ width, height }),
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

const factOf = async (page: Page, term: string): Promise<string> =>
  (await page.locator('dt', { hasText: term }).locator('+ dd').textContent()) ?? '';
