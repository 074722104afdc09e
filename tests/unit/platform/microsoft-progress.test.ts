import { beforeEach, describe, expect, it } from 'vitest';
import {
  NO_MICROSOFT_PROGRESS,
  readMicrosoftProgress,
  writeMicrosoftProgress,
} from '../../../lib/platform/microsoft-progress';
import { browser } from '../../fixtures/fake-browser';

beforeEach(() => browser.storage.local.clear());

describe('the progress of the setup of Microsoft 365', () => {
  it('is nothing before the first step', async () => {
    expect(await readMicrosoftProgress()).toEqual(NO_MICROSOFT_PROGRESS);
  });

  it('is found again', async () => {
    const progress = {
      ...NO_MICROSOFT_PROGRESS,
      step: 'key',
      ticks: ['open', 'name'],
      tenant: 'contoso.com',
    };
    await writeMicrosoftProgress(progress);
    expect(await readMicrosoftProgress()).toEqual(progress);
  });

  it.each([null, 'text', 7, [], { step: 7, ticks: 'all', clientId: null, clientSecret: 'secret' }])(
    'is nothing where something else was stored: %j',
    async (stored) => {
      await browser.storage.local.set({ microsoftSetup: stored });
      expect(await readMicrosoftProgress()).toEqual(NO_MICROSOFT_PROGRESS);
    },
  );

  it('keeps of the ticks what can be some, and no endless number of them', async () => {
    const ticks = ['open', 7, null, ...Array.from({ length: 100 }, (_, index) => `tick ${index}`)];
    await browser.storage.local.set({ microsoftSetup: { ticks } });
    const progress = await readMicrosoftProgress();
    expect(progress.ticks.slice(0, 2)).toEqual(['open', 'tick 0']);
    expect(progress.ticks).toHaveLength(50);
  });
});
