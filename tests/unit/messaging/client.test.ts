import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { ask } from '../../../lib/messaging/client';
import { browser } from '../../fixtures/fake-browser';

const sendMessage = vi.hoisted(() => vi.fn<(name: string, data: unknown) => Promise<unknown>>());
vi.mock('../../../lib/messaging/messenger', () => ({ messenger: { sendMessage } }));

beforeEach(() => void sendMessage.mockReset());
afterEach(() => void vi.restoreAllMocks());

describe('asking the background', () => {
  it('gives its answer', async () => {
    sendMessage.mockResolvedValue(ok(null));
    expect(await ask('call.read', null)).toEqual(ok(null));
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('call.read', null);
  });

  it('passes on a problem', async () => {
    sendMessage.mockResolvedValue(fail({ kind: 'notConnected' }));
    expect(await ask('call.read', null)).toEqual(fail({ kind: 'notConnected' }));
  });

  it.each([undefined, null, 'ok', {}, 7])('takes %o for an interruption', async (answer) => {
    sendMessage.mockResolvedValue(answer);
    expect(await ask('call.read', null)).toEqual(fail({ kind: 'interrupted', detail: 'call.read' }));
  });

  it('takes a worker that went away for an interruption', async () => {
    sendMessage.mockRejectedValue(new Error('The message port closed before a response was received.'));
    expect(await ask('call.read', null)).toMatchObject({ error: { kind: 'interrupted' } });
  });

  it('knows when the extension was updated under an open page', async () => {
    sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    vi.spyOn(browser.runtime, 'id', 'get').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await ask('call.read', null)).toMatchObject({ error: { kind: 'extensionReloaded' } });
  });
});
