import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { holdSocket } from '../../../entrypoints/offscreen/hold-socket';
import { MESSAGES } from '../../../lib/messaging/protocol';
import { TestWebSocket } from '../../fixtures/test-web-socket';

const id = '0b8f3c1e-5a52-4d37-9a53-2f3c1f6f0001';
const search = (url: string, more: object = { id }) => `?${new URLSearchParams({ url, ...more })}`;
const EVENTS = 'wss://pbx.example.com:5001/callcontrol/ws';

beforeEach(() => {
  TestWebSocket.all.length = 0;
  vi.stubGlobal('WebSocket', TestWebSocket);
});

describe('the document that holds the events socket', () => {
  it('opens the one that its address names, and passes on what it says', async () => {
    const say = vi.fn();
    holdSocket(search(EVENTS), say);
    const [wire] = TestWebSocket.all;
    expect(TestWebSocket.all.map(({ url }) => url)).toEqual([EVENTS]);
    wire?.opens();
    wire?.says('a frame');
    await vi.waitFor(() => expect(say).toHaveBeenCalledTimes(2));
    wire?.ends(1008);
    expect(say.mock.calls).toEqual([
      [{ socketId: id, event: { kind: 'open' } }],
      [{ socketId: id, event: { kind: 'frame', text: 'a frame' } }],
      [{ socketId: id, event: { kind: 'closed', code: 1008 } }],
    ]);
  });

  it('says nothing that the gate would not let through, however long the frame', async () => {
    const say = vi.fn();
    holdSocket(search(EVENTS), say);
    TestWebSocket.all[0]?.says('x'.repeat(1_000_000));
    await vi.waitFor(() => expect(say).toHaveBeenCalledOnce());
    expect(v.is(MESSAGES['socket.event'].payload, say.mock.calls[0]?.[0])).toBe(true);
  });

  it.each([
    '',
    '?',
    search(EVENTS, {}),
    search('ws://pbx.example.com/callcontrol/ws'),
    search('https://pbx.example.com/callcontrol/ws'),
    search('wss://pbx.example.com/other'),
    search('wss://pbx.example.com/callcontrol/ws/more'),
    search('wss://pbx.example.com/callcontrol/ws?access_token=x'),
    search('wss://user:secret@pbx.example.com/callcontrol/ws'),
    search('javascript:alert(1)'),
    search('not an address'),
  ])('opens nothing else: %s', (address) => {
    const say = vi.fn();
    holdSocket(address, say);
    expect(TestWebSocket.all).toEqual([]);
    expect(say).not.toHaveBeenCalled();
  });
});
