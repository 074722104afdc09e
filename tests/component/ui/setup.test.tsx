import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ConnectionForm } from '../../../components/setup/connection-form';
import { ConnectionSummary } from '../../../components/setup/connection-summary';
import { Disconnect } from '../../../components/setup/disconnect';
import { ExtensionChoice } from '../../../components/setup/extension-choice';
import { PhoneChoice } from '../../../components/setup/phone-choice';
import { RegionChoice } from '../../../components/setup/region-choice';
import { ProblemNotice } from '../../../components/ui/problem-notice';
import { SectionNav } from '../../../components/ui/section-nav';
import { PROBLEM_KINDS } from '../../../lib/core/problem';
import type { PhoneChoice as PhoneChoices } from '../../../lib/messaging/views';
import { aConnection } from '../../fixtures/calls';
import { brokenRules, show } from './show';

const nothing = () => undefined;
const empty = { address: '', clientId: '', clientSecret: '' };

describe('the connection form', () => {
  it('is filled and sent by the keyboard alone', async () => {
    const connect = vi.fn();
    show(<ConnectionForm initial={empty} secretStored={false} busy={false} onConnect={connect} />);
    await userEvent.tab();
    await userEvent.keyboard('pbx.example.com');
    await userEvent.tab();
    await userEvent.keyboard('client');
    await userEvent.tab();
    await userEvent.keyboard('secret');
    await userEvent.keyboard('{Enter}');
    expect(connect).toHaveBeenCalledWith({
      address: 'pbx.example.com',
      clientId: 'client',
      clientSecret: 'secret',
    });
  });

  it('is not sent again while it is busy', async () => {
    const connect = vi.fn();
    const full = { address: 'pbx.example.com', clientId: 'client', clientSecret: 'secret' };
    show(<ConnectionForm initial={full} secretStored={false} busy={true} onConnect={connect} />);
    await page.getByRole('button', { name: 'Connecting…' }).click({ force: true });
    expect(connect).not.toHaveBeenCalled();
  });

  it('hides the secret and lets a stored one stay', () => {
    const view = show(
      <ConnectionForm initial={empty} secretStored={true} busy={false} onConnect={nothing} />,
    );
    const secret = view.querySelector<HTMLInputElement>('input[name=clientSecret]');
    expect([secret?.type, secret?.required]).toEqual(['password', false]);
  });
});

describe('the connection', () => {
  it('is given up only after a question', async () => {
    const disconnect = vi.fn();
    show(<Disconnect host="pbx.example.com" busy={false} quiet={false} onDisconnect={disconnect} />);
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Keep the connection' }).click();
    expect(disconnect).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'Disconnect' }).click();
    await page.getByRole('button', { name: 'Disconnect and delete the API key' }).click();
    expect(disconnect).toHaveBeenCalledOnce();
  });

  it('lets several extensions be chosen from, and a single one not', () => {
    const choose = vi.fn();
    const view = show(<ExtensionChoice extension="100" extensions={['100', '101']} onChoose={choose} />);
    const select = view.querySelector('select');
    if (select) select.value = '101';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(choose).toHaveBeenCalledWith('101');
    const single = show(<ExtensionChoice extension="100" extensions={['100']} onChoose={choose} />);
    expect(single.querySelector('select')).toBeNull();
    expect(single.textContent).toContain('100');
  });
});

describe('the phone that rings', () => {
  const yealink = { id: 'sip:100@192.0.2.7:5060', name: 'Yealink SIP-T54W', chosen: false };
  const labelsOf = (view: HTMLElement) =>
    [...view.querySelectorAll('label')].map(({ textContent }) => textContent);
  const chosenIn = (view: HTMLElement) =>
    view.querySelector('input:checked')?.parentElement?.querySelector('label')?.textContent;
  const pick = (phones: readonly PhoneChoices[] | null, chosen: string | null, choose = nothing) =>
    show(<PhoneChoice phones={phones} chosen={chosen} busy={false} onChoose={choose} onRefresh={nothing} />);

  it('is the first registered one unless another is chosen', () => {
    const choose = vi.fn();
    const view = pick([yealink], null, choose);
    expect(chosenIn(view)).toBe('The first registered phone');
    view.querySelectorAll('input')[1]?.click();
    expect(choose).toHaveBeenCalledWith(yealink.id, yealink.name);
    const other = pick([{ ...yealink, chosen: true }], yealink.name, choose);
    expect(chosenIn(other)).toBe(yealink.name);
    other.querySelector('input')?.click();
    expect(choose).toHaveBeenLastCalledWith(null, '');
  });

  it('stays the chosen one while it is not registered', () => {
    const view = pick([{ ...yealink, name: '3CX Web Client' }], yealink.name);
    expect(chosenIn(view)).toBe(yealink.name);
    expect(view.textContent).toContain('Not registered now');
  });

  it('is counted where two call themselves the same', () => {
    const view = pick([yealink, { ...yealink, id: 'sip:100@192.0.2.8:5060' }], null);
    expect(labelsOf(view).slice(1)).toEqual(['Yealink SIP-T54W (1)', 'Yealink SIP-T54W (2)']);
  });

  it('has a name to be chosen by, even where it tells none', async () => {
    const unnamed = { ...yealink, name: '' };
    const view = pick([unnamed], null);
    expect(labelsOf(view).slice(1)).toEqual(['Phone without a name']);
    expect(await brokenRules(view)).toEqual([]);
    const two = pick(
      [
        { ...unnamed, chosen: true },
        { ...unnamed, id: 'sip:100@192.0.2.8:5060' },
      ],
      '',
    );
    expect(labelsOf(two).slice(1)).toEqual(['Phone without a name (1)', 'Phone without a name (2)']);
    expect(chosenIn(two)).toBe('Phone without a name (1)');
    const absent = pick([yealink], '');
    expect(chosenIn(absent)).toBe('Phone without a name');
  });

  it('is spoken of in the summary, even where it tells no name', () => {
    const view = show(
      <ConnectionSummary
        connection={aConnection({ phone: '' })}
        busy={false}
        unfinished={false}
        guided={false}
        failing={false}
        onAllowAccess={nothing}
        onContinue={nothing}
      />,
    );
    expect(view.textContent).toMatch(/a phone without a name\u2069 rings first/);
  });

  it('is looked for again on demand, and told how to appear', async () => {
    const refresh = vi.fn();
    const view = show(
      <PhoneChoice phones={[]} chosen={null} busy={false} onChoose={nothing} onRefresh={refresh} />,
    );
    expect(view.textContent).toContain('No phone is registered now');
    await page.getByRole('button', { name: 'Look again' }).click();
    expect(refresh).toHaveBeenCalledOnce();
  });
});

describe('the country', () => {
  it('is named in the reader’s language and can be left to the mailbox', () => {
    const choose = vi.fn();
    const view = show(<RegionChoice regions={['DE', 'AT', 'CH']} chosen="AT" onChoose={choose} />, 'de');
    const names = [...view.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Wie die Sprache von Outlook es nahelegt',
      'Deutschland',
      'Österreich',
      'Schweiz',
    ]);
    const select = view.querySelector('select');
    expect(select?.value).toBe('AT');
    if (select) select.value = '';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    expect(choose).toHaveBeenCalledWith(null);
  });
});

describe('every problem', () => {
  it.each(PROBLEM_KINDS)('has its words: %s', (kind) => {
    for (const language of ['en', 'de'] as const) {
      const view = show(<ProblemNotice problem={{ kind, detail: 'HTTP 400' }} wanted="call" />, language);
      expect(view.querySelector('strong')?.textContent?.length).toBeGreaterThan(20);
      expect(view.textContent).not.toContain('undefined');
    }
  });
});

it.each(['en', 'de'] as const)('the settings break no accessibility rule (%s)', async (language) => {
  const view = show(
    <>
      <SectionNav
        label="Settings"
        current="connection"
        sections={[
          { id: 'connection', name: 'Connection', condition: 'not connected' },
          { id: 'calling', name: 'Calling', condition: 'Germany' },
        ]}
      />
      <main>
        <h1>Connection</h1>
        <ConnectionSummary
          connection={aConnection({ phone: 'Yealink SIP-T54W' })}
          busy={false}
          unfinished={true}
          guided={false}
          failing={false}
          onAllowAccess={nothing}
          onContinue={nothing}
        />
        <ConnectionForm initial={empty} secretStored={false} busy={false} onConnect={nothing} />
        <RegionChoice regions={['DE', 'AT', 'CH']} chosen={null} onChoose={nothing} />
        <ProblemNotice problem={{ kind: 'wrongSecret', detail: 'HTTP 401' }} wanted="setup" />
      </main>
    </>,
    language,
  );
  expect(await brokenRules(view)).toEqual([]);
});
