import { OFFICE, OFFICE_SHOWN, openDelivery } from '../browsers/delivery';
import { clickNumber, isThere, markedIn, markedInMail, openMail } from '../browsers/journey';
import { type BrowserWithExtension, type Tab, until } from '../browsers/tab';
import { expect, test } from './fixtures';

const BODY = '[id^="UniqueMessageBody"]';

/** What is painted within a part of the page, as soon as it is enough. */
const marked = (
  tab: Tab,
  selector: string,
  enough: (numbers: string[]) => boolean = (all) => all.length > 0,
) => until(() => markedIn(tab, selector), enough);

const paintedBy = (tab: Tab, highlight: string): Promise<number> =>
  tab.evaluate((name) => CSS.highlights.get(name)?.size ?? -1, highlight);

async function openCalling(browser: BrowserWithExtension): Promise<Tab> {
  const options = await browser.openOwnPage('options.html#calling');
  await options.appears('input[name=markStyle]');
  return options;
}

test.describe('numbers are marked', () => {
  test('in a mail, and not its fax, order number or date', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    const numbers = await markedIn(mail, BODY);
    expect(numbers).toContain(OFFICE);
    expect(numbers.join()).not.toContain('4500178823');
    expect(numbers.join()).not.toContain('66969 129');
  });

  test('in the message list', async ({ world: { browser }, pbx }) => {
    await pbx.send('POST', '/outlook/mails', {
      id: 'listed',
      subject: 'Call +49 40 66969 415',
      text: 'Please call +49 40 66969 128 today.',
    });
    const tab = await browser.openTab('https://outlook.office.com/mail/');
    const row = '[data-convid="listed"]';
    expect((await marked(tab, row, (all) => all.length > 1)).toSorted()).toEqual([
      '+49 40 66969 128',
      '+49 40 66969 415',
    ]);
  });

  test('in every message of a conversation', async ({ world: { browser } }) => {
    const tab = await openMail(browser, 'conversation-crane');
    const numbers = await marked(tab, '[data-app-section="ConversationContainer"]', (all) => all.length >= 4);
    expect(numbers.length).toBeGreaterThanOrEqual(4);
  });

  test('in the persona card, which comes later', async ({ world: { browser } }) => {
    const tab = await openDelivery(browser);
    await tab.click('[role=main] button[aria-haspopup=dialog]');
    await tab.appears('[role=dialog]');
    const numbers = await marked(tab, '[role=dialog]', (all) => all.length > 1);
    expect(numbers.toSorted()).toEqual(['+49 171 39200 25', '+49 40 66969-128']);
  });

  test('in a calendar item', async ({ world: { browser } }) => {
    const tab = await browser.openTab('https://outlook.office.com/calendar/');
    await tab.appears('[data-app-section="CalendarModule"] button[aria-label*="+33"]');
    await tab.click('[data-app-section="CalendarModule"] button[aria-label*="+33"] strong');
    await tab.appears('[role=dialog]');
    expect(await marked(tab, '[role=dialog]')).toContain('+33 4 65 71 20 30');
  });

  test('in search results, where they are cut into pieces', async ({ world: { browser }, pbx }) => {
    await pbx.send('POST', '/outlook/mails', {
      id: 'found',
      subject: 'Number wanted',
      text: 'Please call +49 40 66969 128 today.',
    });
    const tab = await browser.openTab('https://outlook.office.com/mail/');
    await tab.appears('[data-convid="found"]');
    await tab.fill('[role=search] input', '66969');
    await tab.press('Enter');
    await until(
      () => pbx.send('GET', '/outlook/log?type=searched'),
      (log) => Array.isArray(log) && log.length > 0,
    );
    await marked(tab, '[data-convid="found"]', (all) => all.join() === '+49 40 66969 128');
  });

  test('never where somebody writes: compose, its quoted mail, fields', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await mail.press('r');
    await mail.appears('[contenteditable="true"]');
    await mail.fill('[role=search] input', '+494066969415');
    await mail.evaluate(() => {
      const text = document.createElement('div');
      text.textContent = 'Ring +49 40 66969 415';
      text.setAttribute('contenteditable', 'plaintext-only');
      const area = document.createElement('textarea');
      area.value = '+49 40 66969 415';
      area.textContent = '+49 40 66969 415';
      document.body.append(text, area);
    }, null);
    // What comes after it in the page is marked; so everything before has been looked at.
    await pbx.send('POST', '/outlook/mails', { id: 'later', text: 'Call +49 40 66969 340' });
    await marked(mail, '[data-convid="later"]');
    expect(await markedIn(mail, '[contenteditable], textarea, input')).toEqual([]);
  });
});

test.describe('a number that the page draws anew', () => {
  test.beforeEach(({ connected }) => void connected);

  test('is called as it is on the screen after Outlook has translated the mail', async ({
    world: { browser },
    pbx,
  }) => {
    const mail = await openDelivery(browser);
    await mail.click('[role=toolbar] button[aria-label="Translate"]');
    await marked(mail, BODY, (all) => all.includes('+49 (0)40 66969 129'));
    await clickNumber(mail, '+49 (0)40 66969 129');
    await until(pbx.calls, (calls) => calls.length > 0);
    expect(await pbx.calls()).toMatchObject([{ destination: '+494066969129' }]);
  });

  test('is forgotten with the mail that held it', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    await mail.click('[data-convid="angebot-de"]');
    const numbers = await marked(mail, BODY, (all) => all.length > 0 && !all.includes(OFFICE));
    expect(numbers).not.toContain(OFFICE);
    const stale = await mail.evaluate(
      () =>
        [...(CSS.highlights.get('dialbridge-number') ?? [])].filter(
          (range) => !range.startContainer.isConnected || range.collapsed,
        ).length,
      null,
    );
    expect(stale).toBe(0);
  });
});

test.describe('without loading the page again', () => {
  test('the marks change their look', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    const options = await openCalling(browser);
    await options.click('input[name=markStyle][value=tint]');
    await until(
      () => paintedBy(mail, 'dialbridge-tint'),
      (count) => count > 0,
    );
    expect(await paintedBy(mail, 'dialbridge-number')).toBe(-1);
    await options.click('input[name=markStyle][value=hover]');
    await until(
      () => paintedBy(mail, 'dialbridge-tint'),
      (count) => count === -1,
    );
    await options.click('input[name=markStyle][value=underline]');
    expect(await markedInMail(mail)).toContain(OFFICE);
  });

  test('a number on the ignore list loses its mark, and gets it back', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    const options = await openCalling(browser);
    await options.fill('input[name=number]', '+49 40 66969128');
    await options.press('Enter');
    await marked(mail, BODY, (all) => !all.includes(OFFICE));
    await options.click('button[aria-label="Remove +494066969128"]');
    await marked(mail, BODY, (all) => all.includes(OFFICE));
  });

  test('a whole site is left alone, and marked again', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    const options = await openCalling(browser);
    await options.click('input[name="outlook.office.com"]');
    await marked(mail, BODY, (all) => all.length === 0);
    await options.click('input[name="outlook.office.com"]');
    await marked(mail, BODY, (all) => all.includes(OFFICE));
  });

  test('a click opens the card in place of calling', async ({ world: { browser }, pbx, connected }) => {
    void connected;
    const mail = await openDelivery(browser);
    const options = await openCalling(browser);
    await options.click('input[name=clickAction][value=card]');
    // Said once every tab has been told.
    await options.appears('.save-line [role=status]:not(:empty)');
    await mail.bringToFront();
    await clickNumber(mail, OFFICE);
    await expect.poll(browser.readCard).toContain(OFFICE_SHOWN);
    expect(await browser.readCard()).toContain('Call with 3CX');
    expect(await pbx.requests(/makecall$/)).toBe(0);
  });

  test('this one tab is paused from the popup', async ({ world: { browser } }) => {
    const other = await openDelivery(browser);
    const mail = await openDelivery(browser);
    const popup = await popupOver(browser, mail);
    await popup.click('button[name=pause]');
    await popup.appears('[data-page=paused]');
    await marked(mail, BODY, (all) => all.length === 0);
    expect(await markedIn(other, BODY)).toContain(OFFICE);
    await popup.click('button[name=mark]');
    await marked(mail, BODY, (all) => all.includes(OFFICE));
  });

  test('this site is switched off from the popup', async ({ world: { browser } }) => {
    const mail = await openDelivery(browser);
    const popup = await popupOver(browser, mail);
    await popup.click('button[name=off]');
    await popup.appears('[data-page=off]');
    await marked(mail, BODY, (all) => all.length === 0);
    await popup.click('button[name=mark]');
    await marked(mail, BODY, (all) => all.includes(OFFICE));
  });
});

/** The popup, opened while a mail is in front. */
async function popupOver(browser: BrowserWithExtension, mail: Tab): Promise<Tab> {
  const popup = await browser.openOwnPage('popup.html');
  await mail.bringToFront();
  await popup.evaluate(() => {
    document.documentElement.dataset.old = '';
    setTimeout(() => location.reload(), 50);
  }, null);
  await until(
    () => isThere(popup, ':root:not([data-old]) [data-page]').catch(() => false),
    (there) => there,
  );
  return popup;
}
