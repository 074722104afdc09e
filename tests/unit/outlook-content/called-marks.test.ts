import { describe, expect, it, vi } from 'vitest';
import { createCalledMarks } from '../../../entrypoints/outlook-card/called-marks';
import { type CallOnPage, newCall } from '../../../entrypoints/outlook-card/page-calls';
import type { Mark } from '../../../lib/page/mark';

const mark = (raw: string) => ({ raw }) as Mark;
const call = (intentId: string, state: CallOnPage['state']): CallOnPage => ({
  ...newCall(intentId, '+494066969128', 0),
  state,
});

function setUp() {
  const show = vi.fn<(mark: Mark | null) => void>();
  const marks = createCalledMarks(show);
  return { ...marks, lit: () => show.mock.lastCall?.[0]?.raw ?? null };
}

describe('a number that is called', () => {
  it('is lit until its call is over', () => {
    const { called, changed, lit } = setUp();
    called('a', mark('first'));
    changed(call('a', 'connected'));
    expect(lit()).toBe('first');
    changed(call('a', 'ended'));
    expect(lit()).toBeNull();
  });

  it('stays lit while another call ends or is refused', () => {
    const { called, changed, lit } = setUp();
    called('a', mark('first'));
    changed(call('b', 'failed'));
    expect(lit()).toBe('first');
  });

  it('is lit again once a later call is over, if its own goes on', () => {
    const { called, changed, lit } = setUp();
    called('a', mark('first'));
    called('b', mark('second'));
    expect(lit()).toBe('second');
    changed(call('b', 'ended'));
    expect(lit()).toBe('first');
  });

  it('is lit under the id of the call that was up already', () => {
    const { called, joined, changed, lit } = setUp();
    called('a', mark('first'));
    joined('a', 'b');
    changed(call('b', 'ringing'));
    expect(lit()).toBe('first');
    changed(call('b', 'ended'));
    expect(lit()).toBeNull();
  });
});
