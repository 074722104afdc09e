import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Anchor } from '../../../lib/page/anchor';
import { type Card, type CardHandlers, createCard } from '../../../lib/page/card/card';
import { aCard } from '../../fixtures/card-models';
import { write } from './paper';

let life: AbortController;
let card: Card;
let inside: ShadowRoot;
const handlers = {
  acted: vi.fn<CardHandlers['acted']>(),
  typed: vi.fn<CardHandlers['typed']>(),
  pointed: vi.fn<CardHandlers['pointed']>(),
  pressedOutside: vi.fn<CardHandlers['pressedOutside']>(),
  lost: vi.fn<CardHandlers['lost']>(),
};

const at = (x: number, y: number): Anchor => ({
  place: () => new DOMRect(x, y, 80, 20),
  isInSight: () => true,
});
const PLACE = at(40, 100);

beforeEach(() => {
  vi.resetAllMocks();
  life = new AbortController();
  startCard();
});
afterEach(() => life.abort());

function startCard(): void {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  card = createCard(document, handlers, life.signal);
  inside = attach.mock.results[0]?.value;
  expect(attach.mock.calls[0]?.[0]).toEqual({ mode: 'closed' });
  attach.mockRestore();
  card.settle();
}

const host = () => {
  const found = document.querySelector('dialbridge-card');
  if (!(found instanceof HTMLElement)) throw new Error('no host');
  return found;
};
const box = () => inside.querySelector('.box')?.getBoundingClientRect() ?? new DOMRect();
const button = (action: string): HTMLElement => {
  const found = inside.querySelector(`[data-action="${action}"]`);
  if (!(found instanceof HTMLElement)) throw new Error(`no ${action}`);
  return found;
};
const open = (model = aCard(), focus = false, anchor = PLACE) => card.open(anchor, model, { focus });
/** Lets the time pass that a button has to be seen before it counts. */
const seen = () => expect.poll(() => performance.now() - openedAt).toBeGreaterThan(420);
let openedAt = 0;
const openSeen = async (model = aCard(), focus = false, anchor = PLACE) => {
  open(model, focus, anchor);
  openedAt = performance.now();
  await seen();
};

/** A real press of the mouse in the middle of a button of the card. */
async function press(action: string): Promise<void> {
  const { x, y } = middleOf(action);
  await pressAt(x, y);
}

function middleOf(action: string): { x: number; y: number } {
  const { x, y, width, height } = button(action).getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Does something when the pointer is where it is going to press; only the press itself lies between. */
const asThePointerComes = (work: () => void) =>
  window.addEventListener('pointermove', work, { capture: true, once: true });

const pressAt = (x: number, y: number) =>
  userEvent.click(document.documentElement, { position: { x, y }, force: true });

describe('the card', () => {
  it('stands below the number, and turns round at the edges; never over it', () => {
    open();
    expect(box().top).toBeGreaterThanOrEqual(120);
    expect(box().left).toBe(40);
    open(aCard(), false, at(innerWidth - 10, innerHeight - 24));
    expect(box().right).toBeLessThanOrEqual(innerWidth);
    expect(box().bottom).toBeLessThanOrEqual(innerHeight - 24);
    expect(box().top).toBeGreaterThanOrEqual(0);
  });

  it('is one element of the page, and above everything on it', () => {
    open();
    expect(document.querySelectorAll('dialbridge-card')).toHaveLength(1);
    expect(host().parentElement).toBe(document.documentElement);
    expect(host().matches(':popover-open')).toBe(true);
    expect(document.elementFromPoint(box().x + 20, box().y + 20)).toBe(host());
  });

  it('shows hostile text as text', () => {
    open(aCard({ owner: '<img src=x>', number: '<b>1</b>' }));
    expect(inside.querySelector('img, b')).toBeNull();
  });

  it('does what its buttons say, for a real press', async () => {
    await openSeen();
    await press('call');
    expect(handlers.acted).toHaveBeenCalledExactlyOnceWith('call', '');
    await press('copy');
    expect(handlers.acted).toHaveBeenLastCalledWith('copy', '');
  });

  it('leaves the focus of the page where it is when a button is pressed', async () => {
    const paper = write('<button>Reply</button>');
    paper.querySelector('button')?.focus();
    await openSeen();
    await press('copy');
    expect(document.activeElement).toBe(paper.querySelector('button'));
  });

  it('changes what it says under an open number without losing what was typed or the focus', async () => {
    const field = { label: 'Number', value: '+49 40', hint: 'not yet', valid: false };
    await openSeen(aCard({ field }));
    await userEvent.keyboard('+49 30 1');
    expect(handlers.typed).toHaveBeenLastCalledWith('+49 30 1');
    card.show(aCard({ field: { ...field, hint: 'Calls +49 30 1', valid: true } }));
    expect(inside.querySelector('input')?.value).toBe('+49 30 1');
    expect(inside.activeElement).toBe(inside.querySelector('input'));
    expect(inside.querySelector('.hint')?.textContent).toBe('Calls +49 30 1');
    await userEvent.keyboard('{Enter}');
    expect(handlers.acted).toHaveBeenLastCalledWith('call', '+49 30 1');
  });

  it('says when its number has gone, and when it has scrolled away', async () => {
    let place: DOMRect | null = new DOMRect(100, 100, 80, 20);
    let isInSight = true;
    open(aCard(), false, { place: () => place, isInSight: () => isInSight });
    place = new DOMRect(100, 60, 80, 20);
    window.dispatchEvent(new Event('scroll'));
    await expect.poll(() => box().top).toBe(88);
    isInSight = false;
    place = new DOMRect(100, 50, 80, 20);
    await expect.poll(() => handlers.lost.mock.lastCall?.[0]).toBe('outOfSight');
    place = null;
    await expect.poll(() => handlers.lost.mock.lastCall?.[0]).toBe('gone');
  });

  it('tells when the pointer comes in and leaves, and when somebody presses beside it', async () => {
    open();
    await userEvent.hover(document.documentElement, { position: { x: box().x + 20, y: box().y + 20 } });
    expect(handlers.pointed).toHaveBeenLastCalledWith(true);
    await userEvent.hover(document.documentElement, { position: { x: 2, y: 2 } });
    expect(handlers.pointed).toHaveBeenLastCalledWith(false);
    await pressAt(2, 2);
    expect(handlers.pressedOutside).toHaveBeenCalledOnce();
  });

  it('takes its element with it at the end', () => {
    life.abort();
    expect(document.querySelector('dialbridge-card')).toBeNull();
  });

  it('started a second time takes the place of the first', () => {
    const second = new AbortController();
    createCard(document, handlers, second.signal).settle();
    expect(document.querySelectorAll('dialbridge-card')).toHaveLength(1);
    second.abort();
  });
});

describe('with the keyboard, the card', () => {
  it('takes the focus, keeps Tab within, and gives the focus back with Escape', async () => {
    const paper = write('<button>Reply</button><button>Forward</button>');
    const reply = paper.querySelector('button');
    reply?.focus();
    await openSeen(aCard(), true);
    expect(inside.activeElement).toBe(button('call'));
    await userEvent.keyboard('{Tab}');
    expect(inside.activeElement).toBe(button('edit'));
    await userEvent.keyboard('{Tab}{Tab}');
    expect(inside.activeElement).toBe(button('call'));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(inside.activeElement).toBe(button('copy'));
    handlers.acted.mockImplementation((action) => action === 'close' && card.close());
    await userEvent.keyboard('{Escape}');
    expect(handlers.acted).toHaveBeenLastCalledWith('close', '');
    expect(card.isOpen).toBe(false);
    expect(document.activeElement).toBe(reply);
  });

  it.each(['{Enter}', ' '])('presses a button with %j', async (key) => {
    await openSeen(aCard(), true);
    await userEvent.keyboard(key);
    expect(handlers.acted).toHaveBeenCalledExactlyOnceWith('call', '');
  });

  it('does nothing for a key that is only still held', async () => {
    await openSeen(aCard(), true);
    await userEvent.keyboard('{Enter>3}{/Enter}');
    expect(handlers.acted).toHaveBeenCalledOnce();
  });

  it('keeps the focus when its buttons change', async () => {
    await openSeen(aCard(), true);
    card.show(aCard({ buttons: [{ action: 'undo', label: 'Undo', look: 'quiet' }] }));
    expect(inside.activeElement).toBe(button('undo'));
  });

  it('goes with Escape though the focus is elsewhere, and keeps that Escape to itself', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { signal: life.signal });
    handlers.acted.mockImplementation((action) => action === 'close' && card.close());
    open();
    await userEvent.keyboard('{Escape}');
    expect(card.isOpen).toBe(false);
    expect(heard).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('a page that listens for everything', () => {
  const HEARD = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'focusin', 'focus'];
  const POINTED = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

  it('hears no key, no text and no click of the card', async () => {
    const heard = vi.fn();
    for (const type of [...HEARD, ...POINTED]) {
      for (const where of [window, document, host()]) {
        const note = ({ target }: Event) => target === host() && heard(type);
        where.addEventListener(type, note, { capture: true, signal: life.signal });
        where.addEventListener(type, note, { signal: life.signal });
      }
    }
    await openSeen(aCard({ field: { label: 'Number', value: '1', hint: '', valid: false } }));
    await userEvent.keyboard('r{Delete}k2');
    expect(inside.querySelector('input')?.value).toBe('rk2');
    await userEvent.keyboard('{Tab}{Enter}');
    await press('copy');
    expect(handlers.acted.mock.calls.map(([action]) => action)).toEqual(['call', 'copy']);
    expect(heard).not.toHaveBeenCalled();
  });

  it('and was there first, hears on the window’s way down at most: nowhere else', async () => {
    life.abort();
    life = new AbortController();
    const heard = vi.fn();
    const note = (where: string) => (event: Event) => {
      if (event.target === host()) heard(where, event.composedPath()[0] === host());
    };
    for (const type of [...HEARD, ...POINTED]) {
      window.addEventListener(type, note('window, down'), { capture: true, signal: life.signal });
      window.addEventListener(type, note('window, up'), { signal: life.signal });
      for (const node of [document, document.documentElement]) {
        node.addEventListener(type, note('below'), { capture: true, signal: life.signal });
        node.addEventListener(type, note('below'), { signal: life.signal });
      }
    }
    startCard();
    await openSeen(aCard({ field: { label: 'Number', value: '1', hint: '', valid: false } }));
    await userEvent.keyboard('r{Delete}k2');
    expect(inside.querySelector('input')?.value).toBe('rk2');
    expect(new Set(heard.mock.calls.map(([where]) => where))).toEqual(new Set(['window, down']));
    expect(heard.mock.calls.every(([, sawOnlyTheHost]) => sawOnlyTheHost)).toBe(true);
  });

  it('keeps its own keys when the focus is its own', async () => {
    const heard = vi.fn();
    window.addEventListener('keydown', heard, { signal: life.signal });
    open();
    await userEvent.keyboard('{Delete}');
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('a page that wants a call', () => {
  it('cannot press a button by script, by a made event or by a made key', async () => {
    await openSeen(aCard(), true);
    const { x, y } = button('call').getBoundingClientRect();
    for (const type of ['pointerdown', 'pointerup', 'click']) {
      host().dispatchEvent(
        new PointerEvent(type, { clientX: x + 9, clientY: y + 9, bubbles: true, detail: 1 }),
      );
    }
    host().click();
    button('call').click();
    host().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(handlers.acted).not.toHaveBeenCalled();
  });

  it('cannot bring the card up under a press that is on its way', async () => {
    open();
    const { x, y } = middleOf('call');
    card.close();
    asThePointerComes(() => open());
    await pressAt(x, y);
    expect(card.isOpen).toBe(true);
    expect(handlers.acted).not.toHaveBeenCalled();
  });

  it('cannot move the card under a press that is on its way', async () => {
    let place = new DOMRect(40, 100, 80, 20);
    await openSeen(aCard(), false, { place: () => place, isInSight: () => true });
    const { x, y } = middleOf('call');
    asThePointerComes(() => {
      place = new DOMRect(40, 400, 80, 20);
      // The card follows in the next frame, which here is this moment.
      const frame = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => {
        draw(performance.now());
        return 0;
      });
      window.dispatchEvent(new Event('scroll'));
      frame.mockRestore();
    });
    await pressAt(x, y + 300);
    expect(box().top).toBe(428);
    expect(handlers.pressedOutside).not.toHaveBeenCalled();
    expect(handlers.acted).not.toHaveBeenCalled();
    await new Promise((done) => setTimeout(done, 200));
    await press('call');
    expect(handlers.acted).toHaveBeenCalledOnce();
  });

  it('cannot slip the button in between press and release', async () => {
    window.addEventListener('pointerup', () => open(aCard()), { capture: true, once: true });
    await pressAt(150, 190);
    expect(handlers.acted).not.toHaveBeenCalled();
  });

  it.each([
    [
      'a style sheet',
      'dialbridge-card { display: none !important; opacity: 0 !important; transform: translate(999px) !important; visibility: hidden !important; pointer-events: none !important; clip-path: inset(50%) !important; filter: opacity(0) !important; z-index: -1 !important; transition: opacity 99s !important; animation: x 1s !important } dialbridge-card::after { content: ""; position: fixed; inset: 0; background: #fff }',
    ],
    [
      'its root’s style',
      'html { opacity: .9; transform: translate(999px); filter: blur(9px); overflow: hidden }',
    ],
  ])('cannot hide or move it by %s', async (_, css) => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    await openSeen();
    const { x, y, width, height } = button('call').getBoundingClientRect();
    expect(document.elementFromPoint(x + width / 2, y + height / 2)).toBe(host());
    expect(getComputedStyle(host()).opacity).toBe('1');
    expect(getComputedStyle(host()).visibility).toBe('visible');
    expect(getComputedStyle(host()).transform).toBe('none');
    style.remove();
  });

  it('cannot hide it by a style on the element', async () => {
    host().style.cssText =
      'display:none!important;opacity:0!important;translate:999px!important;position:static!important';
    await openSeen();
    expect(getComputedStyle(host()).opacity).toBe('1');
    await press('call');
    expect(handlers.acted).toHaveBeenCalledOnce();
  });

  it('cannot use it where the page as a whole is made transparent', async () => {
    await openSeen();
    document.documentElement.style.opacity = '0';
    await press('call');
    document.documentElement.style.removeProperty('opacity');
    expect(handlers.acted).not.toHaveBeenCalled();
  });

  it('cannot cover it by something that lets presses through', async () => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    await openSeen();
    cover.showPopover();
    await press('call');
    cover.remove();
    expect(handlers.acted).not.toHaveBeenCalled();
  });

  it('gets the element back that it takes away, and not in an endless loop', async () => {
    open();
    const element = host();
    element.remove();
    await expect.poll(() => element.isConnected).toBe(true);
    expect(element.matches(':popover-open')).toBe(true);
    const taking = new MutationObserver(() => element.remove());
    taking.observe(document.documentElement, { childList: true });
    element.remove();
    await new Promise((done) => setTimeout(done, 300));
    taking.disconnect();
  });
});
