import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type GestureHandlers, listenForClicks } from '../../../lib/page/gesture';
import { createMarking, type Marking } from '../../../lib/page/marking';
import { findLater } from './find-here';
import { write } from './paper';

let life: AbortController;
let marking: Marking;
const clicked = vi.fn<GestureHandlers['clicked']>();

beforeEach(() => {
  life = new AbortController();
  vi.clearAllMocks();
});
afterEach(() => life.abort());

/** Puts a shadow tree into the element that is to hold it. */
function start(html: string, inside: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const host = write(html).querySelector('#host');
  const tree = host?.attachShadow({ mode });
  if (!tree) throw new Error('no host');
  tree.append(document.createRange().createContextualFragment(inside));
  marking = createMarking(document, findLater, life.signal);
  marking.read({ region: 'DE' });
  listenForClicks(window, marking, { clicked, stale: vi.fn() }, life.signal);
  return tree;
}

const found = async () => (await marking.all()).map(({ raw }) => raw);
const N = '+49 40 66969 128';

describe('an open shadow tree', () => {
  it.each([
    ['an empty element', '<div id="host"></div>'],
    ['an element of the page’s own', '<x-card id="host"></x-card>'],
    ['an element with something in it', '<div id="host"><span>Anna</span></div>'],
  ])('of %s is read', async (_, html) => {
    start(html, `<p>Call <b>+49 40</b> 66969 128<slot></slot></p>`);
    await expect.poll(found).toEqual([N]);
  });

  it('in another is read', async () => {
    const tree = start('<div id="host"></div>', '<section></section>');
    tree.querySelector('section')?.attachShadow({ mode: 'open' }).append(N);
    await expect.poll(found).toEqual([N]);
  });

  it('is read anew when it changes, and forgotten when it goes', async () => {
    const tree = start('<div id="host"></div>', `<p>${N}</p>`);
    await expect.poll(found).toEqual([N]);
    tree.append(Object.assign(document.createElement('p'), { textContent: '+49 40 66969 400' }));
    await expect.poll(found).toEqual([N, '+49 40 66969 400']);
    const { host } = tree;
    const around = host.parentElement;
    host.remove();
    await expect.poll(found).toEqual([]);
    around?.append(host);
    await expect.poll(found).toHaveLength(2);
  });

  it('is painted and clicked like any other text', async () => {
    const tree = start('<div id="host"></div>', `<p><span>${N}</span></p>`);
    await expect.poll(() => CSS.highlights.get('dialbridge-number')?.size).toBe(1);
    const { x, y, height } = tree.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
    const position = { x: x + 30, y: y + height / 2 };
    await userEvent.click(document.documentElement, { position, force: true });
    expect(clicked).toHaveBeenCalledOnce();
  });

  it.each([
    ['a web link', '<a href="#x"><div id="host"></div></a>'],
    ['an element that cannot be seen', '<p style="opacity: 0"><span id="host"></span></p>'],
  ])('in %s is not clicked', async (_, html) => {
    const tree = start(html, `<p><span>${N}</span></p>`);
    await expect.poll(found).toEqual([N]);
    const { x, y, height } = tree.querySelector('span')?.getBoundingClientRect() ?? new DOMRect();
    const position = { x: x + 30, y: y + height / 2 };
    await userEvent.click(document.documentElement, { position, force: true });
    expect(clicked).not.toHaveBeenCalled();
  });

  it('in an editor is left alone', async () => {
    start('<div contenteditable="true"><div id="host"></div></div><p>+49 40 66969 400</p>', `<p>${N}</p>`);
    await expect.poll(found).toEqual(['+49 40 66969 400']);
  });
});

it('a closed shadow tree is left alone', async () => {
  start('<div id="host"></div><p>+49 40 66969 400</p>', `<p>${N}</p>`, 'closed');
  await expect.poll(found).toEqual(['+49 40 66969 400']);
});
