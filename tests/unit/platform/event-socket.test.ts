import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventSocket } from '../../../lib/platform/event-socket';
import { TestWebSocket } from '../../fixtures/test-web-socket';

/** What the browser was asked to do, in order. */
const did = vi.hoisted(() => [] as string[]);
const browser = vi.hoisted(() => ({
  runtime: { getURL: (path: string) => `chrome-extension://own${path}` },
  declarativeNetRequest: {
    updateSessionRules: async ({ addRules = [] }: { addRules?: readonly object[] }) =>
      void did.push(addRules.length > 0 ? 'rule' : 'no rule'),
  },
  offscreen: undefined as object | undefined,
}));
vi.mock('wxt/browser', () => ({ browser }));

const request = { origin: 'https://pbx.example.com', token: 'a-token' };
const listen = () => ({ opened: vi.fn(), frame: vi.fn(), closed: vi.fn() });
const settled = () => new Promise(setImmediate);

beforeEach(() => {
  did.length = 0;
  TestWebSocket.all.length = 0;
  vi.stubGlobal('WebSocket', TestWebSocket);
});

describe('in a browser without offscreen documents', () => {
  beforeEach(() => {
    browser.offscreen = undefined;
  });

  async function opened() {
    const host = createEventSocket();
    const handlers = listen();
    const socket = await host.open(request, handlers);
    const wire = TestWebSocket.all.at(-1);
    if (!wire) throw new Error('no WebSocket was made');
    return { host, handlers, socket, wire };
  }

  it('the background opens the socket itself, with the token in a rule before', async () => {
    const { wire } = await opened();
    expect(wire.url).toBe('wss://pbx.example.com/callcontrol/ws');
    expect(did).toEqual(['rule']);
  });

  it('the token is put away as soon as the socket is open', async () => {
    const { handlers, wire } = await opened();
    wire.opens();
    await settled();
    expect(did).toEqual(['rule', 'no rule']);
    wire.says('a frame');
    await settled();
    expect(handlers.opened).toHaveBeenCalledOnce();
    expect(handlers.frame).toHaveBeenCalledExactlyOnceWith('a frame');
  });

  it('the token is put away when the socket is refused', async () => {
    const { handlers, wire } = await opened();
    wire.ends(1006);
    await settled();
    expect(did).toEqual(['rule', 'no rule']);
    expect(handlers.closed).toHaveBeenCalledExactlyOnceWith(1006);
  });

  it('the token is put away when the socket is given up', async () => {
    const { socket, wire } = await opened();
    socket.close();
    await settled();
    expect(wire.closed).toBe(true);
    expect(did).toEqual(['rule', 'no rule']);
  });

  it('the end of an older socket leaves the rule of a newer one alone', async () => {
    const host = createEventSocket();
    const old = await host.open(request, listen());
    await host.open(request, listen());
    old.close();
    await settled();
    expect(did).toEqual(['rule', 'rule']);
  });

  it('a token that an earlier life left is swept away, one in use is not', async () => {
    const host = createEventSocket();
    await host.sweep();
    expect(did).toEqual(['no rule']);
    await host.open(request, listen());
    await host.sweep();
    expect(did).toEqual(['no rule', 'rule']);
  });

  it('no document can mean anything', () => {
    const stray = { socketId: crypto.randomUUID(), event: { kind: 'open' as const } };
    expect(createEventSocket().deliver(stray)).toBe(false);
  });
});

describe('in a browser with offscreen documents', () => {
  const documents: { url: string; reasons: readonly string[]; justification: string }[] = [];
  let failing = false;

  beforeEach(() => {
    failing = false;
    documents.length = 0;
    let exists = false;
    browser.offscreen = {
      createDocument: async (wish: (typeof documents)[number]) => {
        if (failing || exists) throw new Error('only a single document');
        exists = true;
        documents.push(wish);
        did.push('document');
      },
      closeDocument: async () => {
        if (!exists) throw new Error('no document');
        exists = false;
        did.push('no document');
      },
    };
  });

  async function opened() {
    const host = createEventSocket();
    const handlers = listen();
    const socket = await host.open(request, handlers);
    return { host, handlers, socket, socketId: lastId() };
  }
  const lastId = () =>
    new URL(documents.at(-1)?.url ?? '', 'chrome-extension://own').searchParams.get('id') ?? '';

  it('one of them opens the socket, with the token in a rule before', async () => {
    const { socketId } = await opened();
    expect(did).toEqual(['rule', 'document']);
    const url = new URL(documents[0]?.url ?? '', 'chrome-extension://own');
    expect(url.pathname).toBe('/offscreen.html');
    expect(url.searchParams.get('url')).toBe('wss://pbx.example.com/callcontrol/ws');
    expect(socketId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    expect(documents[0]?.url).not.toContain('a-token');
    expect(documents[0]?.reasons).toEqual(['BLOBS']);
    expect(documents[0]?.justification).toContain('WebSocket');
    expect(TestWebSocket.all).toEqual([]);
  });

  it('what it says reaches whoever opened it', async () => {
    const { host, handlers, socketId } = await opened();
    expect(host.deliver({ socketId, event: { kind: 'open' } })).toBe(true);
    expect(host.deliver({ socketId, event: { kind: 'frame', text: 'a frame' } })).toBe(true);
    expect(host.deliver({ socketId, event: { kind: 'closed', code: 1012 } })).toBe(true);
    expect(handlers.opened).toHaveBeenCalledOnce();
    expect(handlers.frame).toHaveBeenCalledExactlyOnceWith('a frame');
    expect(handlers.closed).toHaveBeenCalledExactlyOnceWith(1012);
  });

  it('the token is put away as soon as the socket is open', async () => {
    const { host, socketId } = await opened();
    host.deliver({ socketId, event: { kind: 'open' } });
    await settled();
    expect(did).toEqual(['rule', 'document', 'no rule']);
  });

  it('the document goes with its socket, and the token with it', async () => {
    const { host, handlers, socketId } = await opened();
    host.deliver({ socketId, event: { kind: 'closed', code: 1006 } });
    await settled();
    expect(did).toEqual(['rule', 'document', 'no rule', 'no document']);
    expect(host.deliver({ socketId, event: { kind: 'closed', code: 1006 } })).toBe(false);
    expect(handlers.closed).toHaveBeenCalledOnce();
  });

  it('a socket that we close is gone, and not heard any more', async () => {
    const { host, handlers, socket, socketId } = await opened();
    socket.close();
    await settled();
    expect(did).toEqual(['rule', 'document', 'no rule', 'no document']);
    expect(host.deliver({ socketId, event: { kind: 'frame', text: 'late' } })).toBe(false);
    expect(handlers.frame).not.toHaveBeenCalled();
    socket.close();
    await settled();
    expect(did).toHaveLength(4);
  });

  it('a document that an earlier worker left makes room for a new one', async () => {
    const { socketId } = await opened();
    const next = createEventSocket();
    expect(next.deliver({ socketId, event: { kind: 'frame', text: 'stray' } })).toBe(false);
    await next.open(request, listen());
    expect(did.slice(2)).toEqual(['no document', 'rule', 'document']);
    expect(lastId()).not.toBe(socketId);
  });

  it('a document that an earlier worker left is swept away, one in use is not', async () => {
    await opened();
    const next = createEventSocket();
    await next.sweep();
    expect(did.slice(2)).toEqual(['no rule', 'no document']);
    await next.open(request, listen());
    await next.sweep();
    expect(did.slice(4)).toEqual(['rule', 'document']);
  });

  it('two sockets at once become one', async () => {
    const host = createEventSocket();
    const [first] = await Promise.all([host.open(request, listen()), host.open(request, listen())]);
    expect(documents).toHaveLength(2);
    first.close();
    await settled();
    expect(did.at(-1)).toBe('document');
  });

  it('one that could not be made is told, and leaves no token', async () => {
    failing = true;
    await expect(createEventSocket().open(request, listen())).rejects.toThrow('only a single document');
    await settled();
    expect(did).toEqual(['rule', 'no rule']);
  });
});
