import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readNumber } from '../../../entrypoints/background/page-numbers';
import { startOnPage } from '../../../entrypoints/outlook.content/start';
import { createCardDesk } from '../../../entrypoints/outlook-card/card-desk';
import { startReading } from '../../../entrypoints/outlook-reading/start';
import { problem } from '../../../lib/core/problem';
import { fail, ok, type Result } from '../../../lib/core/result';
import type { Announcements } from '../../../lib/messaging/protocol';
import type { PageCall, PageSettings } from '../../../lib/messaging/views';
import { callableNumbers, type PageText } from '../../../lib/phone';
import { write } from './paper';

type Ask = (name: string, data: Record<string, unknown>) => Promise<Result<unknown, unknown>>;
const client = vi.hoisted(() => ({
  ask: vi.fn<Ask>(),
  hear: vi.fn<(name: string, handler: (data: unknown) => void, signal: AbortSignal) => void>(),
}));
vi.mock('../../../lib/messaging/client', () => client);

const SETTINGS: PageSettings = {
  region: 'DE',
  clickAction: 'dial',
  markStyle: 'underline',
  ignored: [],
  marking: true,
};
const NUMBER = '+49 40 66969 128';

let life: AbortController;
let attach: MockInstance<Element['attachShadow']>;
/** How the background answers. */
let answers: Record<string, (data: Record<string, unknown>) => Result<unknown, unknown>>;

beforeEach(() => {
  vi.resetAllMocks();
  attach = vi.spyOn(Element.prototype, 'attachShadow');
  life = new AbortController();
  answers = {
    'outlook.load': ({ script }) => {
      if (script === 'reading') globalThis.dialbridgeReading = startReading;
      else globalThis.dialbridgeCard = createCardDesk;
      return ok(null);
    },
    'dial.intent': ({ id }) => ok(aCall(String(id), 'ringing')),
    'call.follow': ({ intentId }) => ok(aCall(String(intentId), 'ringing')),
    'call.hangUp': ({ intentId }) => ok(aCall(String(intentId), 'ended')),
    'numbers.find': (pages) => ok((pages as unknown as readonly PageText[]).map(callableNumbers)),
    'number.read': ({ text }) => ok(readNumber(String(text), 'DE', [])),
  };
  client.ask.mockImplementation(async (name, data) => answers[name]?.(data) ?? fail(problem('internal')));
});
afterEach(() => {
  life.abort();
  attach.mockRestore();
  getSelection()?.removeAllRanges();
});

const aCall = (intentId: string, state: PageCall['state'], change: Partial<PageCall> = {}): PageCall => ({
  intentId,
  state,
  problem: null,
  checkedAt: null,
  href: null,
  ...change,
});

async function start(html = `<p><span>${NUMBER}</span></p>`, settings: Partial<PageSettings> = {}) {
  answers['outlook.start'] = () => ok({ ...SETTINGS, ...settings });
  const paper = write(html);
  await startOnPage(document, life.signal);
  return paper;
}

const painted = () => CSS.highlights.get('dialbridge-number')?.size ?? 0;
const started = async (html?: string, settings?: Partial<PageSettings>) => {
  const paper = await start(html, settings);
  await expect.poll(painted).toBeGreaterThan(0);
  return paper;
};
/** The card's script is loaded when the page has nothing else to do. */
const prepared = () => expect.poll(() => document.querySelector('dialbridge-card')).not.toBeNull();
/** What is in the card, once there is one. */
const inside = (): ShadowRoot | undefined =>
  attach.mock.results
    .map(({ value }): ShadowRoot => value)
    .findLast(({ host }) => host.localName === 'dialbridge-card');
const card = () => inside()?.querySelector<HTMLElement>('.box:not(.away)') ?? null;
const said = () => card()?.textContent ?? '';
const spoken = () => inside()?.querySelector('.live')?.textContent ?? '';
const dialled = () =>
  client.ask.mock.calls.filter(([name]) => name === 'dial.intent').map(([, data]) => data);
const asked = (name: string) => client.ask.mock.calls.filter(([one]) => one === name);
function announce<Name extends keyof Announcements>(name: Name, data: Announcements[Name]): void {
  for (const [one, handler] of client.hear.mock.calls) if (one === name) handler(data);
}
const lastId = () => String(dialled().at(-1)?.id);

async function press(action: string): Promise<void> {
  const button = inside()?.querySelector(`[data-action="${action}"]`);
  if (!button) throw new Error(`no ${action}: ${said()}`);
  // A button counts once a person can have seen it.
  await new Promise((done) => setTimeout(done, 420));
  const { x, y, width, height } = button.getBoundingClientRect();
  const position = { x: x + width / 2, y: y + height / 2 };
  await userEvent.click(document.documentElement, { position, force: true });
}
const leave = () => userEvent.hover(document.documentElement, { position: { x: 2, y: innerHeight - 4 } });

/** Milliseconds from the pointer's coming to the number until a frame has its card. */
async function timeToCard(): Promise<number> {
  let over = 0;
  window.addEventListener('pointermove', () => (over ||= performance.now()), { capture: true, once: true });
  const shown = new Promise<number>((done) => {
    const look = () => (card() ? done(performance.now()) : requestAnimationFrame(look));
    look();
  });
  await page.getByText(NUMBER).hover();
  return (await shown) - over;
}

describe('resting on a number', () => {
  it('brings up its card within 80 ms, and leaving takes it away', async () => {
    await started();
    // A machine that is shared may stand still meanwhile: one time in ten has to be on time.
    let took = await timeToCard();
    for (let again = 1; again < 10 && took >= 110; again += 1) {
      await leave();
      await expect.poll(card).toBeNull();
      took = await timeToCard();
    }
    expect(took).toBeLessThan(110);
    expect(said()).toContain('+49 40 66969128');
    expect(said()).toContain('Germany · ');
    expect(said()).toContain('Call with 3CX');
    await leave();
    await expect.poll(card).toBeNull();
    expect(dialled()).toEqual([]);
  });

  it('leaves time to travel into the card, whose button calls', async () => {
    await started();
    await page.getByText(NUMBER).hover();
    await expect.poll(card).not.toBeNull();
    await press('call');
    expect(dialled()).toMatchObject([{ raw: NUMBER, target: '+494066969128', name: null }]);
    await expect.poll(said).toContain('Your phone is ringing');
  });
});

describe('a click that dials', () => {
  it('goes out once with the number on the page, and can be taken back on the card', async () => {
    await started();
    await page.getByText(NUMBER).click();
    expect(dialled()).toHaveLength(1);
    await expect.poll(said).toContain('Undo');
    expect(spoken()).toContain('Your phone is ringing');
    await press('undo');
    expect(asked('call.hangUp')).toEqual([['call.hangUp', { intentId: lastId() }]]);
    await expect.poll(said).toContain('Taken back.');
  });

  it('does not go out again while the call is up', async () => {
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('Undo');
    await page.getByText(NUMBER).click();
    expect(dialled()).toHaveLength(1);
  });

  it('joins a call that is up already, and ends that one', async () => {
    answers['dial.intent'] = () => ok(aCall('from another tab', 'ringing'));
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('Undo');
    announce('call.changed', aCall('from another tab', 'dialling'));
    expect(said()).toContain('Hang up');
    await press('hangUp');
    expect(asked('call.hangUp')).toEqual([['call.hangUp', { intentId: 'from another tab' }]]);
    await expect.poll(said).toContain('The call has ended.');
  });

  it('says so where another number is clicked before the answer, and goes on with the first', async () => {
    let answer: (result: Result<unknown, unknown>) => void = () => undefined;
    const waiting = new Promise<Result<unknown, unknown>>((done) => {
      answer = done;
    });
    const other = '+49 40 66969 400';
    await started(`<p><span>${NUMBER}</span> or <span>${other}</span></p>`);
    await prepared();
    client.ask.mockReturnValue(waiting);
    await page.getByText(NUMBER).click();
    expect(said()).toContain('Asking 3CX to call…');
    await page.getByText(NUMBER).click();
    expect(said()).not.toContain('Another call is being placed.');
    await page.getByText(other).click();
    expect(said()).toContain('Another call is being placed. The number you just clicked was not called.');
    expect(said()).toContain('+49 40 66969128');
    expect(said()).toContain('Undo');
    answer(ok(aCall(lastId(), 'ringing')));
    await expect.poll(said).toContain('Your phone is ringing');
    expect(dialled()).toHaveLength(1);
  });

  it('says of another number that it was not called where the first one’s card was closed', async () => {
    const other = '+49 40 66969 400';
    await started(`<p><span>${NUMBER}</span> or <span>${other}</span></p>`);
    await prepared();
    client.ask.mockReturnValue(new Promise(() => undefined));
    await page.getByText(NUMBER).click();
    // Whoever closes the card before has it dial nothing.
    await expect.poll(said).toContain('Asking 3CX to call…');
    await userEvent.keyboard('{Escape}');
    await page.getByText(other).click();
    await expect.poll(said).toContain('Dialbridge is still busy');
    await expect.poll(said).toContain('Nothing was dialled.');
    await userEvent.keyboard('{Escape}');
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('Asking 3CX to call…');
    expect(dialled()).toHaveLength(1);
  });

  it('is followed to its end, with its time, and the card stays as long', async () => {
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('Undo');
    await leave();
    announce('call.changed', aCall(lastId(), 'dialling'));
    await expect.poll(said).toContain('Hang up');
    announce('call.changed', aCall(lastId(), 'connected'));
    await expect.poll(said).toContain('00:01');
    expect(said()).toContain('Connected');
    announce('call.changed', aCall(lastId(), 'ended'));
    expect(said()).toContain('The call has ended.');
  });

  it('says why nothing was dialled until it is closed', async () => {
    answers['dial.intent'] = ({ id }) => ok(aCall(String(id), 'failed', { problem: 'noDevice' }));
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('Nothing was dialled.');
    await leave();
    await new Promise((done) => setTimeout(done, 400));
    expect(said()).toContain('Nothing was dialled.');
    await press('close');
    expect(card()).toBeNull();
  });

  it('says that a window asks, and offers no second call meanwhile', async () => {
    answers['dial.intent'] = ({ id }) => ok(aCall(String(id), 'confirm'));
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('A Dialbridge window asks you first.');
    expect(said()).not.toContain('Call with 3CX');
    announce('call.changed', aCall(lastId(), 'failed', { problem: 'declined' }));
    expect(said()).toContain('You chose not to call this number.');
    expect(said()).toContain('Call with 3CX');
  });

  it('says how old it is what the phone system said, not what the extension repeats', async () => {
    await started();
    answers['dial.intent'] = () =>
      ok(aCall('from another tab', 'connected', { checkedAt: Date.now() - 42_000 }));
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('As of 40 seconds ago');
    expect(said()).toContain('Connected');
  });

  it('opens the phone app where the number was handed over', async () => {
    const follow = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    answers['dial.intent'] = ({ id }) => ok(aCall(String(id), 'handedOver', { href: 'tel:+494066969128' }));
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('handed over');
    expect(follow).toHaveBeenCalledOnce();
    follow.mockRestore();
  });
});

describe('a click that opens the card', () => {
  it('dials nothing by itself; Enter on the card does', async () => {
    await started(undefined, { clickAction: 'card' });
    await page.getByText(NUMBER).click();
    await expect.poll(card).not.toBeNull();
    expect(dialled()).toEqual([]);
    expect(inside()?.activeElement?.textContent).toBe('Call with 3CX');
    await new Promise((done) => setTimeout(done, 200));
    await userEvent.keyboard('{Enter}');
    expect(dialled()).toHaveLength(1);
  });
});

describe('a number that may be of two countries', () => {
  const AMBIGUOUS = '<p>Ruf <span>0664 1234567</span> oder +49 30 66969128</p>';
  const chosen = () => inside()?.querySelector('[data-action=choose][aria-pressed=true]');

  it('is not called at once: the card asks, and calls the likeliest where nobody chooses', async () => {
    await started(AMBIGUOUS, { region: 'AT' });
    await page.getByText('0664 1234567').click();
    await expect.poll(said).toContain('Which number is meant?');
    expect(dialled()).toEqual([]);
    expect(chosen()?.textContent).toBe('+43 664 1234567, Austria');
    await press('call');
    expect(dialled()).toMatchObject([{ raw: '0664 1234567', target: '+436641234567' }]);
  });

  it('is called as the person chooses, by pointer or by keys', async () => {
    await started(AMBIGUOUS, { region: 'AT' });
    await page.getByText('0664 1234567').click();
    await expect.poll(said).toContain('Which number is meant?');
    const other = inside()?.querySelector<HTMLElement>('[data-action=choose][aria-pressed=false]');
    expect(other?.textContent).toMatch(/^\+49 .*, Germany$/);
    other?.focus();
    await new Promise((done) => setTimeout(done, 200));
    await userEvent.keyboard('{Enter}');
    expect(dialled()).toEqual([]);
    expect(chosen()).toBe(other);
    await press('call');
    expect(dialled()).toMatchObject([{ target: '+496641234567' }]);
    expect(said()).not.toContain('Which number is meant?');
  });
});

describe('a link whose text does not say its number', () => {
  it('opens the card, which says the number, and not the phone app; its button calls', async () => {
    await started('<p><a href="tel:+494066969128">Call the driver</a></p>');
    const followed = vi.fn();
    window.addEventListener('click', (event) => followed(event.defaultPrevented), { once: true });
    await page.getByText('Call the driver').click();
    await expect.poll(said).toContain('+49 40 66969128');
    expect(said()).toContain('The link in the mail calls this number.');
    expect(dialled()).toEqual([]);
    expect(followed).not.toHaveBeenCalledWith(false);
    await press('call');
    expect(dialled()).toMatchObject([{ target: '+494066969128' }]);
  });
});

describe('a number that is changed on the card while the background is slow', () => {
  const typed = async (text: string) => {
    await started();
    await page.getByText(NUMBER).hover();
    await expect.poll(card).not.toBeNull();
    await press('edit');
    await userEvent.keyboard(`{Control>}a{/Control}${text}`);
  };

  it('is called as it was typed when Enter comes before the answer', async () => {
    let say = () => {};
    const background = answers['number.read'];
    await typed('040 6696940');
    client.ask.mockImplementation(async (name, data) => {
      if (name === 'number.read') await new Promise<void>((done) => (say = done));
      return (name === 'number.read' ? background : answers[name])?.(data) ?? fail(problem('internal'));
    });
    await userEvent.keyboard('0{Enter}');
    expect(dialled()).toEqual([]);
    say();
    await expect.poll(dialled).toMatchObject([{ raw: '040 66969400', target: '+494066969400' }]);
  });

  it('is not called, and the card says so, where nobody can say what it is', async () => {
    await typed('040 6696940');
    answers['number.read'] = () => fail(problem('interrupted'));
    await userEvent.keyboard('0');
    await expect.poll(said).toContain('Nothing was dialled');
    await userEvent.keyboard('{Enter}');
    await new Promise((done) => setTimeout(done, 50));
    expect(dialled()).toEqual([]);
    delete answers['number.read'];
    answers['number.read'] = ({ text }) => ok(readNumber(String(text), 'DE', []));
    await userEvent.keyboard('{Enter}');
    await expect.poll(dialled).toMatchObject([{ target: '+494066969400' }]);
  });
});

describe('a number that is changed on the card', () => {
  it('is called as it was typed, and only where it is a number', async () => {
    await started();
    await page.getByText(NUMBER).hover();
    await expect.poll(card).not.toBeNull();
    await press('edit');
    await userEvent.keyboard('12 34 5678 abc');
    expect(said()).toContain('This is not a phone number yet.');
    await userEvent.keyboard('{Enter}');
    expect(dialled()).toEqual([]);
    await userEvent.keyboard('{Control>}a{/Control}040 66969 400');
    expect(said()).toContain('Calls +49 40 66969400');
    await userEvent.keyboard('{Enter}');
    expect(dialled()).toMatchObject([{ target: '+494066969400', name: null }]);
    await expect.poll(said).toContain('+49 40 66969400');
  });
});

describe('a walk', () => {
  const MAIL = `<p>+49 40 66969 100</p><div role="main"><p>${NUMBER}</p><p>+49 40 66969 400</p></div>`;
  const three = async () => {
    await start(MAIL);
    await expect.poll(painted).toBe(3);
  };

  it('goes through the numbers of the open message, selects each, and has Enter call it', async () => {
    await three();
    announce('page.walk', null);
    await expect.poll(spoken).toBe('Number 1 of 2: +49 40 66969128');
    expect(getSelection()?.toString()).toBe(NUMBER);
    announce('page.walk', null);
    await expect.poll(spoken).toBe('Number 2 of 2: +49 40 66969400');
    expect(getSelection()?.toString()).toBe('+49 40 66969 400');
    await new Promise((done) => setTimeout(done, 200));
    await userEvent.keyboard('{Enter}');
    expect(dialled()).toMatchObject([{ target: '+494066969400' }]);
  });

  it('takes every step of keys that come fast', async () => {
    await three();
    announce('page.walk', null);
    announce('page.walk', null);
    await expect.poll(spoken).toBe('Number 2 of 2: +49 40 66969400');
  });

  it('says so where there is no number', async () => {
    await start('<p>Nothing on floor 3</p>');
    announce('page.walk', null);
    await expect.poll(said).toContain('There is no phone number on this page.');
    expect(spoken()).toContain('There is no phone number on this page.');
  });
});

describe('settings that change', () => {
  it('apply without a reload', async () => {
    await started();
    announce('page.settings', { ...SETTINGS, marking: false });
    await expect.poll(painted).toBe(0);
    announce('page.settings', { ...SETTINGS, markStyle: 'tint' });
    await expect.poll(() => CSS.highlights.get('dialbridge-tint')?.size).toBe(1);
    announce('page.settings', { ...SETTINGS, ignored: ['+494066969128'] });
    await expect.poll(painted).toBe(0);
  });
});

describe('a script whose extension is gone', () => {
  it('says at the next click that the page has to be loaded anew, and then leaves nothing', async () => {
    answers['dial.intent'] = () => fail(problem('extensionReloaded'));
    await started();
    await page.getByText(NUMBER).click();
    await expect.poll(said).toContain('Reload this Outlook tab');
    expect(CSS.highlights.size).toBe(0);
    await press('close');
    expect(document.querySelector('dialbridge-card')).toBeNull();
    await page.getByText(NUMBER).click();
    expect(dialled()).toHaveLength(1);
  });

  it('leaves nothing when the new one takes over', async () => {
    await started();
    life.abort();
    expect(document.querySelector('dialbridge-card')).toBeNull();
    expect(CSS.highlights.size).toBe(0);
    await page.getByText(NUMBER).click();
    expect(dialled()).toEqual([]);
  });
});

describe('a page that wants calls', () => {
  it('gets none by events of its own making, nor by a number that it moves or changes', async () => {
    const paper = await started();
    const span = paper.querySelector('span');
    const { x, y } = span?.getBoundingClientRect() ?? new DOMRect();
    for (const type of ['pointerdown', 'pointerup', 'click', 'keydown']) {
      const init = { clientX: x + 9, clientY: y + 5, bubbles: true, detail: 1, composed: true };
      span?.dispatchEvent(
        type === 'keydown' ? new KeyboardEvent(type, { key: 'Enter' }) : new PointerEvent(type, init),
      );
    }
    const move = () => span?.style.setProperty('margin-left', '300px');
    span?.addEventListener('pointermove', () => setTimeout(move, 100), { once: true });
    await page.getByText(NUMBER).click({ delay: 400 });
    expect(dialled()).toEqual([]);
  });

  it('with a thousand numbers gets one call for one click', async () => {
    const rows = Array.from({ length: 1_000 }, (_, index) => `<div>+49 40 66969 ${1000 + index}</div>`);
    await start(`<p><span>${NUMBER}</span></p>${rows.join('')}`);
    await expect.poll(painted).toBeGreaterThan(20);
    await page.getByText(NUMBER, { exact: true }).click();
    await expect.poll(said).toContain('Undo');
    expect(dialled()).toHaveLength(1);
  });
});
