import { describe, expect, it } from 'vitest';
import {
  advance,
  CALL_EVENTS,
  CALL_STATES,
  type CallEvent,
  type CallState,
  isLive,
  isUp,
  nextState,
} from '../../../lib/dial/call';
import { aCall } from '../../fixtures/dialling';
import { MORNING } from '../../fixtures/test-clock';

/** Every state with every event, written out: what is expected, not what is computed. */
const TABLE: Readonly<Record<CallState, Readonly<Record<CallEvent, CallState>>>> = {
  requested: {
    phoneRings: 'ringing',
    otherSideCalled: 'dialling',
    otherSideAnswered: 'connected',
    legGone: 'ended',
    refused: 'failed',
    handOver: 'handedOver',
    answerLost: 'unknown',
  },
  ringing: {
    phoneRings: 'ringing',
    otherSideCalled: 'dialling',
    otherSideAnswered: 'connected',
    legGone: 'ended',
    refused: 'ringing',
    handOver: 'ringing',
    answerLost: 'ringing',
  },
  dialling: {
    phoneRings: 'dialling',
    otherSideCalled: 'dialling',
    otherSideAnswered: 'connected',
    legGone: 'ended',
    refused: 'dialling',
    handOver: 'dialling',
    answerLost: 'dialling',
  },
  connected: {
    phoneRings: 'connected',
    otherSideCalled: 'connected',
    otherSideAnswered: 'connected',
    legGone: 'ended',
    refused: 'connected',
    handOver: 'connected',
    answerLost: 'connected',
  },
  ended: {
    phoneRings: 'ended',
    otherSideCalled: 'ended',
    otherSideAnswered: 'ended',
    legGone: 'ended',
    refused: 'ended',
    handOver: 'ended',
    answerLost: 'ended',
  },
  failed: {
    phoneRings: 'failed',
    otherSideCalled: 'failed',
    otherSideAnswered: 'failed',
    legGone: 'failed',
    refused: 'failed',
    handOver: 'failed',
    answerLost: 'failed',
  },
  handedOver: {
    phoneRings: 'handedOver',
    otherSideCalled: 'handedOver',
    otherSideAnswered: 'handedOver',
    legGone: 'handedOver',
    refused: 'handedOver',
    handOver: 'handedOver',
    answerLost: 'handedOver',
  },
  unknown: {
    phoneRings: 'ringing',
    otherSideCalled: 'dialling',
    otherSideAnswered: 'connected',
    legGone: 'unknown',
    refused: 'unknown',
    handOver: 'unknown',
    answerLost: 'unknown',
  },
};

const pairs = CALL_STATES.flatMap((state) =>
  CALL_EVENTS.map((event) => [state, event, TABLE[state][event]] as const),
);

describe('a call', () => {
  it('is walked through every pair of state and event', () => {
    expect(pairs).toHaveLength(56);
  });

  it.each(pairs)('that is %s, on %s, is %s', (state, event, expected) => {
    expect(nextState(state, event)).toBe(expected);
  });

  it.each(pairs)('that is %s remembers when %s changed it', (state, event, expected) => {
    const call = aCall({ state });
    const next = advance(call, event, MORNING + 5_000);
    const answeredAt = expected === 'connected' ? MORNING + 5_000 : null;
    if (expected === state) expect(next).toBe(call);
    else expect(next).toEqual({ ...call, state: expected, changedAt: MORNING + 5_000, answeredAt });
  });
});

const OF_A_STATE: readonly (readonly [CallState, { live: boolean; up: boolean }])[] = [
  ['requested', { live: true, up: false }],
  ['ringing', { live: true, up: true }],
  ['dialling', { live: true, up: true }],
  ['connected', { live: true, up: true }],
  ['ended', { live: false, up: false }],
  ['failed', { live: false, up: false }],
  ['handedOver', { live: false, up: false }],
  ['unknown', { live: true, up: false }],
];

it('a call that has ended still knows when the other side answered', () => {
  const connected = advance(aCall({ state: 'dialling' }), 'otherSideAnswered', MORNING + 1_000);
  expect(advance(connected, 'legGone', MORNING + 9_000)).toMatchObject({
    state: 'ended',
    answeredAt: MORNING + 1_000,
  });
});

describe('a state', () => {
  it.each(OF_A_STATE)('%s is live and up: %o', (state, { live, up }) => {
    expect({ live: isLive(state), up: isUp(state) }).toEqual({ live, up });
  });

  it('is in the table above, each of them', () => {
    expect(OF_A_STATE.map(([state]) => state)).toEqual([...CALL_STATES]);
  });
});
