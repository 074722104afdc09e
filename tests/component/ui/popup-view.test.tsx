import { describe, expect, it, vi } from 'vitest';
import { PopupView } from '../../../components/call/popup-view';
import { CALL_STATES } from '../../../lib/dial/call';
import { aCall, aConnection } from '../../fixtures/calls';
import { brokenRules, show } from './show';

const nothing = () => undefined;

describe('the popup', () => {
  it('teaches a new user the one thing to do', () => {
    const settings = vi.fn();
    const view = show(
      <PopupView connection={{ state: 'none' }} call={null} problem={null} onSettings={settings} />,
    );
    expect(view.textContent).toContain('Connect your 3CX phone system once');
    view.querySelector<HTMLButtonElement>('button.primary')?.click();
    expect(settings).toHaveBeenCalledOnce();
  });

  it('claims nothing while it is still reading', () => {
    const view = show(<PopupView connection={null} call={null} problem={null} onSettings={nothing} />);
    expect(view.textContent).not.toContain('Ready to call');
    expect(view.textContent).not.toContain('Not connected');
  });

  it.each([
    ['requested', 'Calling'],
    ['ringing', 'Your phone is ringing'],
    ['connected', 'In a call'],
    ['ended', 'Ready to call'],
  ] as const)('has a headline for a call that is %s', (state, headline) => {
    const call = aCall({ state });
    const view = show(
      <PopupView connection={aConnection()} call={call} problem={null} onSettings={nothing} />,
    );
    expect(view.querySelector('h1')?.textContent).toBe(headline);
  });

  it('is not ready to call where no phone is registered', () => {
    const call = aCall({ state: 'failed', problem: { kind: 'noDevice' } });
    const view = show(
      <PopupView connection={aConnection()} call={call} problem={null} onSettings={nothing} />,
    );
    expect(view.querySelector('h1')?.textContent).toBe('Not ready to call');
  });

  it.each(CALL_STATES)('says how a call stands that is %s', (state) => {
    const call = aCall({ state });
    const view = show(
      <PopupView connection={aConnection()} call={call} problem={null} onSettings={nothing} />,
    );
    expect(view.querySelector('[data-call-state] [role=status]')?.textContent).not.toBe('');
    expect(view.textContent).toContain('+49 40 66969128');
  });

  it('says why a call was not dialled, and keeps the code behind Details', () => {
    const call = aCall({ state: 'failed', device: null, problem: { kind: 'noDevice', detail: '100' } });
    const view = show(
      <PopupView connection={aConnection()} call={call} problem={null} onSettings={nothing} />,
    );
    expect(view.textContent).toContain('No phone is registered for your extension.');
    expect(view.textContent).toContain('Nothing was dialled.');
    expect(view.querySelector('details')?.open).toBe(false);
  });

  it('never claims that nothing was dialled when nobody knows', () => {
    const call = aCall({ state: 'unknown', problem: { kind: 'answerLost' } });
    const view = show(
      <PopupView connection={aConnection()} call={call} problem={null} onSettings={nothing} />,
    );
    expect(view.textContent).not.toContain('Nothing was dialled.');
  });

  it('says that the access to the phone system is missing', () => {
    const connection = aConnection({ state: 'accessMissing' });
    const view = show(<PopupView connection={connection} call={null} problem={null} onSettings={nothing} />);
    expect(view.textContent).toContain('The browser may no longer contact your phone system.');
  });

  it('shows hostile names as text', () => {
    const call = aCall({ device: '<img src=x onerror=alert(1)>' });
    const view = show(
      <PopupView connection={aConnection()} call={call} problem={null} onSettings={nothing} />,
    );
    expect(view.querySelector('img')).toBeNull();
    expect(view.textContent).toContain('<img src=x');
  });

  it.each(['en', 'de'] as const)('breaks no accessibility rule (%s)', async (language) => {
    const call = aCall({ state: 'failed', problem: { kind: 'noDevice', detail: '100' } });
    for (const connection of [null, { state: 'none' as const }, aConnection()]) {
      const view = show(
        <PopupView connection={connection} call={call} problem={null} onSettings={nothing} />,
        language,
      );
      expect(await brokenRules(view)).toEqual([]);
    }
  });
});
