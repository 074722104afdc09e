import { beforeEach, describe, expect, it } from 'vitest';
import { historyItem } from '../../../lib/storage/history';
import { browser } from '../../fixtures/fake-browser';
import { aRecentCall } from '../../fixtures/status-views';

beforeEach(() => browser.storage.local.clear());

describe('the recent calls that are kept', () => {
  it('come back as they were', async () => {
    const call = aRecentCall({ takenBack: true, seconds: null });
    await historyItem.write([call]);
    expect(await historyItem.read()).toEqual([call]);
  });

  it('are not lost where they are from before it was kept whether one was taken back', async () => {
    const { takenBack, ...older } = aRecentCall();
    await browser.storage.local.set({ history: [older] });
    expect(await historyItem.read()).toEqual([{ ...older, takenBack: false }]);
  });
});
