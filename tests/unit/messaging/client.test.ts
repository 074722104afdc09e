import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { ask, hear } from '../../../lib/messaging/client';
import type { Sender } from '../../../lib/messaging/sender';
import { browser } from '../../fixtures/fake-browser';

const sendMessage = vi.hoisted(() => vi.fn<(name: string, data: unknown) => Promise<unknown>>());
type Listener = (message: { readonly data: unknown; readonly sender: Sender }) => void;
const listeners = vi.hoisted(() => new Map<string, Listener>());
vi.mock('../../../lib/messaging/messenger', () => ({
  messenger: {
    sendMessage,
    onMessage: (name: string, listener: Listener) => {
      listeners.set(name, listener);
      return () => void listeners.delete(name);
    },
  },
}));

beforeEach(() => void sendMessage.mockReset());
afterEach(() => void vi.restoreAllMocks());

describe('asking the background', () => {
  it('gives its answer', async () => {
    sendMessage.mockResolvedValue(ok(null));
    expect(await ask('status.read', null)).toEqual(ok(null));
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('status.read', null);
  });

  it('passes on a problem', async () => {
    sendMessage.mockResolvedValue(fail({ kind: 'notConnected' }));
    expect(await ask('status.read', null)).toEqual(fail({ kind: 'notConnected' }));
  });

  it.each([undefined, null, 'ok', {}, 7])('takes %o for an interruption', async (answer) => {
    sendMessage.mockResolvedValue(answer);
    expect(await ask('status.read', null)).toEqual(fail({ kind: 'interrupted', detail: 'status.read' }));
  });

  it('takes a worker that went away for an interruption', async () => {
    sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
    expect(await ask('status.read', null)).toMatchObject({ error: { kind: 'interrupted' } });
  });

  it('knows when the extension was updated under an open page', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    vi.spyOn(browser.runtime, 'id', 'get').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('status.read', null)).toMatchObject({ error: { kind: 'extensionReloaded' } });
    expect(sendMessage).not.toHaveBeenCalled();
  });

  it('does not say that nothing was sent where the extension was updated meanwhile', async () => {
    sendMessage.mockImplementation(async () => {
      vi.spyOn(browser.runtime, 'id', 'get').mockImplementation(() => {
        throw new Error('Extension context invalidated.');
      });
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('status.read', null)).toMatchObject({ error: { kind: 'interrupted' } });
    expect(await ask('status.read', null)).toMatchObject({ error: { kind: 'extensionReloaded' } });
  });
});

describe('hearing the background', () => {
  const origin = browser.runtime.getURL('/').replace(/\/$/, '');
  const background: Sender = { id: browser.runtime.id, origin, url: `${origin}/background.js` };

  it('passes on what it says, and nobody else, until the signal is aborted', () => {
    const heard = vi.fn();
    const listening = new AbortController();
    hear('page.walk', heard, listening.signal);
    listeners.get('page.walk')?.({ data: null, sender: background });
    listeners.get('page.walk')?.({ data: null, sender: { ...background, tab: { id: 1 } } });
    expect(heard).toHaveBeenCalledExactlyOnceWith(null);
    listening.abort();
    expect(listeners.has('page.walk')).toBe(false);
  });

  it('does not begin once the signal is aborted', () => {
    hear('page.walk', vi.fn(), AbortSignal.abort());
    expect(listeners.has('page.walk')).toBe(false);
  });
});
