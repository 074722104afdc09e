import { describe, expect, it } from 'vitest';
import { pressOnCard } from '../browsers/card';
import { OFFICE, openDelivery } from '../browsers/delivery';
import { clickNumber } from '../browsers/journey';
import { type Tab, until } from '../browsers/tab';
import { shareWorld, untilCardSays } from './world';

const MAKECALL = /^POST .*\/makecall$/;
const world = shareWorld({ connected: true });

const own = (step: string) => world().pbx.send('POST', '/pbx/calls/latest/own', { do: step });
const far = (step: string) => world().pbx.send('POST', '/pbx/calls/latest/far', { do: step });
const says = (words: string) => untilCardSays(world().browser, words);
const sockets = () => world().pbx.send('GET', '/pbx/sockets') as Promise<readonly object[]>;
/** How many rules add the token to requests; none may be left once the socket is open. */
const tokenRules = () =>
  world().browser.desk.evaluate(async (): Promise<number> => {
    const api = Reflect.get(globalThis, 'browser');
    const rules: object[] = await api.declarativeNetRequest.getSessionRules();
    return rules.filter((rule) => /authorization/i.test(JSON.stringify(rule))).length;
  }, null);
const outcomes = async () => (await world().pbx.calls()).map(({ outcome }) => outcome);

/** Calls from a mail and has the other side answer. */
async function talk(): Promise<Tab> {
  const mail = await openDelivery(world().browser);
  await clickNumber(mail, OFFICE);
  await says('Your phone is ringing');
  await own('pickUp');
  await far('answer');
  await says('Connected');
  return mail;
}

const shows = (page: Tab, state: string) => page.appears(`[data-call-state="${state}"]`);

describe('a call in Firefox', () => {
  it('is followed on the card until it is hung up there, and the events socket is open so long', async () => {
    const { browser } = world();
    const mail = await openDelivery(world().browser);
    await clickNumber(mail, OFFICE);
    await says('Your phone is ringing');
    await own('pickUp');
    await says('Calling the other side');
    await until(sockets, ({ length }) => length === 1);
    await until(tokenRules, (count) => count === 0);
    await far('answer');
    await says('Connected');
    await pressOnCard(browser, mail, 'hangUp');
    await says('The call has ended.');
    expect(await outcomes()).toEqual(['dropped']);
    await until(sockets, ({ length }) => length === 0);
    await mail.close();
  });

  it('is shown and hung up in the popup', async () => {
    const { browser } = world();
    const mail = await talk();
    const popup = await browser.openOwnPage('popup.html');
    await shows(popup, 'connected');
    await popup.appears('[role=timer]');
    await popup.click('button[name=hang-up]');
    await shows(popup, 'ended');
    expect(await outcomes()).toEqual(['dropped']);
    await popup.close();
    await mail.close();
  });

  it('is hung up by its key', async () => {
    const { browser } = world();
    const mail = await talk();
    await browser.pressCommand('hang-up');
    await says('The call has ended.');
    expect(await outcomes()).toEqual(['dropped']);
    await mail.close();
  });

  it('is told of truly where no socket may be opened', async () => {
    const { pbx } = world();
    const refused = { kind: 'fail', match: '^GET /callcontrol/ws', status: 403, times: 1_000 };
    await pbx.send('POST', '/pbx/faults', refused);
    const mail = await talk();
    expect(await sockets()).toEqual([]);
    await far('hangUp');
    await says('The call has ended.');
    await mail.close();
  });

  it('is told of truly after the socket was cut in the middle of it', async () => {
    const { pbx } = world();
    const mail = await openDelivery(world().browser);
    await clickNumber(mail, OFFICE);
    await until(sockets, ({ length }) => length === 1);
    await pbx.send('POST', '/pbx/sockets/drop', {});
    await own('pickUp');
    await far('answer');
    await says('Connected');
    await until(sockets, ({ length }) => length === 1);
    await mail.close();
  });

  it('is one call though two tabs show its number, and both cards are about it', async () => {
    const { pbx } = world();
    const first = await openDelivery(world().browser);
    const second = await openDelivery(world().browser);
    await clickNumber(second, OFFICE);
    await says('Your phone is ringing');
    await first.bringToFront();
    await clickNumber(first, OFFICE);
    await says('Your phone is ringing');
    expect(await outcomes()).toEqual(['own-ringing']);
    await own('pickUp');
    await far('answer');
    await says('Connected');
    expect(await pbx.requests(MAKECALL)).toBe(1);
    await second.close();
    await first.close();
  });
});

describe('a call outlives the event page in Firefox', () => {
  it('that was unloaded in the middle of it: the popup finds it again', async () => {
    const { browser, pbx } = world();
    const mail = await talk();
    await mail.close();
    await browser.stopBackground();
    const popup = await browser.openOwnPage('popup.html');
    await shows(popup, 'connected');
    await far('hangUp');
    await shows(popup, 'ended');
    expect(await pbx.requests(MAKECALL)).toBe(1);
    await popup.close();
  });

  it('that died while the phone rang: the card goes on', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(world().browser);
    await clickNumber(mail, OFFICE);
    await says('Your phone is ringing');
    await browser.killBackground();
    await own('pickUp');
    await far('answer');
    await says('Connected');
    expect(await pbx.requests(MAKECALL)).toBe(1);
    await mail.close();
  });

  it('that died before its request was performed: it is not sent again', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    await pbx.send('POST', '/pbx/faults', { kind: 'delay', match: 'makecall$', ms: 5_000 });
    await clickNumber(mail, OFFICE);
    await untilAsked();
    await browser.killBackground();
    await says('It is not known');
    expect(await pbx.requests(MAKECALL)).toBe(1);
    await mail.close();
  });

  it('that died while its answer was awaited: the phone that rings can be stopped, nothing is sent again', async () => {
    const { browser, pbx } = world();
    const mail = await openDelivery(browser);
    const slow = { kind: 'delay', match: 'makecall$', ms: 2_000, when: 'after' };
    await pbx.send('POST', '/pbx/faults', slow);
    await clickNumber(mail, OFFICE);
    await untilAsked();
    await browser.killBackground();
    await pressOnCard(browser, mail, 'undo');
    await until(outcomes, (all) => all.join() === 'dropped');
    expect(await pbx.requests(MAKECALL)).toBe(1);
    await mail.close();
  });
});

const untilAsked = () =>
  until(
    () => world().pbx.requests(MAKECALL),
    (count) => count === 1,
  );
