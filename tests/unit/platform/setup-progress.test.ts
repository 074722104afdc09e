import { beforeEach, describe, expect, it } from 'vitest';
import { NO_PROGRESS, readSetupProgress, writeSetupProgress } from '../../../lib/platform/setup-progress';
import { browser } from '../../fixtures/fake-browser';

beforeEach(() => browser.storage.local.clear());

describe('the progress of the setup', () => {
  it('is nothing before the first step', async () => {
    expect(await readSetupProgress()).toEqual(NO_PROGRESS);
  });

  it('is found again', async () => {
    const progress = { address: 'pbx.example.com', clientId: 'dialbridge', rangOver: '' };
    await writeSetupProgress(progress);
    expect(await readSetupProgress()).toEqual(progress);
  });

  it.each([null, 'text', 7, [], { address: 7, clientId: null, clientSecret: 'secret' }])(
    'is nothing where something else was stored: %j',
    async (stored) => {
      await browser.storage.local.set({ setup: stored });
      expect(await readSetupProgress()).toEqual(NO_PROGRESS);
    },
  );
});
