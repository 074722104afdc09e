import { openMicrosoftAnew } from '../browsers/microsoft-sign-in';
import { TROUBLES } from '../browsers/microsoft-trouble';
import { test } from './fixtures';

test.describe('an administrator', () => {
  for (const [name, happens] of TROUBLES) {
    test(name, async ({ world: { browser }, pbx }) => {
      await browser.context.clearCookies();
      await happens({ browser, pbx, ...(await openMicrosoftAnew(browser, pbx)) });
    });
  }
});
