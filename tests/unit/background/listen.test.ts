import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen } from '../../../entrypoints/background/listen';
import { forwardToMicrosoft } from '../../../entrypoints/background/microsoft';
import { problem } from '../../../lib/core/problem';
import { fail } from '../../../lib/core/result';
import { DEFAULT_CALLING } from '../../../lib/storage/settings';
import { createTestBackground } from '../../fixtures/background-world';
import { aSignedInRecord } from '../../fixtures/microsoft-desk';
import { MORNING } from '../../fixtures/test-clock';

vi.mock('../../../lib/messaging/announcer', () => ({ announce: async () => {} }));

/** Every listener that was added, by the event's name; everything else that is asked of a browser never answers. */
const listeners = vi.hoisted(() => new Map<string, (data?: unknown) => void>());
/** The addresses of the windows that were opened. */
const windows = vi.hoisted(() => [] as string[]);
vi.mock('wxt/browser', () => {
  const api = (path: string): unknown =>
    new Proxy(() => {}, {
      get: (_, name) => (name === 'then' ? undefined : api(`${path}.${String(name)}`)),
      apply: (_target, _self, [listener]: [() => void]) => {
        if (path === '.runtime.getURL') return `extension:/${listener}`;
        if (path === '.windows.create') windows.push(Reflect.get(listener, 'url'));
        if (!path.endsWith('.addListener')) return new Promise(() => {});
        return void listeners.set(path.slice(1, -'.addListener'.length), listener);
      },
    });
  return { browser: api('') };
});

const turns = () => new Promise((done) => setTimeout(done));

function listening(state: 'active' | 'ended' | null) {
  const { desks, world, storage } = createTestBackground();
  const wake = vi.fn(async () => {});
  const { handlers } = forwardToMicrosoft(async () => fail(problem('internal')), {
    ...world,
    showBadge: desks.news.showBadge,
  });
  listen({ ...desks, microsoft: { handlers, wake } });
  const signedIn = state && aSignedInRecord({ state });
  return { wake, storage, ready: storage.microsoftSignIn.write({ attempt: null, signedIn }) };
}

beforeEach(() => {
  listeners.clear();
  windows.length = 0;
});
afterEach(() => vi.restoreAllMocks());

describe('the menu, without a phone system', () => {
  it('gives a number to the phone app, where that is wanted, by a page of our own', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(MORNING);
    const { storage } = listening(null);
    await storage.connection.clear();
    await storage.calling.write({ ...DEFAULT_CALLING, fallback: 'tel' });
    const choice = { menuItemId: 'call-selection', selectionText: '020 7946 0999' };
    listeners.get('contextMenus.onClicked')?.(choice);
    await vi.waitFor(() => expect(windows).toEqual(['extension://hand-over.html#tel:+442079460999']));
    expect(await storage.history.read()).toMatchObject([{ state: 'handedOver' }]);
  });
});

describe('Microsoft 365 is woken', () => {
  it.each(['runtime.onStartup', 'runtime.onInstalled'])(
    'after %s where somebody is signed in',
    async (event) => {
      const { wake, ready } = listening('active');
      await ready;
      listeners.get(event)?.();
      await turns();
      expect(wake).toHaveBeenCalledOnce();
    },
  );

  it.each([null, 'ended'] as const)('by no start where nobody is: %s', async (state) => {
    const { wake, ready } = listening(state);
    await ready;
    for (const event of ['runtime.onStartup', 'runtime.onInstalled']) listeners.get(event)?.();
    await turns();
    expect(wake).not.toHaveBeenCalled();
  });

  it('by its own alarm, and by no other', async () => {
    const { wake } = listening('active');
    for (const name of ['follow-calls', 'something else', 'toString'])
      listeners.get('alarms.onAlarm')?.({ name });
    expect(wake).not.toHaveBeenCalled();
    listeners.get('alarms.onAlarm')?.({ name: 'microsoft' });
    expect(wake).toHaveBeenCalledOnce();
  });
});
