import { describe, expect, it } from 'vitest';
import type { Call } from '../../../lib/dial/call';
import { createCallJournal } from '../../../lib/dial/journal';
import { aCall } from '../../fixtures/dialling';
import { createMemoryItem } from '../../fixtures/memory-item';
import { MORNING } from '../../fixtures/test-clock';

const aJournal = () => createCallJournal(createMemoryItem<readonly Call[]>());
const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aCall({ intentId: `intent-${index}`, startedAt: MORNING + index }),
  );

describe('the journal of calls', () => {
  it('is empty at first', async () => {
    const journal = aJournal();
    expect([await journal.read(), await journal.find('x'), await journal.countBetween(0, MORNING)]).toEqual([
      null,
      null,
      0,
    ]);
  });

  it('gives the newest call, and each by its gesture', async () => {
    const journal = aJournal();
    for (const call of numbered(3)) await journal.write(call);
    expect(await journal.read()).toMatchObject({ intentId: 'intent-2' });
    expect(await journal.find('intent-0')).toMatchObject({ startedAt: MORNING });
    expect(await journal.countBetween(MORNING + 1, MORNING + 1)).toBe(1);
  });

  it('puts a newer state in place of the older, without changing the order', async () => {
    const journal = aJournal();
    for (const call of numbered(2)) await journal.write(call);
    await journal.write(aCall({ intentId: 'intent-0', state: 'ended' }));
    expect(await journal.read()).toMatchObject({ intentId: 'intent-1' });
    expect(await journal.find('intent-0')).toMatchObject({ state: 'ended' });
  });

  it('keeps the latest twenty', async () => {
    const journal = aJournal();
    for (const call of numbered(25)) await journal.write(call);
    expect(await journal.countBetween(0, MORNING + 99)).toBe(20);
    expect(await journal.find('intent-4')).toBeNull();
  });

  it('keeps a call that is up, whatever is refused after it', async () => {
    const journal = aJournal();
    const up = aCall({ intentId: 'up', state: 'connected' });
    for (const call of [up, ...numbered(25)]) await journal.write(call);
    expect(await journal.find('up')).toEqual(up);
    await journal.write({ ...up, state: 'ended' });
    await journal.write(aCall({ intentId: 'one more' }));
    expect([await journal.find('up'), (await journal.all()).length]).toEqual([null, 20]);
  });

  it('gives all, newest first', async () => {
    const journal = aJournal();
    for (const call of numbered(3)) await journal.write(call);
    expect((await journal.all()).map(({ intentId }) => intentId)).toEqual([
      'intent-2',
      'intent-1',
      'intent-0',
    ]);
  });

  it('forgets one, and leaves the others', async () => {
    const journal = aJournal();
    for (const call of numbered(2)) await journal.write(call);
    await journal.remove('intent-1');
    await journal.remove('unheard of');
    expect(await journal.read()).toMatchObject({ intentId: 'intent-0' });
  });

  it('knows the newest call to a target that may have gone out', async () => {
    const journal = aJournal();
    await journal.write(aCall({ intentId: 'asked' }));
    await journal.write(aCall({ intentId: 'refused', state: 'failed' }));
    await journal.write(aCall({ intentId: 'not asked yet', extension: null }));
    await journal.write(aCall({ intentId: 'handed over', extension: null, state: 'handedOver' }));
    await journal.write(aCall({ intentId: 'elsewhere', target: '+442079460123' }));
    expect(await journal.lastTo(aCall().target)).toMatchObject({ intentId: 'asked' });
  });
});
