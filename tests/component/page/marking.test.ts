import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type GestureHandlers, listenForClicks } from '../../../lib/page/gesture';
import { createMarking, type Marking } from '../../../lib/page/marking';
import { findLater } from './find-here';
import { write } from './paper';

let life: AbortController;
let marking: Marking;
const handlers = { clicked: vi.fn<GestureHandlers['clicked']>(), stale: vi.fn<GestureHandlers['stale']>() };

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.clearAllMocks();
});

function start(html: string): HTMLElement {
  const paper = write(html);
  marking = createMarking(document, findLater, life.signal);
  marking.read({ region: 'DE' });
  listenForClicks(window, marking, handlers, life.signal);
  return paper;
}

/** Puts the same text there again, as pages do that draw themselves anew. */
function redraw(text: Node | null | undefined): void {
  if (text instanceof Text) text.data = text.data.slice();
}

const painted = () =>
  [...(CSS.highlights.get('dialbridge-number') ?? [])].map((range) =>
    range instanceof Range ? range.toString() : '',
  );

/** Every number that there is, wherever it is. */
const found = async () => (await marking.all()).map(({ raw }) => raw);
const known = () => marking.known().map(({ raw }) => raw);

describe('marking', () => {
  it('paints the numbers and leaves the page as it was', async () => {
    const paper = start('<p>Call <b>+49 40</b> 66969 128, not order 4500178823</p>');
    const before = paper.outerHTML;
    await expect.poll(painted).toEqual(['+49 40 66969 128']);
    expect(paper.outerHTML).toBe(before);
  });

  it('follows text that is added, changed and removed', async () => {
    const paper = start('<p>+49 40 66969 128</p>');
    await expect.poll(painted).toEqual(['+49 40 66969 128']);
    const text = paper.querySelector('p')?.firstChild;
    if (text instanceof Text) text.data = '+49 40 66969 415';
    await expect.poll(painted).toEqual(['+49 40 66969 415']);
    paper.append(document.createRange().createContextualFragment('<div>+49 40 66969 400</div>'));
    await expect.poll(painted).toEqual(['+49 40 66969 415', '+49 40 66969 400']);
    paper.querySelector('p')?.remove();
    await expect.poll(painted).toEqual(['+49 40 66969 400']);
  });

  it('does not paint a fax number whose label stands in the cell before it', async () => {
    start(
      '<table><tr><td>Telefon:</td><td>+49 40 66969 128</td></tr><tr><td>Telefax:</td><td>+49 40 66969 129</td></tr></table>',
    );
    await expect.poll(painted).toEqual(['+49 40 66969 128']);
  });

  it('forgets what becomes an editor', async () => {
    const paper = start('<div><p>+49 40 66969 128</p></div>');
    await expect.poll(painted).toHaveLength(1);
    paper.firstElementChild?.setAttribute('contenteditable', 'true');
    await expect.poll(painted).toEqual([]);
  });

  it.each(['; ', ', ', ' / ', ' '])('reads a very long line number by number: %j', async (between) => {
    const numbers = Array.from({ length: 600 }, (_, index) => `+49 40 66969 ${100 + index}`);
    start(`<div>${numbers.join(between)}</div>`);
    await expect.poll(found).toEqual(numbers);
  });

  it('goes on with the rest when the page takes away what it is reading', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `<div>+49 40 66969 ${1000 + index}</div>`);
    const paper = start(`<section>${rows.join('')}</section><p>+49 40 66969 128</p>`);
    await expect.poll(() => known().length, { interval: 1 }).toBeGreaterThan(0);
    expect(known().length).toBeLessThan(3_000);
    paper.querySelector('section')?.remove();
    await expect.poll(found).toEqual(['+49 40 66969 128']);
  });

  it('outlives text that changes under it', async () => {
    const numbers = Array.from({ length: 3_000 }, (_, index) => `+49 40 66969 ${1000 + index}`);
    const paper = start(`<div>${numbers.join('; ')}</div>`);
    await expect.poll(() => known().length, { interval: 1 }).toBeGreaterThan(0);
    const text = paper.querySelector('div')?.firstChild;
    if (text instanceof Text) text.data = '+49 40 66969 128';
    await expect.poll(painted).toEqual(['+49 40 66969 128']);
    paper.append(document.createRange().createContextualFragment('<p>+49 40 66969 400</p>'));
    await expect.poll(painted).toEqual(['+49 40 66969 128', '+49 40 66969 400']);
  });

  it('leaves out the numbers that are not wanted, and takes them back, without a reload', async () => {
    start('<p>+49 40 66969 128</p><p>+49 40 66969 400</p>');
    await expect.poll(painted).toHaveLength(2);
    marking.read({ region: 'DE', ignored: ['+494066969128'] });
    await expect.poll(painted).toEqual(['+49 40 66969 400']);
    marking.read({ region: 'DE' });
    await expect.poll(painted).toHaveLength(2);
  });

  it('stops at once and entirely where it is turned off, and goes on where it is turned on', async () => {
    const paper = start('<p>+49 40 66969 128</p>');
    await expect.poll(painted).toHaveLength(1);
    marking.read(null);
    expect(painted()).toEqual([]);
    paper.append(document.createRange().createContextualFragment('<p>+49 40 66969 400</p>'));
    await new Promise(requestAnimationFrame);
    expect(await marking.all()).toEqual([]);
    marking.read({ region: 'DE' });
    await expect.poll(painted).toHaveLength(2);
  });

  it('is a line, a tint, or nothing until the pointer comes', async () => {
    start('<p>+49 40 66969 128</p>');
    await expect.poll(painted).toHaveLength(1);
    const names = () => [...CSS.highlights.keys()].filter((name) => /number|tint/.test(name));
    expect(names()).toEqual(['dialbridge-number']);
    marking.setStyle('tint');
    expect(names()).toEqual(['dialbridge-tint']);
    expect(CSS.highlights.get('dialbridge-tint')?.size).toBe(1);
    marking.setStyle('hover');
    expect(names()).toEqual([]);
    expect(await marking.all()).toHaveLength(1);
  });

  it('takes in the rows of the mail list, and what a search finds in pieces', async () => {
    start(`<div data-app-section="MessageList"><div role="listbox"><div role="option" data-convid="a">
      <span>Call <mark>+49 40</mark> 66969 128</span></div></div></div>`);
    await expect.poll(painted).toEqual(['+49 40 66969 128']);
  });

  it.each([
    ['a choice of a search box', '<div role="listbox"><div role="option">+49 40 66969 128</div></div>'],
    ['a message that is being written', '<div contenteditable="true"><p>+49 40 66969 128</p></div>'],
    ['a toolbar', '<div role="toolbar"><span>+49 40 66969 128</span></div>'],
    ['a menu', '<div role="menu"><span>+49 40 66969 128</span></div>'],
    ['the ribbon', '<div data-app-section="Ribbon"><span>+49 40 66969 128</span></div>'],
  ])('leaves %s alone', async (_, html) => {
    start(`${html}<p>+49 40 66969 400</p>`);
    await expect.poll(painted).toEqual(['+49 40 66969 400']);
  });

  it('leaves nothing behind at its end', async () => {
    start('<p>+49 40 66969 128</p>');
    await expect.poll(painted).toHaveLength(1);
    life.abort();
    expect(CSS.highlights.has('dialbridge-number')).toBe(false);
  });
});

describe('a click', () => {
  it('on a number is ours, and the page hears nothing of it', async () => {
    const heard = vi.fn();
    const paper = start('<p><span>+49 40 66969 128</span></p>');
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      paper.addEventListener(type, heard);
    await expect.poll(painted).toHaveLength(1);
    await page.getByText('+49 40 66969 128').click();
    expect(handlers.clicked).toHaveBeenCalledOnce();
    expect(handlers.clicked.mock.calls[0]?.[0].target).toBe('+494066969128');
    expect(heard).not.toHaveBeenCalled();
  });

  it('in a row of the mail list does not open the mail', async () => {
    const opened = vi.fn();
    const paper = start(
      '<div role="option" data-convid="a" id="row"><span>+49 40 66969 128</span> <b>Invoice</b></div>',
    );
    paper.querySelector('#row')?.addEventListener('click', opened);
    await expect.poll(painted).toHaveLength(1);
    await page.getByText('+49 40 66969 128').click();
    expect(handlers.clicked).toHaveBeenCalledOnce();
    expect(opened).not.toHaveBeenCalled();
    await page.getByText('Invoice').click();
    expect(opened).toHaveBeenCalledOnce();
  });

  it('twice in a row is one call', async () => {
    start('<p><span>+49 40 66969 128</span></p>');
    await expect.poll(painted).toHaveLength(1);
    await userEvent.dblClick(page.getByText('+49 40 66969 128'));
    expect(handlers.clicked).toHaveBeenCalledOnce();
  });

  it.each([
    ['in a web link', '<p><a href="#x"><span>+49 40 66969 128</span></a></p>'],
    ['that cannot be seen', '<p style="opacity: 0"><span>+49 40 66969 128</span></p>'],
    ['that is hardly there', '<p style="opacity: .6"><span style="opacity: .6">+49 40 66969 128</span></p>'],
    ['without a colour', '<p style="color: transparent"><span>+49 40 66969 128</span></p>'],
    ['without a filling', '<p style="-webkit-text-fill-color: #0001"><span>+49 40 66969 128</span></p>'],
    [
      'in its background’s colour',
      '<p style="background: #fff; color: #fefefe"><span>+49 40 66969 128</span></p>',
    ],
    ['that is filtered away', '<p style="filter: opacity(0)"><span>+49 40 66969 128</span></p>'],
    ['that is darkened away', '<p style="filter: brightness(0)"><span>+49 40 66969 128</span></p>'],
    ['that is blurred', '<p style="filter: blur(9px)"><span>+49 40 66969 128</span></p>'],
    ['that is cut', '<p style="clip-path: inset(0 0 1px 0)"><span>+49 40 66969 128</span></p>'],
    [
      'that is masked',
      '<p style="mask-image: linear-gradient(#0000, #0000)"><span>+49 40 66969 128</span></p>',
    ],
    ['that is tiny', '<p style="font-size: 1px"><span>+49 40 66969 128</span></p>'],
    ['that is made tiny', '<p style="transform: scale(.1)"><span>+49 40 66969 128</span></p>'],
    ['that has hidden digits', '<p><span>+49 40 66969 <i style="opacity: 0">128</i></span></p>'],
    [
      'under a picture that lets clicks through',
      '<p><span>+49 40 66969 128</span></p><div style="position: fixed; inset: 0; background: #fff; pointer-events: none"></div>',
    ],
  ])('on a number %s is the page’s', async (_, html) => {
    start(html);
    await expect.poll(painted).toHaveLength(1);
    await page.getByText('+49 40 66969 128').click({ force: true });
    expect(handlers.clicked).not.toHaveBeenCalled();
  });

  it.each([
    ['on a half lit page', '<p style="opacity: .8"><span>+49 40 66969 128</span></p>'],
    [
      'on a page that a dark mode turns around',
      '<p style="filter: invert(1) hue-rotate(180deg) contrast(0.9) brightness(1.1)"><span>+49 40 66969 128</span></p>',
    ],
    ['in light text on dark', '<p style="background: #222; color: #eee"><span>+49 40 66969 128</span></p>'],
    [
      'over a picture behind it',
      '<div style="position: absolute; inset: 0; z-index: -1; background: #eef; pointer-events: none"></div><p><span>+49 40 66969 128</span></p>',
    ],
    [
      'under a pane of clear glass',
      '<p><span>+49 40 66969 128</span></p><div style="position: fixed; inset: 0; pointer-events: none"></div>',
    ],
    ['in a telephone link', '<p><a href="tel:+494066969128"><span>+49 40 66969 128</span></a></p>'],
  ])('on a number %s is ours', async (_, html) => {
    start(html);
    await expect.poll(painted).toHaveLength(1);
    await page.getByText('+49 40 66969 128').click({ force: true });
    expect(handlers.clicked).toHaveBeenCalledOnce();
  });

  it('counts though the page has drawn the number anew since the press', async () => {
    let paper: HTMLElement | null = null;
    const onPress = () => setTimeout(() => redraw(paper?.querySelector('span')?.firstChild));
    window.addEventListener('pointerdown', onPress, { capture: true, signal: life.signal });
    paper = start('<p><span>+49 40 66969 128</span></p>');
    await expect.poll(painted).toHaveLength(1);
    const before = CSS.highlights.get('dialbridge-number')?.values().next().value;
    await page.getByText('+49 40 66969 128').click({ delay: 300 });
    expect(CSS.highlights.get('dialbridge-number')?.values().next().value).not.toBe(before);
    expect(handlers.clicked).toHaveBeenCalledOnce();
  });

  it('is not the page’s either when it calls nothing after all', async () => {
    const heard = vi.fn();
    const hide = () => document.body.style.setProperty('opacity', '0');
    window.addEventListener('pointerup', hide, { capture: true, signal: life.signal });
    const paper = start('<p><span>+49 40 66969 128</span></p>');
    paper.addEventListener('click', heard);
    await expect.poll(painted).toHaveLength(1);
    await page.getByText('+49 40 66969 128').click();
    document.body.style.removeProperty('opacity');
    expect(handlers.clicked).not.toHaveBeenCalled();
    expect(handlers.stale).not.toHaveBeenCalled();
    expect(heard).not.toHaveBeenCalled();
  });

  it('that comes to a waiting pointer is the page’s, until it has stood there for a while', async () => {
    const paper = start('<div><i>Reply</i></div><p><span>+49 40 66969 128</span></p>');
    await expect.poll(painted).toHaveLength(1);
    const [reply, span] = [paper.querySelector('div'), paper.querySelector('span')];
    const number = span?.getBoundingClientRect() ?? new DOMRect();
    reply?.setAttribute('style', `width: ${number.width}px; height: ${number.height}px`);
    await userEvent.hover(page.elementLocator(reply ?? paper));
    await new Promise(requestAnimationFrame);
    const up = (reply?.getBoundingClientRect().y ?? 0) - (span?.getBoundingClientRect().y ?? 0);
    span?.parentElement?.setAttribute('style', `position: relative; top: ${up}px; background: #fff`);
    await new Promise(requestAnimationFrame);
    const press = () => page.getByText('+49 40 66969 128').click({ force: true });
    await press();
    expect(handlers.clicked).not.toHaveBeenCalled();
    // Not so soon that it is a double click.
    await new Promise((done) => setTimeout(done, 700));
    await press();
    expect(handlers.clicked).toHaveBeenCalledOnce();
  });

  it('on something that covers a number is the page’s', async () => {
    const paper = start(
      '<p><span>+49 40 66969 128</span></p><div id="lid" style="position:fixed;inset:0"></div>',
    );
    await expect.poll(painted).toHaveLength(1);
    const box = paper.querySelector('span')?.getBoundingClientRect();
    await page
      .elementLocator(document.body)
      .click({ position: { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 5 }, force: true });
    expect(handlers.clicked).not.toHaveBeenCalled();
  });
});
