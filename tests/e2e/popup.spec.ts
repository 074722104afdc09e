import { forgetCalls, forgetConnection, isThere, pressConnect, readPopup } from '../browsers/journey';
import { dialInPopup, textOf } from '../browsers/popup';
import { type Tab, until } from '../browsers/tab';
import { expect, test } from './fixtures';

const says = (page: Tab, text: string) => expect.poll(() => textOf(page)).toContain(text);

const paste = (popup: Tab, text: string) =>
  popup.evaluate((pasted) => {
    const field = document.querySelector('input[name=target]');
    if (!(field instanceof HTMLInputElement)) return;
    field.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    if (field.dispatchEvent(event)) document.execCommand('insertText', false, pasted);
  }, text);

/** A click that may belong to the one that called is no answer, so the button is pressed until it is one. */
const hangUp = (popup: Tab) =>
  until(
    async () => {
      if (await isThere(popup, '.call-card[data-call-state=ended]')) return true;
      if (await isThere(popup, 'button[name=hang-up][aria-disabled=false]')) {
        await popup.evaluate(
          () => document.querySelector<HTMLElement>('button[name=hang-up]')?.click(),
          null,
        );
      }
      return false;
    },
    (ended) => ended,
  );

test.describe('the popup', () => {
  test.beforeEach(({ connected }) => void connected);

  test('calls what is typed, shows how it goes, and hangs up', async ({ world: { browser }, pbx }) => {
    const popup = await dialInPopup(browser, '+49 40 66969 128');
    await says(popup, 'Your phone is ringing');
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969128' }]);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'pickUp' });
    await says(popup, 'Calling the other side');
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'answer' });
    await popup.appears('[data-call-state=connected]');
    expect(await popup.evaluate(() => document.querySelector('[role=timer]')?.textContent, null)).toMatch(
      /^0?0:0\d$/,
    );
    await hangUp(popup);
    expect(await pbx.calls()).toMatchObject([{ outcome: 'dropped' }]);
  });

  test('takes back what only rings at the own phone', async ({ world: { browser }, pbx }) => {
    const popup = await dialInPopup(browser, '+49 40 66969 128');
    await popup.appears('[data-call-state=ringing]');
    await hangUp(popup);
    await says(popup, 'Taken back');
    expect(await pbx.calls()).toMatchObject([{ outcome: 'dropped' }]);
  });

  test('calls the one number in a pasted sentence', async ({ world: { browser }, pbx }) => {
    const popup = await browser.openOwnPage('popup.html');
    await popup.appears('input[name=target]');
    await paste(popup, 'Please ring me on +49 (0)40 66969-415\nbefore noon, Katrin');
    await popup.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969415' }]);
  });

  test('calls an extension as it is', async ({ world: { browser }, pbx }) => {
    await dialInPopup(browser, '101');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '101' }]);
  });

  for (const [name, typed, answer] of [
    ['nonsense', 'hello there', 'There is no phone number in this text.'],
    ['a date', '23.11.2026', 'There is no phone number in this text.'],
    [
      'several numbers',
      '+49 40 66969 128 | +49 40 66969 415',
      'There is more than one phone number in this text.',
    ],
    ['a number that is none', '+49 40 1', 'There is no phone number in this text.'],
    ['ten thousand characters', 'ab1 '.repeat(2_500), 'This text is too long'],
    ['more than anybody pastes', 'ab1 '.repeat(25_000), 'This text is too long'],
    [
      'digits whose order a hidden character turns around',
      '+49 40 \u202e821 96966',
      'There is no phone number in this text.',
    ],
  ] as const) {
    test(`says in words what is wrong with ${name}, and calls nobody`, async ({
      world: { browser },
      pbx,
    }) => {
      const popup = await browser.openOwnPage('popup.html');
      await popup.appears('input[name=target]');
      await paste(popup, typed);
      await popup.press('Enter');
      await says(popup, answer);
      expect(await pbx.requests(/makecall$/)).toBe(0);
    });
  }

  test('calls what is seen where zero-width characters are hidden in it', async ({
    world: { browser },
    pbx,
  }) => {
    const popup = await browser.openOwnPage('popup.html');
    await popup.appears('input[name=target]');
    await paste(popup, '+49\u200b 40 66\u200d969\u2060 128');
    await popup.press('Enter');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969128' }]);
  });

  test('keeps recent calls: again, edited, forgotten', async ({ world: { browser }, pbx }) => {
    await dialInPopup(browser, '+49 40 66969 128');
    await until(pbx.calls, (calls) => calls.length === 1);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await readPopup(browser, 'Not reached');
    await forgetCalls(browser);
    const popup = await browser.openOwnPage('popup.html');
    await popup.appears('button[name=call-again]');
    await popup.click('button[name=call-again]');
    await until(pbx.calls, (calls) => calls.length === 2);
    await pbx.send('POST', '/pbx/calls/latest/own', { do: 'hangUp' });
    await popup.appears('[data-call-state=ended]');
    await forgetCalls(browser);
    await popup.bringToFront();
    await popup.click('.recent-row button[name=edit]');
    expect(
      await popup.evaluate(() => {
        const field = document.querySelector('input[name=target]');
        return field instanceof HTMLInputElement ? field.value : '';
      }, null),
    ).toBe('+49 40 66969128');
    await popup.click('button[name=clear]');
    await popup.click('button[name=clear-now]');
    await says(popup, 'No call yet.');
    expect((await pbx.calls()).map(({ destination }) => destination)).toEqual([
      '+494066969128',
      '+494066969128',
    ]);
  });

  test('calls once when Enter is pressed twice', async ({ world: { browser }, pbx }) => {
    const popup = await dialInPopup(browser, '+49 40 66969 128');
    await popup.press('Enter');
    await says(popup, 'Your phone is ringing');
    expect(await pbx.requests(/makecall$/)).toBe(1);
  });

  test('says whether a phone is registered, and whether one is in a call', async ({
    world: { browser },
    pbx,
  }) => {
    const popup = await browser.openOwnPage('popup.html');
    await says(popup, 'Phone registered');
    await pbx.send('POST', '/pbx/calls', { from: '+442079460999', to: '100', name: 'Carol' });
    await says(popup, 'Phone in use');
    await pbx.send('POST', '/pbx/calls/latest/far', { do: 'reject' });
    await pbx.send('POST', '/pbx/devices/unregister', { dn: '100' });
    await says(popup, 'No phone registered');
  });

  test('says why it shows no status where the API client may not see it', async ({ world: { browser } }) => {
    const popup = await browser.openOwnPage('popup.html');
    await says(popup, 'Status hidden: not allowed for this API client');
    expect(await popup.evaluate(() => document.querySelector('[name=change-status]'), null)).toBeNull();
  });
});

test.describe('with an API client that may do more, the popup', () => {
  test('shows the own status and changes it', async ({ world: { browser, emulators }, pbx }) => {
    const { clientId, clientSecret } = emulators.pbx.admin;
    await forgetConnection(browser);
    const options = await browser.openOwnPage('options.html');
    await pressConnect(options, emulators, { clientId, clientSecret });
    await options.appears('.notice.good');
    const popup = await browser.openOwnPage('popup.html');
    await says(popup, 'Available');
    await popup.click('button[name=change-status]');
    await popup.click('[data-profile=Away]');
    await expect
      .poll(() => popup.evaluate(() => document.querySelector('.presence h2')?.textContent, null))
      .toBe('Away');
    expect(await pbx.requests(/^PATCH .*\/Users/)).toBe(1);
    await says(await browser.openOwnPage('popup.html'), 'Away');
  });
});

test.describe('before anything is connected, the popup', () => {
  test('teaches what to do', async ({ world: { browser } }) => {
    await forgetConnection(browser);
    const text = await readPopup(browser, 'Connect your 3CX');
    expect(text).toContain('then click any phone number in Outlook to call it');
  });
});
