import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Steps } from '../../../components/ui/steps';
import { fail, ok } from '../../../lib/core/result';
import { aConnection } from '../../fixtures/calls';
import { find, openOptions, press, reopenOptions } from './options-page';
import { saidOf, world } from './setup-world';
import { brokenRules, show } from './show';

vi.mock('../../../lib/messaging/client', () => import('./setup-world'));
vi.mock('../../../lib/platform/pbx-access', () => import('./setup-world'));
vi.mock('../../../lib/platform/tabs', () => import('./setup-world'));
vi.mock('../../../lib/platform/shortcuts', () => import('./setup-world'));

const currentStep = (view: HTMLElement) =>
  view.querySelector<HTMLElement>('.step[aria-current]')?.dataset.step ?? null;

async function typeAddress(view: HTMLElement, address = 'pbx.example.com') {
  await userEvent.fill(await find(view, 'input[name=address]'), address);
  await press(view, 'button[type=submit]');
}

async function typeClient(view: HTMLElement) {
  await userEvent.fill(await find(view, 'input[name=clientId]'), 'dialbridge');
  await userEvent.fill(await find(view, 'input[name=clientSecret]'), 'secret');
  await press(view, 'button[type=submit]');
}

describe('the steps', () => {
  const steps = (change: () => void) => [
    { id: 'one', title: 'One', outcome: 'as it went', onChange: change, body: <p>first</p> },
    { id: 'two', title: 'Two', body: <p>second</p> },
    { id: 'three', title: 'Three', body: <p>third</p> },
  ];

  it('are in one order, and only the current one is open', () => {
    const change = vi.fn();
    const view = show(<Steps label="Steps" steps={steps(change)} current="two" />);
    const states = [...view.querySelectorAll<HTMLElement>('.step')].map(({ dataset }) => dataset.state);
    expect(states).toEqual(['done', 'current', 'ahead']);
    expect(view.textContent).toContain('second');
    expect(view.textContent).not.toMatch(/first|third/);
    expect(view.textContent).toContain('as it went');
    view.querySelector<HTMLButtonElement>('button[name=change-one]')?.click();
    expect(change).toHaveBeenCalledOnce();
  });
});

describe('the guided setup', () => {
  it('leads a new user from the address to the first ring', async () => {
    const view = await openOptions();
    await vi.waitFor(() => expect(currentStep(view)).toBe('address'));
    await typeAddress(view);
    expect(world.asked).toEqual(['pbx.example.com']);
    await typeClient(view);
    await press(view, 'button[name=next]');
    await press(view, 'button[name=test-call]');
    await press(view, 'button[name=rang]');
    await find(view, '[data-test-call=rang]');
    expect(view.textContent).toContain('Open a mail in Outlook on the web');
    expect(saidOf('connection.connect')).toEqual([
      { address: 'pbx.example.com', clientId: 'dialbridge', clientSecret: 'secret' },
    ]);
    await press(view, '.step-body button[name=later]');
    await vi.waitFor(() => expect(view.querySelector('.steps')).toBeNull());
    expect(view.querySelector('button[name=continue-setup]')).toBeNull();
  });

  it('asks for nothing where the address cannot be one', async () => {
    const view = await openOptions();
    await typeAddress(view, 'http://pbx.example.com');
    await find(view, '[data-problem=addressNotHttps]');
    expect(world.asked).toEqual([]);
    expect(currentStep(view)).toBe('address');
  });

  it('stays where it is when the browser is not allowed to contact the address', async () => {
    const view = await openOptions({ grants: false });
    await typeAddress(view);
    await find(view, '[data-problem=accessDenied]');
    expect(currentStep(view)).toBe('address');
  });

  it('asks the browser anew with every attempt to connect, since a failed one gives the right back', async () => {
    const view = await openOptions();
    world.replies['connection.connect'] = () => fail({ kind: 'wrongSecret' });
    await typeAddress(view);
    await typeClient(view);
    await find(view, '[data-problem=wrongSecret]');
    await press(view, 'button[type=submit]');
    await vi.waitFor(() => expect(world.asked).toHaveLength(3));
    expect(view.querySelectorAll('[role=alert]')).toHaveLength(1);
  });

  it('gives the right back when it is put off, and asks for it again as somebody goes on', async () => {
    const view = await openOptions();
    await typeAddress(view);
    await find(view, 'input[name=clientId]');
    expect(world.held).toEqual(['pbx.example.com']);
    await press(view, '.step-body button[name=later]');
    await vi.waitFor(() => expect(world.held).toEqual([]));
    const again = await reopenOptions();
    await typeClient(again);
    await vi.waitFor(() => expect(world.held).toEqual(['pbx.example.com']));
    expect(saidOf('connection.connect')).toHaveLength(1);
  });

  it('gives the right to one address back when it goes on with another', async () => {
    const view = await openOptions();
    await typeAddress(view, 'wrong.example.com');
    await press(view, 'button[name=change-address]');
    await typeAddress(view);
    await find(view, 'input[name=clientId]');
    expect(world.asked).toEqual(['wrong.example.com', 'pbx.example.com']);
    await vi.waitFor(() => expect(world.held).toEqual(['pbx.example.com']));
  });

  it('leaves the rights alone where another tab has connected meanwhile', async () => {
    const view = await openOptions();
    await typeAddress(view);
    await find(view, 'input[name=clientId]');
    world.replies['connection.read'] = () => ok(aConnection());
    await press(view, '.step-body button[name=later]');
    await vi.waitFor(() => expect(view.querySelector('.steps')).toBeNull());
    expect(world.held).toEqual(['pbx.example.com']);
  });

  it('goes on another day where it was left, without the secret', async () => {
    const first = await openOptions();
    world.replies['connection.connect'] = () => fail({ kind: 'timeout' });
    await typeAddress(first, 'https://pbx.example.com/#/login');
    await typeClient(first);
    await find(first, '[data-problem=timeout]');
    const view = await reopenOptions();
    const client = await find<HTMLInputElement>(view, 'input[name=clientId]');
    expect(client.value).toBe('dialbridge');
    expect(view.querySelector<HTMLInputElement>('input[name=clientSecret]')?.value).toBe('');
    expect(view.querySelector('[data-step=address]')?.textContent).toContain('pbx.example.com');
  });

  it('keeps what was typed while another section is looked at', async () => {
    const view = await openOptions();
    await userEvent.fill(await find(view, 'input[name=address]'), 'pbx.exa');
    location.hash = '#calling';
    await find(view, 'select[name=region]');
    location.hash = '#connection';
    expect((await find<HTMLInputElement>(view, 'input[name=address]')).value).toBe('pbx.exa');
  });

  it('lets the address be changed without losing the rest', async () => {
    const view = await openOptions();
    await typeAddress(view);
    await userEvent.fill(await find(view, 'input[name=clientId]'), 'dialbridge');
    await press(view, 'button[name=change-address]');
    await typeAddress(view, 'other.example.com');
    expect((await find<HTMLInputElement>(view, 'input[name=clientId]')).value).toBe('dialbridge');
    expect(world.asked).toEqual(['pbx.example.com', 'other.example.com']);
  });

  it('can be put off and gone on with', async () => {
    const view = await openOptions();
    await press(view, 'button[name=later]');
    await find(view, 'a[href="#calling"]');
    expect(view.querySelector('form')).toBeNull();
    await press(view, 'button[name=continue-setup]');
    await find(view, 'input[name=address]');
  });

  it('is over for who is connected, but offers the test that was never made', async () => {
    const view = await openOptions({ connection: aConnection() });
    await press(view, 'button[name=continue-setup]');
    await find(view, 'input[name=phone]');
    expect(currentStep(view)).toBe('phone');
  });

  it('begins anew after disconnecting, with nothing left of the connection', async () => {
    const view = await openOptions({ connection: aConnection() });
    await press(view, 'button[name=disconnect]');
    await press(view, 'button[name=disconnect-now]');
    expect((await find<HTMLInputElement>(view, '.step input[name=address]')).value).toBe('');
    expect(currentStep(view)).toBe('address');
  });

  it('goes on when another tab has connected meanwhile', async () => {
    const view = await openOptions();
    await find(view, 'input[name=address]');
    world.connection = aConnection();
    dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(currentStep(view)).toBe('phone'));
  });

  it('shows the connection as soon as there is one, with the way back', async () => {
    const view = await openOptions();
    await typeAddress(view);
    await typeClient(view);
    const connected = await find(view, '.notice.good');
    expect(connected.textContent).toBe('Connected to pbx.example.com');
    expect(connected.clientHeight).toBeLessThan(32);
    expect((await find(view, 'button[name=disconnect]')).className).toBe('ghost');
    expect(view.querySelector('.group')).toBeNull();
  });

  it('says which phone was chosen, and lets the test be skipped until it rang', async () => {
    const view = await openOptions();
    await typeAddress(view);
    await typeClient(view);
    await press(view, 'button[name=next]');
    const outcome = () => view.querySelector('[data-step=phone] p')?.textContent;
    await vi.waitFor(() => expect(outcome()).toContain('100 · first phone'));
    world.replies['connection.read'] = () => ok(aConnection({ phone: 'Yealink SIP-T54W' }));
    dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(outcome()).toContain('Yealink SIP-T54W'));
    world.replies['connection.read'] = () => ok(aConnection({ phone: '' }));
    dispatchEvent(new Event('focus'));
    await vi.waitFor(() => expect(outcome()).toContain('a phone without a name'));
    expect((await find(view, 'button[name=later]')).className).toBe('ghost');
    await press(view, 'button[name=test-call]');
    await press(view, 'button[name=rang]');
    await find(view, '[data-test-call=rang]');
    const buttons = [...view.querySelectorAll<HTMLButtonElement>('[data-step=test] button')];
    expect(buttons.map(({ name, className }) => [name, className])).toEqual([
      ['later', 'primary'],
      ['test-call', 'ghost'],
    ]);
  });

  it('leads from a secret that is not accepted to the field for it', async () => {
    const view = await openOptions();
    world.replies['connection.test'] = () =>
      ok([{ check: 'token', state: 'bad', found: null, problem: { kind: 'wrongSecret' } }]);
    await typeAddress(view);
    await typeClient(view);
    await press(view, 'button[name=next]');
    await press(view, 'button[name=test-call]');
    await press(view, 'button[name=silent]');
    await press(view, '.check-trouble button');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('clientSecret'));
  });

  it('is gone through with the keyboard alone', async () => {
    const view = await openOptions();
    (await find(view, 'input[name=address]')).focus();
    await userEvent.keyboard('pbx.example.com{Enter}');
    await find(view, 'input[name=clientId]');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('API client'));
    await userEvent.keyboard('{Tab}{Tab}dialbridge{Tab}secret{Enter}');
    await find(view, 'input[name=phone]');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Extension and phone'));
    // Extension, phones (one stop, moved in with arrows), look again, continue.
    await userEvent.keyboard('{Tab}{Tab}{ArrowDown}{Tab}{Tab}{Enter}');
    await find(view, 'button[name=test-call]');
    expect(saidOf('connection.choosePhone')).toEqual([
      { id: 'sip:100@192.0.2.7:5060', name: 'Yealink SIP-T54W' },
    ]);
  });
});

describe.each(['en', 'de'] as const)('in %s each step', (language) => {
  it.each([true, false])('breaks no accessibility rule and fits 320 pixels (dark: %s)', async (dark) => {
    const view = await openOptions({}, { language, dark, width: 320 });
    const look = async () => {
      expect(await brokenRules(view)).toEqual([]);
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    };
    await look();
    await typeAddress(view);
    await press(view, '.foldable summary');
    await look();
    await typeClient(view);
    await find(view, 'input[name=phone]');
    await look();
    world.replies['connection.test'] = () =>
      ok([{ check: 'phone', state: 'bad', found: null, problem: { kind: 'noDevice' } }]);
    await press(view, 'button[name=next]');
    await press(view, 'button[name=test-call]');
    await press(view, 'button[name=silent]');
    await find(view, '.check[data-state=bad]');
    await look();
  });
});
