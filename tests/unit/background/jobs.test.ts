import { expect, it, vi } from 'vitest';
import { createJobs } from '../../../entrypoints/background/jobs';
import { MICROSOFT_ALARM } from '../../../lib/platform/alarm';
import { createTestBackground } from '../../fixtures/background-world';

vi.mock('wxt/browser', () => ({ browser: {} }));

it('each alarm wakes its own', () => {
  const { desks } = createTestBackground();
  const watch = { ...desks.watch, wake: vi.fn() };
  const microsoft = { wake: vi.fn(async () => {}) };
  const news = { showBadge: vi.fn(async () => {}) };
  const jobs = createJobs({ watch, news, microsoft });
  jobs[MICROSOFT_ALARM]();
  expect([watch.wake.mock.calls.length, microsoft.wake.mock.calls.length]).toEqual([0, 1]);
  jobs['follow-calls']();
  expect([watch.wake.mock.calls.length, microsoft.wake.mock.calls.length]).toEqual([1, 1]);
  jobs.badge();
  expect(news.showBadge).toHaveBeenCalledOnce();
  expect([watch.wake.mock.calls.length, microsoft.wake.mock.calls.length]).toEqual([1, 1]);
});
