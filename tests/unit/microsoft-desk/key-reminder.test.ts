import { describe, expect, it } from 'vitest';
import { anIssued } from '../../fixtures/application';
import { createdBy, createMicrosoftProfile, createTestDesk, FROM } from '../../fixtures/microsoft-desk';
import { aReply } from '../../fixtures/replies';
import { MORNING } from '../../fixtures/test-clock';
import { createTestExchange } from '../../fixtures/test-exchange';

const MONTH = 30 * 86_400_000;

function setUp() {
  const alarms: (number | null)[] = [];
  let badges = 0;
  const { exchange } = createTestExchange(() => aReply(200, anIssued()));
  const change = {
    wakeAt: async (moment: number | null) => void alarms.push(moment),
    showBadge: async () => {
      badges += 1;
    },
  };
  const storage = createMicrosoftProfile();
  return { storage, alarms, badges: () => badges, ...createTestDesk(exchange, change, storage) };
}

describe('the toolbar reminds of a certificate', () => {
  it('from a month before its end, for which the desk is woken', async () => {
    const { desk, storage, alarms } = setUp();
    const { notAfter } = await createdBy(desk);
    expect(await storage.keyReminder.read()).toBe(notAfter - MONTH);
    expect(alarms.at(-1)).toBe(notAfter - MONTH);
  });

  it('once: it is shown when the desk wakes, which nothing wakes for it after that', async () => {
    const { desk, storage, alarms, badges } = setUp();
    await createdBy(desk);
    await storage.keyReminder.write(MORNING - 1);
    const before = badges();
    await desk.wake();
    expect(badges()).toBe(before + 1);
    expect(alarms.at(-1)).toBeNull();
  });

  it('not while the application may not ask, nor where it has no key any more', async () => {
    const { desk, storage } = setUp();
    const { thumbprint } = await createdBy(desk);
    await desk['microsoft.organisationWide']({ on: false }, FROM);
    expect(await storage.keyReminder.read()).toBeNull();
    await desk['microsoft.organisationWide']({ on: true }, FROM);
    expect(await storage.keyReminder.read()).not.toBeNull();
    await desk['microsoft.removeCertificate']({ thumbprint }, FROM);
    expect(await storage.keyReminder.read()).toBeNull();
  });

  it('no longer after Microsoft 365 was forgotten', async () => {
    const { desk, storage, alarms } = setUp();
    await createdBy(desk);
    await desk['microsoft.forget'](null, FROM);
    expect(await storage.keyReminder.read()).toBeNull();
    expect(alarms.at(-1)).toBeNull();
  });

  it('later, once a successor is trusted', async () => {
    const { desk, storage, clock } = setUp();
    const first = await createdBy(desk);
    await desk['microsoft.tryCertificate'](first, FROM);
    clock.advance(340 * 86_400_000);
    const next = await createdBy(desk);
    expect(await storage.keyReminder.read()).toBe(first.notAfter - MONTH);
    await desk['microsoft.tryCertificate'](next, FROM);
    expect(await storage.keyReminder.read()).toBe(next.notAfter - MONTH);
  });
});
