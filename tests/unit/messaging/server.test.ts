import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../lib/core/result';
import { MESSAGE_NAMES } from '../../../lib/messaging/protocol';
import type { Sender } from '../../../lib/messaging/sender';
import { type Handlers, serve } from '../../../lib/messaging/server';
import { PAYLOADS } from '../../fixtures/messages';
import { anOutlookScript, anOwnPage, CHROMIUM_SELF } from '../../fixtures/senders';

type Listener = (message: { data: unknown; sender: Sender }) => unknown;
const listeners = vi.hoisted(() => new Map<string, Listener>());

vi.mock('../../../lib/messaging/messenger', () => ({
  messenger: { onMessage: (name: string, listener: Listener) => listeners.set(name, listener) },
}));
vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'enddbobbleddnedjbhbklpakdidogoef',
      getURL: (path: string) => `chrome-extension://enddbobbleddnedjbhbklpakdidogoef${path}`,
    },
  },
}));

/** Handlers that answer everything with nothing, but for what a test changes. */
const handlers = (change: Partial<Handlers> = {}): Handlers => ({
  ...(Object.fromEntries(MESSAGE_NAMES.map((name) => [name, async () => ok(null)])) as unknown as Handlers),
  ...change,
});

const hear = (name: string, data: unknown, sender: Sender) => listeners.get(name)?.({ data, sender });

beforeEach(() => {
  listeners.clear();
});

describe('the server', () => {
  it('listens for every message before it returns', () => {
    serve(handlers());
    expect([...listeners.keys()].sort()).toEqual([...MESSAGE_NAMES].sort());
  });

  it('hands over what has passed the gate', async () => {
    const place = vi.fn(async () =>
      ok({ intentId: '1', state: 'ringing', problem: null, checkedAt: null, href: null } as const),
    );
    serve(handlers({ 'dial.intent': place }));
    const sent = { ...PAYLOADS['dial.intent'], extra: true };
    expect(await hear('dial.intent', sent, anOutlookScript())).toEqual(
      ok({ intentId: '1', state: 'ringing', problem: null, checkedAt: null, href: null }),
    );
    expect(place).toHaveBeenCalledExactlyOnceWith(PAYLOADS['dial.intent'], { tabId: 7 });
  });

  it('tells a tab of content scripts only: a page of ours is nobody’s tab, even in one', async () => {
    const hangUp = vi.fn(async () => fail({ kind: 'noCallToHangUp' } as const));
    serve(handlers({ 'call.hangUp': hangUp }));
    const data = PAYLOADS['call.hangUp'];
    await hear('call.hangUp', data, anOutlookScript());
    await hear('call.hangUp', data, anOwnPage(CHROMIUM_SELF, { tab: { id: 3 } }));
    expect(hangUp.mock.calls).toEqual([
      [data, { tabId: 7 }],
      [data, { tabId: null }],
    ]);
  });

  it.each([
    ['who may not say it', PAYLOADS['dial.intent'], anOwnPage()],
    ['from another extension', PAYLOADS['dial.intent'], anOutlookScript(undefined, { id: 'other' })],
    ['that makes no sense', { target: '110' }, anOutlookScript()],
  ])('drops without a word a message %s', (_, data, sender) => {
    const place = vi.fn();
    serve(handlers({ 'dial.intent': place }));
    expect(hear('dial.intent', data, sender)).toBeUndefined();
    expect(place).not.toHaveBeenCalled();
  });

  it.each([
    [new Error('disk full'), 'disk full'],
    ['a text', 'a text'],
  ])('answers %o of a handler as a problem', async (thrown, detail) => {
    serve(handlers({ 'status.read': () => Promise.reject(thrown) }));
    expect(await hear('status.read', null, anOwnPage(CHROMIUM_SELF))).toEqual({
      ok: false,
      error: { kind: 'internal', detail },
    });
  });
});
