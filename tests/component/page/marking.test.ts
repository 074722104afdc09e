import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { type GestureHandlers, listenForClicks } from '../../../lib/page/gesture';
import { type Marking, startMarking } from '../../../lib/page/marking';
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
  marking = startMarking(document, { region: 'DE', signal: life.signal });
  listenForClicks(window, marking, handlers, life.signal);
  return paper;
}

const painted = () =>
  [...(CSS.highlights.get('dialbridge-number') ?? [])].map((range) =>
    range instanceof Range ? range.toString() : '',
  );

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

  it('forgets what becomes an editor', async () => {
    const paper = start('<div><p>+49 40 66969 128</p></div>');
    await expect.poll(painted).toHaveLength(1);
    paper.firstElementChild?.setAttribute('contenteditable', 'true');
    await expect.poll(painted).toEqual([]);
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
    expect(handlers.clicked.mock.calls[0]?.[0].e164).toBe('+494066969128');
    expect(heard).not.toHaveBeenCalled();
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
  ])('on a number %s is the page’s', async (_, html) => {
    start(html);
    await expect.poll(painted).toHaveLength(1);
    await page.getByText('+49 40 66969 128').click({ force: true });
    expect(handlers.clicked).not.toHaveBeenCalled();
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
