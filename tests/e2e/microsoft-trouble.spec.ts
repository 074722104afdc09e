import { say } from '../browsers/microsoft';
import { openMicrosoft, ownRedirectUri } from '../browsers/microsoft-sign-in';
import { TROUBLES } from '../browsers/microsoft-trouble';
import { test } from './fixtures';

test.describe('an administrator', () => {
  for (const [name, happens] of TROUBLES) {
    test(name, async ({ world: { browser }, pbx }) => {
      await pbx.send('POST', '/entra/reset');
      const other = await browser.openOwnPage('options.html');
      await say(other, 'microsoft.forget', null);
      await other.evaluate(async () => {
        await Reflect.get(globalThis, 'chrome').storage.local.remove('microsoftSetup');
      }, null);
      await browser.context.clearCookies();
      const redirectUri = await ownRedirectUri(other);
      await other.close();
      const page = await openMicrosoft(browser);
      await happens({ browser, page, pbx, redirectUri });
    });
  }
});
