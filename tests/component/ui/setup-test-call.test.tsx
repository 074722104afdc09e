import { describe, expect, it, vi } from 'vitest';
import type { Problem } from '../../../lib/core/problem';
import { fail, ok } from '../../../lib/core/result';
import type { Call } from '../../../lib/dial/call';
import { aCall, aConnection } from '../../fixtures/calls';
import { aStatus } from '../../fixtures/status-views';
import { find, openOptions, press } from './options-page';
import { announce, saidOf, world } from './setup-world';

vi.mock('../../../lib/messaging/client', () => import('./setup-world'));
vi.mock('../../../lib/platform/pbx-access', () => import('./setup-world'));
vi.mock('../../../lib/platform/tabs', () => import('./setup-world'));
vi.mock('../../../lib/platform/shortcuts', () => import('./setup-world'));

const calling = (part: Partial<Call> = {}) =>
  vi.fn(({ id }: { readonly id: string }) =>
    ok({ outcome: 'call' as const, call: aCall({ intentId: id, source: 'test', ...part }) }),
  );

async function openTest(call = calling()) {
  const view = await openOptions({ connection: aConnection() });
  world.replies['call.test'] = call;
  world.replies['call.hangUp'] = () =>
    ok({ intentId: '', state: 'ended', problem: null, checkedAt: null, href: null });
  return view;
}

const intentOf = () => {
  const [said] = saidOf('call.test');
  return typeof said === 'object' && said !== null && 'id' in said ? String(said.id) : '';
};
const words = (view: HTMLElement) => view.querySelector('[data-test-call] [role=status]')?.textContent;

describe('the test call', () => {
  it('is asked for once, however often the button is pressed', async () => {
    const view = await openTest();
    const button = await find(view, 'button[name=test-call]');
    button.click();
    button.click();
    button.click();
    await find(view, 'button[name=rang]');
    expect(saidOf('call.test')).toHaveLength(1);
    expect(intentOf()).toMatch(/^[\da-f-]{36}$/);
  });

  it('tells what the phone does while it changes', async () => {
    const view = await openTest();
    await press(view, 'button[name=test-call]');
    await vi.waitFor(() => expect(words(view)).toContain('should ring now'));
    announce('status.changed', aStatus({ call: aCall({ intentId: intentOf(), state: 'connected' }) }));
    await vi.waitFor(() => expect(words(view)).toContain('picked up'));
    announce('status.changed', aStatus({ call: aCall({ intentId: intentOf(), state: 'ended' }) }));
    await vi.waitFor(() => expect(words(view)).toContain('Did your phone ring?'));
  });

  it('is looked at again and again, in case nothing is said, until the person has answered', async () => {
    const view = await openTest();
    world.replies['status.refresh'] = () =>
      ok(aStatus({ call: aCall({ intentId: intentOf(), state: 'connected' }) }));
    await press(view, 'button[name=test-call]');
    await vi.waitFor(() => expect(words(view)).toContain('picked up'), { timeout: 3_000 });
    await press(view, 'button[name=rang]');
    await find(view, '[data-test-call=rang]');
    expect(words(view)).toContain('Your phone rang');
  });

  it('does not take another call for its own', async () => {
    const view = await openTest();
    await press(view, 'button[name=test-call]');
    await find(view, 'button[name=rang]');
    announce('status.changed', aStatus({ call: aCall({ state: 'connected' }) }));
    await new Promise(requestAnimationFrame);
    expect(words(view)).toContain('should ring now');
  });

  it('is the one that is up already, where the phone rings for an earlier one', async () => {
    const earlier = 'a6c9e3d0-6a4d-4b57-9e65-1f3d1a7c0002';
    const view = await openTest(calling({ intentId: earlier, state: 'ringing' }));
    await press(view, 'button[name=test-call]');
    await vi.waitFor(() => expect(words(view)).toContain('should ring now'));
    announce('status.changed', aStatus({ call: aCall({ intentId: earlier, state: 'connected' }) }));
    await vi.waitFor(() => expect(words(view)).toContain('picked up'));
    await press(view, 'button[name=silent]');
    await vi.waitFor(() => expect(saidOf('call.hangUp')).toEqual([{ intentId: earlier }]));
  });

  it('is hung up even where the person was faster than the answer that it was up already', async () => {
    const view = await openTest();
    const earlier = aCall({ intentId: 'an-earlier-one', source: 'test', state: 'ringing' });
    let resolve = () => {};
    const waiting = new Promise<void>((done) => {
      resolve = done;
    });
    world.replies['call.test'] = () => waiting.then(() => ok({ outcome: 'call', call: earlier }));
    world.replies['call.hangUp'] = () => fail({ kind: 'noCallToHangUp' });
    await press(view, 'button[name=test-call]');
    await press(view, 'button[name=rang]');
    resolve();
    await vi.waitFor(() => expect(saidOf('call.hangUp')).toContainEqual({ intentId: 'an-earlier-one' }));
  });

  it.each(['rang', 'silent'])('is hung up when the person says that it %s', async (said) => {
    const view = await openTest();
    await press(view, 'button[name=test-call]');
    await press(view, `button[name=${said}]`);
    await find(view, `[data-test-call=${said}]`);
    expect(saidOf('call.hangUp')).toEqual([{ intentId: intentOf() }]);
    expect(saidOf('connection.test')).toHaveLength(said === 'silent' ? 1 : 0);
  });

  it('says when it could not be hung up, and not where it was over already', async () => {
    const view = await openTest();
    world.replies['call.hangUp'] = () => fail({ kind: 'hangUpFailed' });
    await press(view, 'button[name=test-call]');
    await press(view, 'button[name=rang]');
    await find(view, '[data-problem=hangUpFailed]');
    const other = await openTest();
    world.replies['call.hangUp'] = () => fail({ kind: 'noCallToHangUp' });
    await press(other, 'button[name=test-call]');
    await press(other, 'button[name=rang]');
    await find(other, '[data-test-call=rang]');
    expect(other.querySelector('[data-problem]')).toBeNull();
  });

  it('that was refused says why, asks nothing and leads to the connection test', async () => {
    const view = await openTest(calling({ state: 'failed', problem: { kind: 'noDevice' } }));
    await press(view, 'button[name=test-call]');
    await find(view, '[data-problem=noDevice]');
    expect(view.querySelector('button[name=rang]')).toBeNull();
    await press(view, 'button[name=test-after-call]');
    await find(view, '.check');
    expect(saidOf('call.test')).toHaveLength(1);
  });

  it.each(['answerLost', 'interrupted', 'internal'] as const)(
    'whose answer was lost (%s) may ring, so the person is asked and it can be hung up',
    async (kind) => {
      const view = await openTest();
      const lost: Problem = { kind };
      world.replies['call.test'] = () => fail(lost);
      await press(view, 'button[name=test-call]');
      await vi.waitFor(() => expect(words(view)).toContain('no clear answer'));
      expect(view.querySelector('button[name=test-call]')).toBeNull();
      await press(view, 'button[name=silent]');
      await vi.waitFor(() => expect(saidOf('call.hangUp')).toEqual([{ intentId: intentOf() }]));
    },
  );

  it('is never handed over to anything else', async () => {
    const view = await openTest();
    world.replies['call.test'] = () => ok({ outcome: 'handedOver', href: 'tel:100' });
    await press(view, 'button[name=test-call]');
    await find(view, '[data-problem=notConnected]');
  });

  it('goes on while another section is looked at', async () => {
    const view = await openTest();
    await press(view, 'button[name=test-call]');
    await find(view, 'button[name=rang]');
    location.hash = '#calling';
    await find(view, 'select[name=region]');
    location.hash = '#connection';
    await press(view, 'button[name=rang]');
    await vi.waitFor(() => expect(saidOf('call.hangUp')).toHaveLength(1));
  });
});

describe('the connection test', () => {
  const found = (check: 'access' | 'token' | 'version' | 'phone', kind: Problem['kind']) => () =>
    ok([{ check, state: 'bad' as const, found: null, problem: { kind } }]);

  async function testWith(reply: ReturnType<typeof found>) {
    const view = await openOptions({ connection: aConnection() });
    world.replies['connection.test'] = reply;
    await press(view, 'button[name=test-connection]');
    await find(view, '.check[data-state=bad]');
    return view;
  }

  it('asks the browser for the missing right and tests again', async () => {
    const view = await testWith(found('access', 'accessMissing'));
    await press(view, '.check-trouble button');
    await vi.waitFor(() => expect(saidOf('connection.test')).toHaveLength(2));
    expect(world.asked).toEqual(['pbx.example.com']);
  });

  it('leads to the secret that is not accepted', async () => {
    const view = await testWith(found('token', 'wrongSecret'));
    await press(view, '.check-trouble button');
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('clientSecret'));
  });

  it('that finds what keeps calls from being made takes the good news back, until it is mended', async () => {
    const view = await testWith(found('phone', 'noDevice'));
    await vi.waitFor(() => expect(view.querySelector('.notice')?.textContent).toContain('not ready to call'));
    expect(view.querySelector('.notice.good')).toBeNull();
    delete world.replies['connection.test'];
    await press(view, '.check-trouble button');
    await find(view, '.notice.good');
  });

  it('reads the phones anew where it looked at them, and only there', async () => {
    const view = await openOptions({ connection: aConnection() });
    await find(view, 'input[name=phone]:not([value=first])');
    world.phones = [];
    world.replies['connection.test'] = found('token', 'wrongSecret');
    await press(view, 'button[name=test-connection]');
    await find(view, '.check[data-state=bad]');
    expect(saidOf('connection.phones')).toHaveLength(1);
    world.replies['connection.test'] = found('phone', 'noDevice');
    await press(view, 'button[name=test-connection]');
    await vi.waitFor(() => expect(view.querySelector('input[name=phone]:not([value=first])')).toBeNull());
    expect(saidOf('connection.phones')).toHaveLength(2);
  });

  it('says nothing of a connection that was made afterwards', async () => {
    const view = await testWith(found('token', 'wrongSecret'));
    await press(view, '.check-trouble button');
    await press(view, 'form button[type=submit]');
    await find(view, '.notice.good');
    expect(view.querySelector('.check')).toBeNull();
  });

  it('opens the phone system where it has to be looked at', async () => {
    const view = await testWith(found('version', 'notPbx'));
    await press(view, '.check-trouble button');
    await vi.waitFor(() => expect(world.opened).toEqual(['https://pbx.example.com']));
  });

  it('says why there are no results', async () => {
    const view = await openOptions({ connection: aConnection() });
    world.replies['connection.test'] = () => fail({ kind: 'interrupted' });
    await press(view, 'button[name=test-connection]');
    await find(view, '[data-problem=interrupted]');
  });
});
