import { beforeEach, describe, expect, it, vi } from 'vitest';
import { eventsUrl, openWebSocket } from '../../../lib/platform/event-socket-wire';
import { TestWebSocket } from '../../fixtures/test-web-socket';

beforeEach(() => {
  TestWebSocket.all.length = 0;
  vi.stubGlobal('WebSocket', TestWebSocket);
});

const url = new URL('wss://pbx.example.com/callcontrol/ws');

function opened() {
  const handlers = { opened: vi.fn(), frame: vi.fn(), closed: vi.fn() };
  const socket = openWebSocket(url, handlers);
  const [wire] = TestWebSocket.all;
  if (!wire) throw new Error('no WebSocket was made');
  return { handlers, socket, wire };
}

describe('the address of the events', () => {
  it.each([
    ['https://pbx.example.com', 'wss://pbx.example.com/callcontrol/ws'],
    ['https://pbx.example.com:5001', 'wss://pbx.example.com:5001/callcontrol/ws'],
    ['https://10.0.0.1', 'wss://10.0.0.1/callcontrol/ws'],
  ])('follows from %s', (origin, address) => {
    expect(eventsUrl(origin).href).toBe(address);
  });
});

describe('a WebSocket', () => {
  it('tells that it is open, what it hears and how it ends', async () => {
    const { handlers, wire } = opened();
    expect(wire.url).toBe(url.href);
    wire.opens();
    wire.says('one');
    await vi.waitFor(() => expect(handlers.frame).toHaveBeenCalledWith('one'));
    wire.ends(1012);
    expect(handlers.opened).toHaveBeenCalledOnce();
    expect(handlers.closed).toHaveBeenCalledExactlyOnceWith(1012);
  });

  it('reads binary frames as text, and anything else as nothing', async () => {
    const { handlers, wire } = opened();
    wire.says(new Blob(['two']));
    await vi.waitFor(() => expect(handlers.frame).toHaveBeenCalledWith('two'));
    wire.says(new ArrayBuffer(2));
    await vi.waitFor(() => expect(handlers.frame).toHaveBeenCalledWith(''));
  });

  it('says nothing more once it was closed', async () => {
    const { handlers, socket, wire } = opened();
    wire.says(new Blob(['late']));
    socket.close();
    expect(wire.closed).toBe(true);
    wire.opens();
    wire.says('late');
    wire.ends(1000);
    await new Promise(setImmediate);
    expect([handlers.opened, handlers.frame, handlers.closed].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });
});
