import { expect, it, vi } from 'vitest';
import { onAlarm, wakeMicrosoftAt } from '../../../lib/platform/alarm';

const alarms = vi.hoisted(() => ({
  create: vi.fn(async () => {}),
  clear: vi.fn(async () => true),
  onAlarm: { addListener: vi.fn<(rang: (alarm: { name: string }) => void) => void>() },
}));
vi.mock('wxt/browser', () => ({ browser: { alarms } }));

it('the alarm of Microsoft 365 rings once, at its moment, until it is called off', async () => {
  await wakeMicrosoftAt(1_796_000_000_000);
  expect(alarms.create).toHaveBeenCalledExactlyOnceWith('microsoft', { when: 1_796_000_000_000 });
  await wakeMicrosoftAt(null);
  expect(alarms.clear).toHaveBeenCalledExactlyOnceWith('microsoft');
});

it('alarms are told by their names', () => {
  const rang = vi.fn();
  onAlarm(rang);
  alarms.onAlarm.addListener.mock.lastCall?.[0]({ name: 'microsoft' });
  expect(rang).toHaveBeenCalledExactlyOnceWith('microsoft');
});
