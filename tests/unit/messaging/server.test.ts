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

const nowhereElse = async () => false;
const hear = (name: string, data: unknown, sender: Sender) => listeners.get(name)?.({ data, sender });

beforeEach(() => {
  listeners.clear();
});

describe('the server', () => {
  it('listens for every message before it returns', () => {
    serve(handlers(), nowhereElse);
    expect([...listeners.keys()].sort()).toEqual([...MESSAGE_NAMES].sort());
  });

  it('hands over what has passed the gate', async () => {
    const place = vi.fn(async () =>
      ok({ intentId: '1', state: 'ringing', problem: null, checkedAt: null, href: null } as const),
    );
    serve(handlers({ 'dial.intent': place }), nowhereElse);
    const sent = { ...PAYLOADS['dial.intent'], extra: true };
    expect(await hear('dial.intent', sent, anOutlookScript())).toEqual(
      ok({ intentId: '1', state: 'ringing', problem: null, checkedAt: null, href: null }),
    );
    expect(place).toHaveBeenCalledExactlyOnceWith(PAYLOADS['dial.intent'], { tabId: 7, frameId: 0 });
  });

  it('tells a tab of content scripts only: a page of ours is nobody’s tab, even in one', async () => {
    const hangUp = vi.fn(async () => fail({ kind: 'noCallToHangUp' } as const));
    serve(handlers({ 'call.hangUp': hangUp }), nowhereElse);
    const data = PAYLOADS['call.hangUp'];
    await hear('call.hangUp', data, anOutlookScript());
    await hear('call.hangUp', data, anOwnPage(CHROMIUM_SELF, { tab: { id: 3 } }));
    expect(hangUp.mock.calls).toEqual([
      [data, { tabId: 7, frameId: 0 }],
      [data, { tabId: null, frameId: 0 }],
    ]);
  });

  it.each([
    ['who may not say it', PAYLOADS['dial.intent'], anOwnPage()],
    ['from another extension', PAYLOADS['dial.intent'], anOutlookScript(undefined, { id: 'other' })],
    ['that makes no sense', { target: '110' }, anOutlookScript()],
  ])('drops without a word a message %s', (_, data, sender) => {
    const place = vi.fn();
    serve(handlers({ 'dial.intent': place }), nowhereElse);
    expect(hear('dial.intent', data, sender)).toBeUndefined();
    expect(place).not.toHaveBeenCalled();
  });

  it('hears a host of a national cloud while it is allowed, and not afterwards', async () => {
    const start = vi.fn(async () => fail({ kind: 'internal' } as const));
    const granted = new Set(['outlook.office365.us']);
    serve(handlers({ 'outlook.start': start }), async (host) => granted.has(host));
    await hear('outlook.start', null, anOutlookScript('outlook.office365.us'));
    expect(start).toHaveBeenCalledOnce();
    await hear('outlook.start', null, anOutlookScript('partner.outlook.cn'));
    granted.clear();
    await hear('outlook.start', null, anOutlookScript('outlook.office365.us'));
    expect(start).toHaveBeenCalledOnce();
  });

  it.each([
    [new Error('disk full'), 'disk full'],
    ['a text', 'a text'],
  ])('answers %o of a handler as a problem', async (thrown, detail) => {
    serve(handlers({ 'status.read': () => Promise.reject(thrown) }), nowhereElse);
    expect(await hear('status.read', null, anOwnPage(CHROMIUM_SELF))).toEqual({
      ok: false,
      error: { kind: 'internal', detail },
    });
  });
});
