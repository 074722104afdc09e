import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../../lib/page/watch';
import { write } from './paper';

let life: AbortController;
const noted = vi.fn<() => void>();
let haveGone: boolean;

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.clearAllMocks();
});

/** What has to be read anew after a change to a page. */
async function rootsAfter(html: string, change: (paper: HTMLElement) => void): Promise<string[]> {
  const paper = write(html);
  const watching = watch(document, noted, life.signal);
  change(paper);
  await Promise.resolve();
  const changes = watching.take(Number.POSITIVE_INFINITY);
  haveGone = changes.haveGone;
  return changes.roots.map((root) => (root instanceof Element ? root.localName : root.nodeName));
}

const made = (name: string, text = '') => Object.assign(document.createElement(name), { textContent: text });

describe('a change', () => {
  it('in the head, or beside the body, changes no line', async () => {
    const style = made('style', 'x {}');
    const host = made('dialbridge-card');
    const change = () => {
      document.head.append(style);
      document.documentElement.append(host);
    };
    expect(await rootsAfter('<p>a</p>', change)).toEqual([]);
    style.remove();
    host.remove();
  });

  it('that adds a portal to the body is read there alone', async () => {
    const portals = [made('fluent-portal', '1'), made('fluent-portal', '2'), made('span', '3')];
    const change = ([first, second, third] = portals) => {
      if (first) document.body.append(first);
      if (second && third) document.body.append(second, made('div'), third);
    };
    expect(await rootsAfter('<p>a</p>', () => change())).toEqual([
      'fluent-portal',
      'fluent-portal',
      'div',
      'span',
    ]);
    for (const portal of portals) portal.remove();
  });

  it.each([
    ['text beside text', '<p>a <b>b</b></p>', 'p'],
    ['text beside an element of the line', '<p><b>b</b></p>', 'p'],
    ['an element within one of the line', '<p>a <b>b</b></p>', 'p'],
  ])('of %s is a change of the whole line', async (_, html, root) => {
    const change = (paper: HTMLElement) => paper.querySelector('b')?.append(made('i', 'c'));
    expect(await rootsAfter(html, change)).toContain(html.includes('a ') ? root : 'b');
  });

  it('of a block in a block is a change of that one', async () => {
    const change = (paper: HTMLElement) => paper.append(made('p', 'b'));
    expect(await rootsAfter('<p>a</p>', change)).toEqual(['p']);
  });

  it('that takes away a block between blocks changes no line', async () => {
    const change = (paper: HTMLElement) => paper.querySelector('div')?.remove();
    expect(await rootsAfter('<p>a</p><div>b</div><p>c</p>', change)).toEqual([]);
    expect(haveGone).toBe(true);
  });

  it('that takes away what stood between two texts joins them', async () => {
    const change = (paper: HTMLElement) => paper.querySelector('b')?.remove();
    expect(await rootsAfter('<p><i>a</i><b>b</b><i>c</i></p>', change)).toEqual(['p']);
  });
});
