import { beforeEach, describe, expect, it, vi } from 'vitest';
import { defineExtensionMessaging } from '../../../lib/messaging/bare-messaging';

type Listener = (message: unknown, sender: unknown) => unknown;
const runtime = vi.hoisted(() => {
  const listeners = new Set<Listener>();
  return {
    sendMessage: vi.fn<(letter: unknown) => Promise<unknown>>(),
    listeners,
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
  };
});
vi.mock('wxt/browser', () => ({ browser: { runtime } }));

const messenger = defineExtensionMessaging();

beforeEach(() => {
  runtime.sendMessage.mockReset();
  runtime.listeners.clear();
});

describe('a script in a page', () => {
  it('asks in letters as @webext-core/messaging reads them, and gives the answer', async () => {
    runtime.sendMessage.mockResolvedValue({ res: { ok: true, value: 7 } });
    expect(await messenger.sendMessage('outlook.start', null)).toEqual({ ok: true, value: 7 });
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      id: expect.any(Number),
      type: 'outlook.start',
      data: null,
      timestamp: expect.any(Number),
    });
  });

  it.each([undefined, null, 'what?'])('fails where the answer is %o', async (answer) => {
    runtime.sendMessage.mockResolvedValue(answer);
    await expect(messenger.sendMessage('outlook.start', null)).rejects.toThrow('No response');
  });

  it('fails where the other side has failed, or is gone', async () => {
    runtime.sendMessage.mockResolvedValue({ err: { message: 'disk full' } });
    await expect(messenger.sendMessage('outlook.start', null)).rejects.toThrow('disk full');
    runtime.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    await expect(messenger.sendMessage('outlook.start', null)).rejects.toThrow('invalidated');
  });

  it('hears what is announced under a name, with who says it, and answers nobody', () => {
    const heard = vi.fn();
    const stop = messenger.onMessage('page.walk', heard);
    const say = (message: unknown) => [...runtime.listeners].map((listener) => listener(message, 'sender'));
    expect(say({ id: 1, type: 'page.walk', data: 3, timestamp: 2 })).toEqual([undefined]);
    for (const other of [{ type: 'page.settings', data: 3 }, null, 'page.walk', {}]) say(other);
    expect(heard).toHaveBeenCalledExactlyOnceWith({ data: 3, sender: 'sender' });
    stop();
    expect(runtime.listeners.size).toBe(0);
  });
});
