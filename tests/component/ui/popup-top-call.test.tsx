import { describe, expect, it } from 'vitest';
import { createNewest } from '../../../entrypoints/popup/newest';
import { topCall } from '../../../entrypoints/popup/top-call';
import { CALL_STATES } from '../../../lib/dial/call';
import { aCallNow, NOW } from '../../fixtures/status-views';

const MINUTE_MS = 60_000;
const long = (state: (typeof CALL_STATES)[number], minutes: number) =>
  topCall(aCallNow({ state, changedAt: NOW - minutes * MINUTE_MS }), NOW, null) !== null;

describe('the call on top of the popup', () => {
  it.each(CALL_STATES)('that is %s stays while the popup is open, unless it was handed over', (state) => {
    expect(topCall(aCallNow({ state, changedAt: NOW + 1 }), NOW, null) !== null).toBe(state !== 'handedOver');
  });

  it.each([
    ['requested', true, true],
    ['ringing', true, true],
    ['dialling', true, true],
    ['connected', true, true],
    ['ended', false, false],
    ['failed', true, false],
    ['unknown', true, false],
    ['handedOver', false, false],
  ] as const)(
    'that is %s when it is opened shows after a minute: %s, after an hour: %s',
    (state, soon, later) => {
      expect([long(state, 1), long(state, 60)]).toEqual([soon, later]);
    },
  );

  it('is gone once a person has closed it, and only that one', () => {
    const call = aCallNow({ state: 'failed' });
    expect(topCall(call, NOW, call.intentId)).toBeNull();
    expect(topCall(call, NOW, 'another')).toBe(call);
    expect(topCall(null, NOW, null)).toBeNull();
  });
});

describe('answers that overtake each other', () => {
  it('count by when they were asked for', () => {
    const newest = createNewest();
    const [first, second, third] = [newest.draw(), newest.draw(), newest.draw()];
    expect([second(), first(), third(), second()]).toEqual([true, false, true, false]);
  });
});
