import { describe, expect, it, vi } from 'vitest';
import { createShortcuts } from '../../../entrypoints/background/shortcuts';
import { problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import { aCall } from '../../fixtures/dialling';
import { MORNING } from '../../fixtures/test-clock';

type Ports = Parameters<typeof createShortcuts>[0];

function setUp(change: Partial<Ports> = {}) {
  const ports = {
    callText: vi.fn<Ports['callText']>(async () => ok({ outcome: 'call', call: aCall() })),
    readSelection: vi.fn<Ports['readSelection']>(async () => '020 7946 0999'),
    tabInFront: vi.fn<Ports['tabInFront']>(async () => 9),
    walk: vi.fn<Ports['walk']>(async () => {}),
    callUp: vi.fn<Ports['callUp']>(async () => aCall({ state: 'connected' })),
    hangUp: vi.fn<Ports['hangUp']>(async () => ok(aCall({ state: 'ended' }))),
    refuse: vi.fn<Ports['refuse']>(async () => {}),
    openPopup: vi.fn<Ports['openPopup']>(async () => {}),
    openPhoneApp: vi.fn<Ports['openPhoneApp']>(async () => {}),
    newId: () => 'new-id',
    now: () => MORNING,
    ...change,
  };
  return { ...ports, ...createShortcuts(ports) };
}

describe('the key that calls what is selected', () => {
  it('reads it in the tab it was pressed over, calls it, and shows the call', async () => {
    const { command, readSelection, callText, openPopup } = setUp();
    await command('call-selection', 3);
    expect(readSelection).toHaveBeenCalledExactlyOnceWith(3);
    expect(callText).toHaveBeenCalledExactlyOnceWith({
      id: 'new-id',
      text: '020 7946 0999',
      name: null,
      source: 'selection',
      at: MORNING,
    });
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('means the tab in front where the browser names none', async () => {
    const { command, readSelection } = setUp();
    await command('call-selection', null);
    expect(readSelection).toHaveBeenCalledExactlyOnceWith(9);
  });

  it('says why where nothing can be called, and what was selected', async () => {
    const { command, refuse, openPopup } = setUp({
      readSelection: async () => 'hello',
      callText: async () => fail(problem('noNumber')),
    });
    await command('call-selection', 3);
    expect(refuse).toHaveBeenCalledExactlyOnceWith('hello', problem('noNumber'));
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it.each([
    ['no extension may read the page', { readSelection: async () => null }],
    ['there is no tab', { tabInFront: async () => null }],
  ])('says so where %s, and calls nobody', async (_, change) => {
    const { command, refuse, callText } = setUp(change);
    await command('call-selection', null);
    expect(refuse).toHaveBeenCalledExactlyOnceWith('', problem('pageNotReadable'));
    expect(callText).not.toHaveBeenCalled();
  });

  it('leaves the popup closed where a window asks', async () => {
    const { command, openPopup } = setUp({ callText: async () => ok({ outcome: 'confirm' }) });
    await command('call-selection', 3);
    expect(openPopup).not.toHaveBeenCalled();
  });
});

describe('a number that goes elsewhere', () => {
  it.each(['the key', 'the menu'])('is given to the phone app by %s', async (way) => {
    const { command, menu, openPhoneApp, openPopup } = setUp({
      callText: async () => ok({ outcome: 'handedOver', href: 'tel:+442079460999' }),
    });
    await (way === 'the key'
      ? command('call-selection', 3)
      : menu({ source: 'link', text: 'tel:+442079460999' }));
    expect(openPhoneApp).toHaveBeenCalledExactlyOnceWith('tel:+442079460999');
    expect(openPopup).not.toHaveBeenCalled();
  });

  it('needs nothing more where a tab with the web client was opened', async () => {
    const { command, openPhoneApp, openPopup } = setUp({
      callText: async () => ok({ outcome: 'handedOver', href: null }),
    });
    await command('call-selection', 3);
    expect(openPhoneApp).not.toHaveBeenCalled();
    expect(openPopup).not.toHaveBeenCalled();
  });
});

describe('the other keys', () => {
  it('walk the numbers of the tab', async () => {
    const { command, walk } = setUp();
    await command('walk-numbers', 3);
    expect(walk).toHaveBeenCalledExactlyOnceWith(3);
  });

  it('hang up the call that is up', async () => {
    const { command, hangUp } = setUp();
    await command('hang-up', 3);
    expect(hangUp).toHaveBeenCalledExactlyOnceWith(aCall().intentId);
  });

  it('show the call where it could not be hung up', async () => {
    const { command, openPopup } = setUp({ hangUp: async () => fail(problem('hangUpFailed')) });
    await command('hang-up', 3);
    expect(openPopup).toHaveBeenCalledOnce();
  });

  it('do nothing without a call', async () => {
    const { command, hangUp } = setUp({ callUp: async () => null });
    await command('hang-up', 3);
    expect(hangUp).not.toHaveBeenCalled();
  });
});

describe('the menu', () => {
  it.each(['selection', 'link'] as const)('calls a %s', async (source) => {
    const { menu, callText } = setUp();
    await menu({ source, text: 'tel:+442079460999' });
    expect(callText).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ source, text: 'tel:+442079460999' }),
    );
  });
});
