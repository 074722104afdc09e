import { describe, it } from 'vitest';
import { say } from '../browsers/microsoft';
import { openMicrosoft, ownRedirectUri } from '../browsers/microsoft-sign-in';
import { TROUBLES } from '../browsers/microsoft-trouble';
import { shareWorld } from './world';

const world = shareWorld();

describe('an administrator, in Firefox,', () => {
  it.each(TROUBLES)('%s', async (_, happens) => {
    const { browser, pbx } = world();
    await pbx.send('POST', '/entra/reset');
    const other = await browser.openOwnPage('options.html');
    await say(other, 'microsoft.forget', null);
    await other.evaluate(async () => {
      await Reflect.get(globalThis, 'browser').storage.local.remove('microsoftSetup');
    }, null);
    const redirectUri = await ownRedirectUri(other);
    await other.close();
    const page = await openMicrosoft(browser);
    await happens({ browser, page, pbx, redirectUri });
  });
});
