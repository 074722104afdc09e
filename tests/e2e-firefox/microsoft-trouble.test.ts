import { describe, it } from 'vitest';
import { openMicrosoftAnew } from '../browsers/microsoft-sign-in';
import { TROUBLES } from '../browsers/microsoft-trouble';
import { shareWorld } from './world';

const world = shareWorld();

describe('an administrator, in Firefox,', () => {
  it.each(TROUBLES)('%s', async (_, happens) => {
    const { browser, pbx } = world();
    await happens({ browser, pbx, ...(await openMicrosoftAnew(browser, pbx)) });
  });
});
