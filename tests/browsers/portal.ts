import { says } from './microsoft-sign-in';
import type { BrowserWithExtension, Tab } from './tab';

/** The administration's page of the local Microsoft 365, used as a person does, in either browser. */
export interface Portal {
  readonly page: Tab;
  /** Registers an application in the first tenant, and opens it. */
  register(name: string): Promise<Ids>;
  addRedirectUri(uri: string, platform?: 'spa' | 'web'): Promise<void>;
  addPermissions(kind: 'delegated' | 'application', names: readonly string[]): Promise<void>;
  grantAdminConsent(): Promise<void>;
  /** Uploads a certificate by its text; the thumbprint that is shown for it. */
  uploadCertificate(pem: string): Promise<string>;
}

export interface Ids {
  readonly clientId: string;
  readonly tenantId: string;
}

/** Opens it, where both browsers trust its certificate. */
export async function openPortal(browser: BrowserWithExtension): Promise<Portal> {
  const page = await browser.openTab('https://login.microsoftonline.com/portal');
  return {
    page,
    register: async (name) => {
      await page.fill('#displayName', name);
      await page.click('form[action="/portal"] button');
      await page.appears('form[action$="/redirects"]');
      const [clientId = '', tenantId = ''] = await page.evaluate(
        () => [...document.querySelectorAll('dd code')].map(({ textContent }) => textContent),
        null,
      );
      return { clientId, tenantId };
    },
    addRedirectUri: async (uri, platform = 'spa') => {
      await page.choose('#platform', platform);
      await page.fill('#uri', uri);
      await page.click('form[action$="/redirects"] button');
      await says(page, literally(uri));
    },
    addPermissions: async (kind, names) => {
      for (const name of names) {
        await page.choose('#permission', `${kind} ${name}`);
        await page.click('form[action$="/permissions"] button');
        await says(page, literally(`${name} ${kind},`));
      }
    },
    grantAdminConsent: async () => {
      await page.click('form[action$="/grant"] button');
      await says(page, /, granted/);
    },
    uploadCertificate: async (pem) => {
      await page.appears('#certificate');
      await page.evaluate((text) => {
        const field = document.querySelector('textarea');
        if (field) field.value = text;
      }, pem);
      await page.click('form[action$="/certificates"] button');
      const remove = 'form[action$="/certificates/remove"] button';
      await page.appears(remove);
      return page.evaluate((button) => document.querySelector(button)?.getAttribute('value') ?? '', remove);
    },
  };
}

const literally = (text: string): RegExp => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
